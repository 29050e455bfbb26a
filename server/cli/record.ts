/** `node server/cli/record.ts SCENARIO SEED FILE [KIND]`: records a whole match of bots as a golden replay: its events, its commands and its final state hash. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BOT_KINDS } from '../../shared/bots/index.ts';
import type { BotKind } from '../../shared/bots/index.ts';
import { playMatch } from '../../shared/bots/play.ts';
import { RULES_VERSION, stateHash } from '../../shared/rules/index.ts';
import { scenarioSchema } from '../../shared/scenario.ts';

const [id = '', seed = '', file = '', kind = 'competent'] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(id) || !/^-?\d+$/.test(seed) || !file || !(BOT_KINDS as readonly string[]).includes(kind)) {
  console.error(`usage: record SCENARIO SEED FILE [${BOT_KINDS.join('|')}]`);
  process.exit(1);
}
const scenario = scenarioSchema.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, `../../assets/scenarios/${id}.json`), 'utf8')),
);
const bot = kind as BotKind;
const { state, events, commands } = playMatch({
  scenario,
  seed: Number(seed),
  bots: { seoul: bot, tokyo: bot, washington: bot, pyongyang: bot },
});
const lines = (list: readonly unknown[]): string => list.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
writeFileSync(
  file,
  `{\n  "scenario": "${id}",\n  "rules": ${RULES_VERSION},\n  "hash": "${stateHash(state)}",\n  "outcome": "${state.result?.outcome ?? 'none'}",\n  "events": [\n${lines(events)}\n  ],\n  "commands": [\n${lines(commands)}\n  ]\n}\n`,
);
console.log(`${file}: ${events.length} events, ${commands.length} commands, ${state.result?.outcome}`);
