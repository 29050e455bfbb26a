/** Outcomes and surveys by world, without a name: for the debrief on the projector. */
import type { SessionResults, SurveyKind } from '../../shared/session.ts';
import type { State } from '../../shared/rules/state.ts';
import type { SurveyRow } from '../store/register.ts';
import type { Chronicles } from './chronicle.ts';
import { pseudonyms } from './pseudonyms.ts';
import { worldNumber, type Roster } from './roster.ts';
import { stateOf, type SessionServices } from './services.ts';

/** Points of the tension's line a world at most. */
const POINTS = 400;

function scales(rows: readonly SurveyRow[]): Record<string, { n: number; mean: number | null }> {
  const values = new Map<string, number[]>();
  for (const row of rows) {
    for (const [question, answer] of Object.entries(JSON.parse(row.answers) as Record<string, unknown>)) {
      if (typeof answer === 'number')
        values.set(`${row.kind}.${question}`, [...(values.get(`${row.kind}.${question}`) ?? []), answer]);
    }
  }
  return Object.fromEntries(
    [...values].map(([key, list]) => [
      key,
      { n: list.length, mean: Math.round((list.reduce((a, b) => a + b, 0) / list.length) * 100) / 100 },
    ]),
  );
}

const pactsOf = (state: State): Record<string, string> =>
  Object.fromEntries(
    Object.entries(state.pacts)
      .filter(([, p]) => p.status !== 'none')
      .map(([id, p]) => [id, p.status]),
  );

export async function resultsOf(
  services: SessionServices,
  chronicles: Chronicles,
  roster: Roster,
): Promise<SessionResults> {
  const surveys = await services.store.register.surveys(roster.row.id);
  const names = pseudonyms(await services.store.participants(roster.row.id), false);
  const worlds = await Promise.all(
    roster.matches
      .filter((m) => m.status !== 'quarantined')
      .map(async (match) => {
        const state = await stateOf(services, match.id);
        if (!state) return null;
        const { tension } = await chronicles.read(match.id);
        const every = Math.ceil(tension.length / POINTS);
        return {
          match: match.id,
          n: worldNumber(match),
          outcome: state.result?.outcome ?? null,
          scores: state.result?.scores ?? null,
          mandates: state.result?.mandates ?? null,
          pacts: pactsOf(state),
          tension: tension.filter((_p, i) => i % every === 0 || i === tension.length - 1),
          surveys: scales(surveys.filter((s) => s.match === match.id)),
        };
      }),
  );
  const texts = surveys.flatMap((row) =>
    Object.entries(JSON.parse(row.answers) as Record<string, unknown>).flatMap(([question, text]) =>
      typeof text === 'string' && text !== ''
        ? [{ kind: row.kind as SurveyKind, match: row.match, question, text: names.inText(text) }]
        : [],
    ),
  );
  return { worlds: worlds.filter((world) => world !== null), texts };
}
