/** JSON lines on stdout, bounded in length and in number. A line names what happened and counts it: never a token, a code or what a person wrote. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
export type Fields = Readonly<Record<string, string | number | boolean | null | undefined>>;
export type Write = (line: string) => void;

export interface Log {
  debug(event: string, fields?: Fields): void;
  info(event: string, fields?: Fields): void;
  warn(event: string, fields?: Fields): void;
  error(event: string, fields?: Fields): void;
}

/** Characters of one field; what is longer is cut. */
const LONGEST = 500;
/** Lines of one kind that may come at once, and how many a minute are let through after that. */
const AT_ONCE = 60;
const A_MINUTE = 30;

interface Kind {
  left: number;
  at: number;
  dropped: number;
}

const short = (value: Fields[string]): Fields[string] =>
  typeof value === 'string' && value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value;

/**
 * Lines below `level` are dropped. So are those of a kind (the same event at the same level) that come too often: whoever sends bad input or asks
 * for a broken match again and again fills no disk. The next line of the kind that goes out tells how many were dropped.
 */
export function createLog(
  level: LogLevel,
  write: Write = (line) => void process.stdout.write(line),
  elapsed: () => number = () => performance.now(),
): Log {
  const floor = LOG_LEVELS.indexOf(level);
  const kinds = new Map<string, Kind>();

  /** How many lines of the kind were dropped before this one; null where this one is dropped as well. */
  function admit(kind: string): number | null {
    const now = elapsed();
    const found = kinds.get(kind) ?? { left: AT_ONCE, at: now, dropped: 0 };
    kinds.set(kind, found);
    found.left = Math.min(AT_ONCE, found.left + ((now - found.at) / 60_000) * A_MINUTE);
    found.at = now;
    if (found.left < 1) {
      found.dropped += 1;
      return null;
    }
    found.left -= 1;
    const { dropped } = found;
    found.dropped = 0;
    return dropped;
  }

  const at =
    (name: LogLevel) =>
    (event: string, fields: Fields = {}): void => {
      if (LOG_LEVELS.indexOf(name) < floor) return;
      const dropped = admit(`${name} ${event}`);
      if (dropped === null) return;
      const told = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, short(value)]));
      const line = { time: new Date().toISOString(), level: name, event, ...told, ...(dropped > 0 ? { dropped } : {}) };
      write(`${JSON.stringify(line)}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

/** Name and first line of an error, cut short, and where it was thrown. */
export function errorFields(error: unknown): Fields {
  if (!(error instanceof Error)) return { error: typeof error };
  return {
    error: error.name,
    text: error.message.split('\n', 1)[0]!.slice(0, 200),
    where: error.stack?.split('\n')[1]?.trim().slice(0, 200),
  };
}

const textOf = (args: readonly unknown[]): Fields =>
  args[0] instanceof Error ? errorFields(args[0]) : { text: String(args[0]).split('\n', 1)[0]!.slice(0, 200) };

/** For libraries that log by themselves: their errors and warnings as one line each, the rest dropped. */
export function libraryLogger(
  log: Log,
): Record<'debug' | 'trace' | 'info' | 'warn' | 'error', (...args: unknown[]) => void> {
  const nothing = (): void => undefined;
  return {
    debug: nothing,
    trace: nothing,
    info: nothing,
    warn: (...a) => log.debug('transport', textOf(a)),
    error: (...a) => log.debug('transport', textOf(a)),
  };
}

const OF_CONSOLE = { error: 'warn', warn: 'warn', log: 'info', info: 'info', debug: 'debug', trace: 'debug' } as const;

/** From now on what libraries write to the console, and the runtime's own warnings, are lines of the log like any other. Returns the way back. */
export function captureConsole(log: Log): () => void {
  const before = Object.fromEntries(Object.keys(OF_CONSOLE).map((name) => [name, console[name as 'log']]));
  for (const [name, level] of Object.entries(OF_CONSOLE) as [keyof typeof OF_CONSOLE, 'debug' | 'info' | 'warn'][])
    console[name] = (...args: unknown[]) => log[level]('console', textOf(args));
  const printers = process.listeners('warning');
  process.removeAllListeners('warning');
  const warned = (warning: Error): void => log.warn('warning', errorFields(warning));
  process.on('warning', warned);
  return () => {
    Object.assign(console, before);
    process.off('warning', warned);
    for (const printer of printers) process.on('warning', printer);
  };
}
