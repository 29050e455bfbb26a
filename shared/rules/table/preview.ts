/** What an inject would do, worked out on a copy: nothing of it reaches the match. */
import type { Inject } from '../../inject.ts';
import { SEATS } from '../../types.ts';
import type { Actor, Band, MeterPath, OddsWord, RuleId, Seat } from '../../types.ts';
import { decide } from '../decide.ts';
import { METER_PATHS } from '../meters/list.ts';
import { meterAt } from '../meters/paths.ts';
import { optionsFor } from '../options.ts';
import { ceremonyChance } from '../pacts/ceremony.ts';
import { PACT_IDS } from '../pacts/ids.ts';
import type { Refusal } from '../refusal.ts';
import type { PactStatus, State } from '../state.ts';
import { delegateOf, viewFor } from '../view.ts';

export interface InjectPreview {
  /** Why it could not be brought in now; everything else is empty then. */
  readonly refusal: Refusal | null;
  readonly meters: readonly { readonly path: MeterPath; readonly from: number; readonly to: number }[];
  readonly bands: readonly { readonly seat: Seat; readonly of: Seat | null; readonly from: Band; readonly to: Band }[];
  readonly capital: readonly { readonly seat: Seat; readonly from: number; readonly to: number }[];
  /** Pacts whose standing, or whose odds at the ceremony, would change; the chance in percent, `null` where no ceremony is due. */
  readonly pacts: readonly {
    readonly pact: string;
    readonly status: readonly [PactStatus, PactStatus];
    readonly odds: readonly [OddsWord | null, OddsWord | null];
    readonly chance: readonly [number | null, number | null];
  }[];
  /** Options that would open or close, and the rule that closes them. */
  readonly options: readonly {
    readonly seat: Seat;
    readonly key: string;
    readonly now: 'opens' | 'closes';
    readonly rule: RuleId | null;
  }[];
  readonly crisis: boolean;
}

const PREVIEW: Actor = { participant: 'preview', role: 'facilitator', seat: null, portfolios: [] };
const NOTHING: Omit<InjectPreview, 'refusal'> = {
  meters: [],
  bands: [],
  capital: [],
  pacts: [],
  options: [],
  crisis: false,
};

function optionsThatTurn(before: State, after: State, seat: Seat): InjectPreview['options'] {
  const was = optionsFor(viewFor(before, delegateOf(seat)), seat);
  return [...optionsFor(viewFor(after, delegateOf(seat)), seat).values()].flatMap(({ key, refusal }) => {
    const old = was.get(key);
    if (!old || (old.refusal === null) === (refusal === null)) return [];
    return [
      {
        seat,
        key,
        now: refusal === null ? ('opens' as const) : ('closes' as const),
        rule: (refusal ?? old.refusal)?.rule ?? null,
      },
    ];
  });
}

function bandsThatTurn(before: State, after: State): InjectPreview['bands'] {
  return SEATS.flatMap((seat) => [
    ...(before.bands.home[seat] === after.bands.home[seat]
      ? []
      : [{ seat, of: null, from: before.bands.home[seat], to: after.bands.home[seat] }]),
    ...SEATS.flatMap((of) => {
      const [from, to] = [before.bands.threat[seat][of], after.bands.threat[seat][of]];
      return from && to && from !== to ? [{ seat, of, from, to }] : [];
    }),
  ]);
}

/** Which meters, pacts and options an inject would move, from the whole state: for a facilitator's eyes only. Pure. */
export function previewInject(state: State, inject: Inject): InjectPreview {
  const decision = decide(state, {
    actor: PREVIEW,
    id: 'preview',
    now: state.clock.began,
    do: { type: 'inject', inject },
  });
  if (!decision.ok) return { ...NOTHING, refusal: decision.refusal };
  const after = decision.state;
  const changed = <T extends { readonly from: unknown; readonly to: unknown }>(list: readonly T[]): T[] =>
    list.filter(({ from, to }) => from !== to);
  return {
    refusal: null,
    meters: changed(
      METER_PATHS.map((path) => ({
        path,
        from: meterAt(state.meters, path) ?? 0,
        to: meterAt(after.meters, path) ?? 0,
      })),
    ),
    bands: bandsThatTurn(state, after),
    capital: changed(SEATS.map((seat) => ({ seat, from: state.capital[seat] ?? 0, to: after.capital[seat] ?? 0 }))),
    pacts: PACT_IDS.flatMap((pact) => {
      const [was, is] = [state.pacts[pact], after.pacts[pact]];
      if (!was || !is) return [];
      const chance = [ceremonyChance(state, pact), ceremonyChance(after, pact)] as const;
      return was.status === is.status && was.odds === is.odds && chance[0] === chance[1]
        ? []
        : [{ pact, status: [was.status, is.status] as const, odds: [was.odds, is.odds] as const, chance }];
    }),
    options: SEATS.flatMap((seat) => optionsThatTurn(state, after, seat)),
    crisis: state.crisis === null && after.crisis !== null,
  };
}
