/** What of a scenario is told over HTTP: to everyone its public texts, to a seat its own secret brief and no other's. */
import type { OwnBrief, ScenarioEntry, ScenarioPage } from '../../shared/protocol.ts';
import { LANGUAGES, scenarioSchema, type Language, type Scenario } from '../../shared/scenario.ts';
import type { Seat } from '../../shared/types.ts';

const inEach = <T>(make: (lang: Language) => T): Record<Language, T> =>
  Object.fromEntries(LANGUAGES.map((lang) => [lang, make(lang)])) as Record<Language, T>;

/** A line of the list: what a person needs in order to choose. */
export const scenarioEntry = ({ id, date, rounds, texts }: Scenario): ScenarioEntry => ({
  id,
  title: `scenario.${id}.title`,
  date,
  rounds,
  texts: inEach((lang) => ({
    title: texts[lang].title,
    subtitle: texts[lang].subtitle,
    contentNote: texts[lang].contentNote,
  })),
});

/** All public texts. Named field by field, so that nothing secret can slip in with a new one. */
export const scenarioPage = ({ id, date, rounds, documents, texts }: Scenario): ScenarioPage => ({
  id,
  date,
  rounds,
  documents,
  texts: inEach((lang) => {
    const { title, subtitle, contentNote, publicBrief, briefs, timeline } = texts[lang];
    return { title, subtitle, contentNote, publicBrief, briefs, timeline };
  }),
});

/** The brief of one seat, from the scenario as its match recorded it; `null` where that can no longer be read. */
export function ownBrief(body: string | null, seat: Seat): OwnBrief | null {
  if (body === null) return null;
  const parsed = scenarioSchema.safeParse(JSON.parse(body));
  if (!parsed.success) return null;
  const { id, texts } = parsed.data;
  return {
    scenario: id,
    seat,
    texts: inEach((lang) => ({ brief: texts[lang].briefs[seat], secretBrief: texts[lang].secretBriefs[seat] })),
  };
}
