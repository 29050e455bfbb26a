/** `npm run simulate`: headless bot matches, as a table or JSON. Only `seconds` differs between runs of the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BOT_KINDS } from '../../shared/bots/index.ts';
import type { BotKind } from '../../shared/bots/index.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { scenarioSchema } from '../../shared/scenario.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { savePar } from './par.ts';
import { summarise, Tally } from './tally.ts';

const SCENARIOS = join(import.meta.dirname, '../../assets/scenarios');

const load = (id: string): Scenario => scenarioSchema.parse(JSON.parse(readFileSync(join(SCENARIOS, `${id}.json`), 'utf8')));
const all = (): string[] => readdirSync(SCENARIOS).filter((f) => /^[a-z0-9-]+\.json$/.test(f)).map((f) => f.slice(0, -5)).sort();

function fail(line: string): never {
  console.error(line);
  process.exit(1);
}

const isKind = (kind: string): kind is BotKind => (BOT_KINDS as readonly string[]).includes(kind);
const isSeat = (seat: string): seat is Seat => (SEATS as readonly string[]).includes(seat);

function parse() {
  const { values } = parseArgs({
    options: {
      scenario: { type: 'string', default: 'all' }, matches: { type: 'string', default: '100' }, seed: { type: 'string', default: '1' },
      bots: { type: 'string', default: 'steady' }, seat: { type: 'string', multiple: true, default: [] }, json: { type: 'boolean', default: false }, 'write-par': { type: 'boolean', default: false },
    },
  });
  const matches = Number(values.matches);
  const seed = Number(values.seed);
  if (!Number.isInteger(matches) || matches < 1 || matches > 1_000_000) fail('--matches takes a whole number from 1 to 1000000');
  if (!Number.isInteger(seed)) fail('--seed takes a whole number');
  if (!isKind(values.bots)) fail(`--bots takes one of ${BOT_KINDS.join(', ')}`);
  const bots: Record<Seat, BotKind> = { seoul: values.bots, tokyo: values.bots, washington: values.bots, pyongyang: values.bots };
  for (const pair of values.seat) {
    const [seat = '', kind = ''] = pair.split('=');
    if (!isSeat(seat) || !isKind(kind)) fail(`--seat takes SEAT=KIND, such as tokyo=random; kinds are ${BOT_KINDS.join(', ')}`);
    bots[seat] = kind;
  }
  const known = all();
  const ids = values.scenario === 'all' ? known : [values.scenario];
  for (const id of ids) if (!known.includes(id)) fail(`there is no scenario "${id}"; there are: ${known.join(', ')}`);
  return { matches, seed, bots, ids, json: values.json, writePar: values['write-par'] };
}

const { matches, seed, bots, ids, json, writePar } = parse();
const began = performance.now();
let stopped = false;
process.on('SIGINT', () => { stopped = true; });

const result: Record<string, unknown> = {};
for (const id of ids) {
  const tally = new Tally();
  const scenario = load(id);
  for (let k = 0; k < matches && !stopped; k++) {
    tally.add(playMatch({ scenario, seed: (seed + k * 104_729) | 0, bots }));
    if (process.stderr.isTTY && k % 20 === 0) process.stderr.write(`\r${id}: ${k} of ${matches} matches`);
    // Lets Ctrl-C in.
    if (k % 50 === 49) await new Promise((resolve) => setImmediate(resolve));
  }
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (writePar) savePar(join(SCENARIOS, `${id}.json`), tally.par());
  result[id] = summarise(tally, (performance.now() - began) / 1000);
}
const [first] = ids;
const shown = ids.length === 1 && first ? result[first] : result;
console.log(json ? JSON.stringify(shown) : JSON.stringify(shown, null, 2));
