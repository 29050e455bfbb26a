/** JSON lines on stdout. A line names what happened and counts it: never a token, a code or what a person wrote. */
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

/** Lines below `level` are dropped. */
export function createLog(level: LogLevel, write: Write = (line) => void process.stdout.write(line)): Log {
  const floor = LOG_LEVELS.indexOf(level);
  const at =
    (name: LogLevel) =>
    (event: string, fields: Fields = {}): void => {
      if (LOG_LEVELS.indexOf(name) < floor) return;
      write(`${JSON.stringify({ time: new Date().toISOString(), level: name, event, ...fields })}\n`);
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

/** For libraries that log by themselves: their errors and warnings as one line each, the rest dropped. */
export function libraryLogger(
  log: Log,
): Record<'debug' | 'trace' | 'info' | 'warn' | 'error', (...args: unknown[]) => void> {
  const text = (args: unknown[]): Fields =>
    args[0] instanceof Error ? errorFields(args[0]) : { text: String(args[0]).split('\n', 1)[0]!.slice(0, 200) };
  const nothing = (): void => undefined;
  return {
    debug: nothing,
    trace: nothing,
    info: nothing,
    warn: (...a) => log.debug('transport', text(a)),
    error: (...a) => log.debug('transport', text(a)),
  };
}
