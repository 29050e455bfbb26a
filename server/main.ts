/** `npm start`: reads the configuration, opens the store, serves, and says goodbye in good order. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { networks, welcome } from './addresses.ts';
import { readConfig, type Config } from './config.ts';
import { createHosts } from './host/hosts.ts';
import { captureConsole, createLog, errorFields } from './log.ts';
import { loadScenarios } from './scenarios.ts';
import { serve, type Running } from './serve.ts';
import { openStore } from './store/sqlite/index.ts';
import { createClock } from './time/clock.ts';

/** Mistakes of the surroundings: one line, no stack. */
const PLAIN: ReadonlySet<string> = new Set([
  'StoreBusy',
  'StoreCorrupt',
  'StoreUnwritable',
  'StoreTooNew',
  'ScenarioMistake',
]);
/** All is committed before it is acknowledged: a goodbye that takes longer is cut off. */
const GOODBYE_WITHIN = 4_500;

const at = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url));

function stop(lines: readonly string[]): never {
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exit(1);
}

function explain(error: unknown, config: Config): string {
  const { code, name, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${config.port} is in use. Stop what is using it, or set another PORT.`;
  if (code === 'EACCES') return `Port ${config.port} may not be opened by this user. Set a PORT above 1023.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST ${config.host} is no address of this computer.`;
  if (PLAIN.has(name)) return message.split('\n').join(' ');
  return `The server could not start: ${name}: ${message.split('\n', 1)[0]}`;
}

async function main(): Promise<void> {
  const read = readConfig(process.env, process.cwd());
  if (!read.ok) stop(read.mistakes);
  const { config } = read;
  const log = createLog(config.log);
  captureConsole(log);
  // Whatever else is written by this process is its owner's alone.
  process.umask(0o077);

  let running: Running;
  try {
    const [scenarios, { version }] = await Promise.all([
      loadScenarios(at('assets/scenarios'), join(config.dataDir, 'scenarios')),
      readFile(at('package.json'), 'utf8').then((text) => JSON.parse(text) as { version: string }),
    ]);
    const store = await openStore({ dir: config.dataDir, log });
    const clock = await createClock({ store, log });
    const hosts = createHosts({
      store,
      scenarios,
      clock: clock.now,
      lastSeen: clock.lastSeen,
      log,
      ...(config.botPace === 'quick' ? { botDelay: { min: 100, max: 300 }, readMs: 100 } : {}),
    });
    running = await serve({
      config,
      store,
      hosts,
      scenarios,
      log,
      now: clock.now,
      clock,
      version,
      dist: at('dist'),
      quarantine: (match) => store.quarantine(match),
    });
  } catch (error) {
    log.debug('start-failed', errorFields(error));
    stop([explain(error, config)]);
  }

  // A last net: every known place contains its own errors. What was decided is committed, so that going on is safe, and better for a class than stopping.
  process.on('uncaughtException', (error) => log.error('uncaught', errorFields(error)));
  process.on('unhandledRejection', (error) => log.error('unhandled', errorFields(error)));

  const goodbye = (signal: string): void => {
    log.info('stopping', { signal });
    setTimeout(() => process.exit(0), GOODBYE_WITHIN).unref();
    running.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop-failed', errorFields(error));
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => goodbye(signal));

  const where = welcome(config.host, running.port, config.publicUrl, networks());
  // For people at a terminal; where the output is kept or read by a program, every line of it is JSON.
  if (process.stdout.isTTY) process.stdout.write(where);
  log.info('started', {
    port: running.port,
    ms: Math.round(performance.now()),
    text: where.replace(/\s+/g, ' ').trim(),
  });
}

await main();
