/** What the command lines share: where the data are, and one clear line for each mistake. */
import { readConfig, type Config } from '../config.ts';
import type { Finding } from '../store/damage.ts';

/** A mistake of the caller or the surroundings, told in one line. */
export class Mistake extends Error {
  override readonly name = 'Mistake';
}

function config(): Config {
  const read = readConfig(process.env, process.cwd());
  if (!read.ok) throw new Mistake(read.mistakes.join(' '));
  return read.config;
}

/** The directory of `DATA_DIR`, absolute. */
export const dataDir = (): string => config().dataDir;
/** `RETENTION_DAYS`. */
export const retentionDays = (): number => config().retentionDays;

/** The damaged matches, each once, for one line. */
export function damagedOf(found: readonly Finding[]): string {
  const first = new Map(found.toReversed().map((one) => [one.match, one]));
  return [...first.values()]
    .map(({ match, table, seq, kind }) => `${match} (${table}${seq === null ? '' : ` ${seq}`} ${kind})`)
    .join(', ');
}

/** Runs a command line; its number is the exit code. Whatever it throws becomes one line on stderr and exit code 1. */
export async function run(main: (args: readonly string[]) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${text.replace(/\s*\n\s*/g, ' ')}\n`);
    process.exitCode = 1;
  }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`);
