/** Words that every layer shares. Lists are constants; types are derived from them. */

export const SEATS = ['seoul', 'tokyo', 'washington', 'pyongyang'] as const;
export type Seat = (typeof SEATS)[number];

export type PerSeat<T> = Readonly<Record<Seat, T>>;
export type SomeSeats<T> = Readonly<Partial<Record<Seat, T>>>;

export const PHASES = ['lobby', 'cables', 'talks', 'decisions', 'crisis', 'ended'] as const;
export type Phase = (typeof PHASES)[number];

/** Theatres of operation, rulebook D5. */
export const ZONES = ['japan', 'open-sea', 'approaches', 'rok', 'dprk'] as const;
export type Zone = (typeof ZONES)[number];

/** Steps of Tokyo's legal ladder, in order, rulebook D7. */
export const LADDER = ['pushed', 'panel', 'coalition', 'cabinet', 'in-force', 'amendment'] as const;
export type LadderStep = (typeof LADDER)[number];

/** Steps of the escalation ladder of a crisis, in order. */
export const ESCALATION = ['calm', 'tension', 'provocation', 'standoff', 'clash', 'war'] as const;
export type Escalation = (typeof ESCALATION)[number];

export const CRISIS_CHOICES = ['raise', 'hold', 'step-down'] as const;
export type CrisisChoice = (typeof CRISIS_CHOICES)[number];

export const PORTFOLIOS = ['head', 'foreign', 'defence', 'intelligence', 'spokesperson'] as const;
export type Portfolio = (typeof PORTFOLIOS)[number];

export const RULES = [
  'D1',
  'D2',
  'D3',
  'D4',
  'D5',
  'D6',
  'D7',
  'D8',
  'D9',
  'D10',
  'D11',
  'D12',
  'D13',
  'D14',
  'D15',
  'D16',
  'D17',
  'D18',
  'D19',
  'D20',
  'G',
] as const;
export type RuleId = (typeof RULES)[number];

/** The five news documents, by the first digits of their file names. */
export const DOCUMENTS = ['000', '001', '002', '003', '004'] as const;
export type DocumentId = (typeof DOCUMENTS)[number];

/** What may still be fresh when a match begins, as if it had been done in the round before the first. */
export const FRESH = ['remark', 'revisionist-act', 'legal-step'] as const;
export type Fresh = (typeof FRESH)[number];

export const OUTCOMES = ['war', 'standoff', 'deterrence', 'cooperation', 'thaw'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Meters of others are told in bands: under 25, under 45, under 62, under 78, and above. */
export const BANDS = ['very-low', 'low', 'middle', 'high', 'very-high'] as const;
export type Band = (typeof BANDS)[number];

export const ODDS_WORDS = ['unlikely', 'uncertain', 'likely'] as const;
export type OddsWord = (typeof ODDS_WORDS)[number];

/** `trust.A.B`: how far A trusts B. `threat.A.B`: how threatened A feels by B. Whole numbers, 0 to 100. */
export type MeterPath =
  | `trust.${Seat}.${Seat}`
  | `threat.${Seat}.${Seat}`
  | `home.${Seat}`
  | 'tension'
  | 'suspicion'
  | 'ceiling';

/** The circle of viewers that an event is delivered to. An event goes whole to a viewer or not at all. */
export type Stream = 'public' | `seat:${Seat}` | `desk:${Seat}/${Portfolio}` | 'facilitator' | 'server';

export type Viewer =
  | { readonly kind: 'delegate'; readonly seat: Seat; readonly portfolios: readonly Portfolio[] }
  | { readonly kind: 'observer' }
  | { readonly kind: 'facilitator' }
  | { readonly kind: 'debrief' };

/** A `steward` is a bot with a narrow mandate, in the place of people who are away. */
export type ActorRole = 'delegate' | 'bot' | 'steward' | 'facilitator' | 'observer' | 'system';

/** Who acts. Stamped by the server from the connection, never taken from a message. */
export interface Actor {
  readonly participant: string;
  readonly role: ActorRole;
  readonly seat: Seat | null;
  readonly portfolios: readonly Portfolio[];
}

export const otherSeats = (seat: Seat): Seat[] => SEATS.filter((s) => s !== seat);

/** Longest text of a cable or statement, in characters. */
export const MAX_TEXT = 2_000;
/** Longest notice of a facilitator, reason of an undo, or word of dissent, in characters. */
export const MAX_NOTICE = 500;
/** People in a delegation. */
export const MAX_MEMBERS = 8;
