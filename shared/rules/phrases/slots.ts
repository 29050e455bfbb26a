/** What the slots of phrases may hold: ids, numbers and dates, never words, so that every reader gets the sentence in their own language. */
import { BANDS, CRISIS_CHOICES, ESCALATION, LADDER, ODDS_WORDS, RULES, SEATS, ZONES } from '../../types.ts';
import type {
  Band,
  CrisisChoice,
  Escalation,
  LadderStep,
  MeterPath,
  OddsWord,
  RuleId,
  Seat,
  Zone,
} from '../../types.ts';
import { CARD_IDS } from '../cards/ids.ts';
import type { CardId } from '../cards/ids.ts';
import { CONDITION_IDS, PRICE_MOVES } from '../consent/conditions.ts';
import type { ConditionId } from '../consent/conditions.ts';
import { METER_PATHS } from '../meters/list.ts';
import { MOVE_IDS } from '../moves/ids.ts';
import type { MoveId } from '../moves/ids.ts';
import { OPERATION_IDS } from '../operations/ids.ts';
import type { OperationId } from '../operations/ids.ts';
import { FAVOUR_IDS } from '../pacts/favours.ts';
import type { FavourId } from '../pacts/favours.ts';
import { CLAUSES, PACT_IDS } from '../pacts/ids.ts';
import type { PactId } from '../pacts/ids.ts';
import type { ConsentTerm } from '../consent/state.ts';

/** The phases that a sentence can look forward to. */
export const PHRASE_PHASES = ['cables', 'talks', 'decisions', 'crisis'] as const;

/** Every kind of slot, with the value it takes. */
export interface SlotValues {
  readonly capital: Seat;
  /** One to four, each once. */
  readonly capitals: readonly Seat[];
  readonly pact: PactId;
  /** An article of a pact, its content left open. */
  readonly article: { readonly pact: PactId; readonly clause: string };
  /** An article with the option meant. */
  readonly term: { readonly pact: PactId; readonly clause: string; readonly option: string };
  /** 1 to 100. */
  readonly round: number;
  /** The end of a round, or of the crisis. */
  readonly until: ConsentTerm;
  /** A day of the calendar, `YYYY-MM-DD`. */
  readonly date: string;
  readonly phase: (typeof PHRASE_PHASES)[number];
  readonly zone: Zone;
  readonly operation: OperationId;
  readonly move: MoveId;
  /** A restorative act that can be promised (D10). */
  readonly deed: (typeof PRICE_MOVES)[number];
  readonly condition: ConditionId;
  readonly card: CardId;
  readonly favour: FavourId;
  readonly meter: MeterPath;
  readonly band: Band;
  readonly odds: OddsWord;
  readonly level: Escalation;
  readonly choice: CrisisChoice;
  /** A step of Tokyo's legal ladder (D7). */
  readonly step: LadderStep;
  /** A rule that the documents speak of. */
  readonly rule: Exclude<RuleId, 'G'>;
}
export type SlotKind = keyof SlotValues;
export type SlotValue = SlotValues[SlotKind];
/** A slot is named after its kind; a second one of a kind bears a 2. */
export type SlotName = SlotKind | `${SlotKind}2`;

export const kindOf = (slot: SlotName): SlotKind => slot.replace(/2$/, '') as SlotKind;

const CITED = RULES.filter((rule) => rule !== 'G');

/** The values of the kinds that are a plain choice, in the order of the registries. */
export const SLOT_CHOICES = {
  capital: SEATS,
  pact: PACT_IDS,
  phase: PHRASE_PHASES,
  zone: ZONES,
  operation: OPERATION_IDS,
  move: MOVE_IDS,
  deed: PRICE_MOVES,
  condition: CONDITION_IDS,
  card: CARD_IDS,
  favour: FAVOUR_IDS,
  meter: METER_PATHS,
  band: BANDS,
  odds: ODDS_WORDS,
  level: ESCALATION,
  choice: CRISIS_CHOICES,
  step: LADDER,
  rule: CITED,
} as const;

const record = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
const only = (value: object, keys: readonly string[]): boolean => Object.keys(value).every((key) => keys.includes(key));
const round = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 100;

/** Whether a day is on the calendar. Counted by hand, since the engine knows no clock. */
export function isDay(text: string): boolean {
  const [, y, m, d] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  const [year, month, day] = [Number(y), Number(m), Number(d)];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && year >= 1900 && day >= 1 && day <= days;
}

/** The options of a pact's clause; empty where the pact has no such clause. */
export function optionsOf(pact: unknown, clause: unknown): readonly string[] {
  if (typeof pact !== 'string' || typeof clause !== 'string' || !Object.hasOwn(CLAUSES, pact)) return [];
  const clauses: Readonly<Record<string, readonly string[]>> = CLAUSES[pact as PactId];
  return Object.hasOwn(clauses, clause) ? (clauses[clause] ?? []) : [];
}

/** Whether a value may stand in a slot of this kind. Takes anything that came over the wire. */
export function fits(kind: SlotKind, value: unknown): boolean {
  const fields = record(value);
  switch (kind) {
    case 'capitals':
      return (
        Array.isArray(value) &&
        value.length >= 1 &&
        value.length <= SEATS.length &&
        new Set(value).size === value.length &&
        value.every((seat) => SEATS.includes(seat as Seat))
      );
    case 'article':
      return (
        fields !== null && only(fields, ['pact', 'clause']) && optionsOf(fields['pact'], fields['clause']).length > 0
      );
    case 'term':
      return (
        fields !== null &&
        only(fields, ['pact', 'clause', 'option']) &&
        optionsOf(fields['pact'], fields['clause']).includes(fields['option'] as string)
      );
    case 'round':
      return round(value);
    case 'until':
      return (
        fields !== null &&
        (fields['kind'] === 'crisis'
          ? only(fields, ['kind'])
          : fields['kind'] === 'round' && only(fields, ['kind', 'round']) && round(fields['round']))
      );
    case 'date':
      return typeof value === 'string' && isDay(value);
    default:
      return (SLOT_CHOICES[kind] as readonly unknown[]).includes(value);
  }
}
