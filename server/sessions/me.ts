/** Where a participant stands: asked by the page while it waits, and after it was moved. */
import type { Me } from '../../shared/session.ts';
import type { Caller } from '../http/door.ts';
import type { SessionRow } from '../store/store.ts';
import { sessionStatus } from './overview.ts';
import { planOf } from './plan.ts';
import { statusOf, worldNumber, type Roster } from './roster.ts';
import { scenarioIdOf, stateOf, type SessionServices } from './services.ts';
import { settingsOf } from './settings.ts';
import { openSurveys } from './surveys.ts';

export async function me(
  services: SessionServices,
  { who, session }: Caller,
  rosterOf: (session: SessionRow) => Promise<Roster>,
): Promise<Me> {
  const roster = await rosterOf(session);
  const settings = settingsOf(session);
  const place = roster.places.get(who.id);
  const match = place && roster.matches.find((m) => m.id === place.match);
  const state = match ? await stateOf(services, match.id) : null;
  const waiting = roster.people.filter((p) => p.role === 'delegate' && statusOf(p, roster.places) === 'waiting').length;
  const scenario =
    planOf(session)?.scenario ??
    state?.match.scenario ??
    (roster.matches[0] ? await scenarioIdOf(services, roster.matches[0]) : '');
  return {
    session: session.id,
    code: session.code,
    title: settings.title,
    scenario,
    status: sessionStatus(roster.matches),
    you: {
      participant: who.id,
      alias: who.alias,
      role: who.role,
      status: statusOf(who, roster.places),
      words: who.role === 'delegate' || who.role === 'observer' ? services.pairs.of(who) : null,
    },
    match: match?.id ?? null,
    world: match ? worldNumber(match) : null,
    seat: place?.seat ?? null,
    portfolios: place?.portfolios ?? [],
    colleagues: roster.people.flatMap((p) => {
      const at = roster.places.get(p.id);
      return p.id !== who.id && place && at?.match === place.match && at.seat === place.seat
        ? [{ participant: p.id, alias: p.alias, portfolios: at.portfolios }]
        : [];
    }),
    waiting,
    phase: state?.clock.phase ?? null,
    tz: settings.tz,
    surveys: await openSurveys(services.store, roster, who),
    exitQuestion: settings.exitQuestion,
  };
}
