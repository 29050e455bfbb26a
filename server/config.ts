/** The environment, checked once at start. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { LOG_LEVELS } from './log.ts';

const whole = (text: string, min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, text)
    .transform(Number)
    .refine((n) => n >= min && n <= max, text);

const schema = z.object({
  PORT: whole('must be a whole number from 0 to 65535, such as 2567', 0, 65_535).default(2567),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'must be an address or a name, such as 0.0.0.0 or 127.0.0.1')
    .default('0.0.0.0'),
  DATA_DIR: z.string().default('data'),
  DATABASE_URL: z.undefined({ error: 'is not supported in this version; matches are kept in DATA_DIR' }).optional(),
  REDIS_URL: z.undefined({ error: 'is not supported in this version; run one process' }).optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'must be an address that starts with http:// or https://' })
    .transform((url) => new URL(url).origin)
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^(true|false|[0-9])$/, 'must be the number of proxies in front of the server (0 to 9), or true for one')
    .transform((value) => (value === 'true' ? 1 : value === 'false' ? 0 : Number(value)))
    .default(0),
  RETENTION_DAYS: whole('must be a whole number of days from 1 to 3650', 1, 3_650).default(30),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters')
    .regex(/^[!-~]+$/, 'must have no spaces')
    .optional(),
  BOT_PACE: z.enum(['person', 'quick'], { error: 'must be person or quick' }).default('person'),
  SESSION_MB: whole('must be a whole number of megabytes from 1 to 100000', 1, 100_000).default(200),
  ADDRESS_MB: whole('must be a whole number of megabytes from 1 to 100000', 1, 100_000).default(500),
  MIN_FREE_MB: whole('must be a whole number of megabytes from 0 to 10000000', 0, 10_000_000).default(512),
  LOG: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).default('info'),
});

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute. */
  readonly dataDir: string;
  /** Origin under which people reach the server, without a trailing slash. */
  readonly publicUrl: string | null;
  /** How many proxies in front may be believed; 0 believes none. */
  readonly trustProxy: number;
  readonly retentionDays: number;
  readonly metricsToken: string | null;
  /** Whether computer delegations take a person's time to read and act, or answer at once, as tests want it. */
  readonly botPace: 'person' | 'quick';
  /** Megabytes: what one session may write in a day, one address in two hours, and what must be free on the disk for new sessions. */
  readonly space: { readonly session: number; readonly address: number; readonly free: number };
  readonly log: (typeof LOG_LEVELS)[number];
}

export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly mistakes: readonly string[] };

/** Reads the variables it knows; an empty one counts as not set. Mistakes come one line each, all at once. */
export function readConfig(env: Readonly<Record<string, string | undefined>>, cwd: string): ConfigResult {
  const given = Object.fromEntries(
    Object.keys(schema.shape)
      .filter((key) => env[key])
      .map((key) => [key, env[key]]),
  );
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const lines = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
    return { ok: false, mistakes: [...lines].map(([name, text]) => `${name} ${text}.`) };
  }
  const e = parsed.data;
  return {
    ok: true,
    config: {
      port: e.PORT,
      host: e.HOST,
      dataDir: resolve(cwd, e.DATA_DIR),
      publicUrl: e.PUBLIC_URL ?? null,
      trustProxy: e.TRUST_PROXY,
      retentionDays: e.RETENTION_DAYS,
      metricsToken: e.METRICS_TOKEN ?? null,
      botPace: e.BOT_PACE,
      space: { session: e.SESSION_MB, address: e.ADDRESS_MB, free: e.MIN_FREE_MB },
      log: e.LOG,
    },
  };
}
