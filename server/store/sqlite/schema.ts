/** Tables and columns as Kysely types. Personal data live only in `participant` and `text`. */

export interface SessionTable {
  id: string;
  code: string;
  settings: string;
  tz: string;
  locked: number;
  expires_at: number;
  created_at: number;
  plan: string;
  lesson_begun: number | null;
  closed_at: number | null;
}
export interface ParticipantTable {
  id: string;
  session: string;
  alias: string;
  lang: string;
  role: string;
  token_hash: string;
  last_seen: number;
  status: string;
  created_at: number;
  revoked_at: number | null;
  wish: string | null;
  host: string | null;
  /** JSON list. */
  former: string;
  asked: string | null;
  device: string | null;
  pair: number;
  wrong_pairs: number;
  former_token: string | null;
  muted: number;
}
export interface ScenarioTable {
  hash: string;
  body: string;
}
export interface MatchTable {
  id: string;
  session: string;
  scenario_hash: string;
  rules_version: number;
  seed: number;
  status: string;
  seq: number;
  next_due: number | null;
  owner: string | null;
  epoch: number;
  lease_until: number | null;
  parent_match: string | null;
  parent_seq: number | null;
  state_hash: string | null;
  /** From 1 among the worlds of a class; 0 for a match on its own. */
  world: number;
  /** The seal of the last event. */
  seal: string | null;
}
export interface SeatingTable {
  match: string;
  participant: string | null;
  seat: string;
  portfolios: string;
  from_seq: number;
  to_seq: number | null;
  by_hand: string | null;
}
export interface EventTable {
  match: string;
  seq: number;
  v: number;
  type: string;
  at: number;
  round: number;
  phase: string;
  actor: string;
  cause: string;
  rule: string | null;
  documents: string | null;
  streams: string;
  data: string;
  /** Over this event and the seal before it (`seals.ts`); null where an older version wrote it. */
  seal: string | null;
}
export interface ReceiptTable {
  match: string;
  actor: string;
  command_id: string;
  payload_hash: string;
  reply: string;
  at: number | null;
  command: string | null;
  seal: string | null;
}
export interface SnapshotTable {
  match: string;
  seq: number;
  state: string;
  stream_counts: string;
  hash: string;
  /** The seal of the event it was taken after. */
  chain: string | null;
  seal: string | null;
}
export interface TextTable {
  match: string;
  seq: number;
  participant: string;
  lang: string | null;
  body: string;
  hidden_at: number | null;
  seal: string | null;
}
export interface AuditTable {
  session: string;
  at: number;
  participant: string;
  act: string;
  target: string;
  refused: number;
}
export interface SurveyTable {
  participant: string;
  kind: string;
  session: string;
  match: string | null;
  at: number;
  answers: string;
}
export interface ReportTable {
  id: string;
  session: string;
  match: string;
  seq: number;
  at: number;
  participant: string;
  reason: string;
  settled_at: number | null;
}
export interface InjectPlanTable {
  id: string;
  session: string;
  worlds: string;
  inject: string;
  due: string;
  created_at: number;
}
export interface InjectFiredTable {
  plan: string;
  match: string;
  at: number;
  ok: number;
  code: string | null;
}
export interface StewardTable {
  match: string;
  seat: string;
  why: string;
}
export interface OperationTable {
  key: string;
  session: string;
  kind: string;
  payload_hash: string;
  reply: string;
  at: number;
}
/** One row. */
export interface ClockTable {
  id: number;
  at: number;
  wall: number;
  steady: number;
  boot: string | null;
  trusted: number;
  doubt_since: number | null;
  doubt_ran: number | null;
}
export interface ProbeTable {
  id: number;
  filler: Uint8Array;
}

export interface Tables {
  session: SessionTable;
  participant: ParticipantTable;
  scenario: ScenarioTable;
  match: MatchTable;
  seating: SeatingTable;
  event: EventTable;
  receipt: ReceiptTable;
  snapshot: SnapshotTable;
  text: TextTable;
  audit: AuditTable;
  probe: ProbeTable;
  clock: ClockTable;
  survey: SurveyTable;
  report: ReportTable;
  inject_plan: InjectPlanTable;
  inject_fired: InjectFiredTable;
  steward: StewardTable;
  operation: OperationTable;
}
