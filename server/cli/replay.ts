/** `npm run replay -- FILE|MATCH [--decide]`: folds a recorded match again; exit 1 when its end differs from the recorded one. */
import { existsSync, readFileSync } from 'node:fs';
import { openStore } from '../store/sqlite/index.ts';
import { Mistake, dataDir, run, say } from './common.ts';
import { decideAgain, hashOf, readRecording, type Recording } from './replayRecord.ts';

async function fromStore(match: string): Promise<Recording> {
  const store = await openStore({ dir: dataDir(), readOnly: true });
  try {
    const row = await store.match(match);
    if (!row) throw new Mistake(`There is no file and no match ${match}.`);
    // Up to the row's version: a running server may have added to it since.
    return {
      events: (await store.events(match, 0)).filter((event) => event.seq <= row.seq),
      hash: row.stateHash,
      commands: null,
    };
  } finally {
    await store.close();
  }
}

await run(async (args) => {
  const [what] = args.filter((arg) => !arg.startsWith('--'));
  if (!what) throw new Mistake('Name a replay file or a match: npm run replay -- FILE|MATCH [--decide]');
  const recording = existsSync(what) ? readRecording(readFileSync(what, 'utf8'), what) : await fromStore(what);
  const hash = hashOf(recording);
  say(hash);
  if (recording.hash !== null && recording.hash !== hash)
    throw new Mistake(
      `The state differs from the recorded one (${recording.hash}) after ${recording.events.length} events.`,
    );
  if (args.includes('--decide')) {
    const difference = decideAgain(recording);
    if (difference) throw new Mistake(`Decided again, ${difference}.`);
  }
  return 0;
});
