/** One runner of `npm test`: started, shown, timed, and ended when it takes too long. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ROOT } from '../files.ts';
import { fromLine, judge, type Counts } from './counts.ts';

export interface Stage {
  readonly name: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** The runner's report, removed before it starts so that an old one is never counted; without one, its last line is read. */
  readonly report?: string;
  readonly read?: (text: string | null) => Counts | null;
  /** What it may take on two quiet cores; more is said, not failed. */
  readonly budgetSeconds: number;
  readonly limitSeconds: number;
}

export interface Done {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
}

/** Runs a stage to its end. Never rejects: whatever goes wrong is a failure in the counts. */
export async function runStage(stage: Stage): Promise<Done> {
  console.log(`\n── ${stage.name} ──`);
  if (stage.report) rmSync(stage.report, { force: true });
  const began = performance.now();
  let output = '';
  const exit = await new Promise<number | null>((resolve) => {
    // A group of its own: ending it ends the servers and browsers that it started, too.
    const detached = process.platform !== 'win32';
    const child = spawn(process.execPath, stage.args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...stage.env },
      detached,
    });
    const kill = (signal: NodeJS.Signals): void => {
      try {
        if (detached && child.pid !== undefined) process.kill(-child.pid, signal);
        else child.kill(signal);
      } catch {
        // ended already
      }
    };
    const stop = (): void => {
      kill('SIGKILL');
      process.exit(1);
    };
    process.once('SIGINT', stop).once('SIGTERM', stop);
    const timer = setTimeout(() => {
      console.error(`${stage.name} took longer than ${Math.round(stage.limitSeconds)} s and was ended.`);
      kill('SIGKILL');
    }, stage.limitSeconds * 1000);
    child.stdout.on('data', (data: Buffer) => {
      process.stdout.write(data);
      output = (output + data.toString()).slice(-4000);
    });
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', stop).off('SIGTERM', stop);
      resolve(code);
    });
  });
  const text = stage.report && existsSync(stage.report) ? readFileSync(stage.report, 'utf8') : null;
  const counts = judge(stage.read ? stage.read(text) : fromLine(output), exit);
  return { name: stage.name, counts, seconds: (performance.now() - began) / 1000 };
}
