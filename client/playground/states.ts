/** Every state the playground shows: a moment, whose eyes look at it, which paper lies open, and what else the page holds just then. */
import type { Refusal } from '../../shared/rules/refusal.ts';
import type { Scenario } from '../../shared/scenario.ts';
import { OUTCOMES } from '../../shared/types.ts';
import type { Status } from '../net/status.ts';
import { crowd, hostile, unread } from './extremes.ts';
import {
  agreed,
  cables,
  crisis,
  decisions,
  delegation,
  ended,
  lobby,
  operations,
  sealed,
  signed,
  talks,
} from './moments.ts';
import type { Eye, Table } from './table.ts';

export interface PlayState {
  readonly id: string;
  readonly make: (scenario: Scenario) => Table;
  readonly scenario?: string;
  readonly eye: Eye;
  /** How many events arrive only after the page is open. */
  readonly arrives?: number;
  /** The view for the room instead of the desk. */
  readonly room?: true;
  /** The paper that lies open; the brief where none is named. */
  readonly tab?: string;
  readonly focus?: { readonly pact?: string };
  readonly drafts?: Readonly<Record<string, unknown>>;
  readonly status?: Status;
  readonly notice?: 'quarantined' | 'read-only' | 'draining';
  /** Acts that wait for the line. */
  readonly waiting?: number;
  readonly refusal?: Refusal;
}

const LINES: readonly Status[] = [
  'connecting',
  'away',
  'down',
  'outdated',
  'replaced',
  'too-much',
  'taken-up',
  'closed',
  'lost',
  'waiting',
  'stopped',
];

export const STATES: readonly PlayState[] = [
  { id: 'lobby', make: lobby, eye: 'seoul' },
  { id: 'cables', make: cables, eye: 'seoul' },
  { id: 'clock', make: (s) => cables(s, 'timed'), eye: 'tokyo' },
  { id: 'talks', make: talks, eye: 'seoul', tab: 'brief' },
  { id: 'thread', make: talks, eye: 'seoul', tab: 'cables' },
  { id: 'redline', make: talks, eye: 'seoul', tab: 'pacts', focus: { pact: 'gsomia' } },
  // The reader wrote on version 1 what Tokyo has changed otherwise in version 2.
  {
    id: 'collision',
    make: talks,
    eye: 'seoul',
    tab: 'pacts',
    focus: { pact: 'gsomia' },
    drafts: { 'pact:gsomia': { base: 1, changes: { act: 'none', scope: 'all-military' } } },
  },
  { id: 'ledger', make: talks, eye: 'seoul', tab: 'consent' },
  { id: 'asking', make: talks, eye: 'tokyo', tab: 'consent' },
  { id: 'delegation', make: delegation, eye: 'seoul', tab: 'delegation' },
  { id: 'agreed', make: agreed, eye: 'seoul', tab: 'pacts', focus: { pact: 'gsomia' } },
  { id: 'decisions', make: decisions, eye: 'tokyo', tab: 'decisions' },
  { id: 'sealed', make: sealed, eye: 'seoul', tab: 'decisions' },
  ...(['tension', 'provocation', 'standoff', 'clash'] as const).map((level): PlayState => ({
    id: `crisis-${level}`,
    make: (s) => crisis(s, level),
    eye: 'seoul',
    tab: 'crisis',
  })),
  { id: 'operations', make: operations, eye: 'tokyo', tab: 'crisis' },
  { id: 'consultation', make: operations, eye: 'seoul', tab: 'crisis' },
  { id: 'signed', make: signed, eye: 'seoul', tab: 'pacts', focus: { pact: 'gsomia' } },
  { id: 'meters', make: signed, eye: 'seoul', tab: 'meters' },
  { id: 'front-page', make: signed, eye: 'seoul', tab: 'news' },
  ...OUTCOMES.map((outcome): PlayState => ({ id: `ended-${outcome}`, make: (s) => ended(s, outcome), eye: 'seoul' })),
  { id: 'room-lobby', make: lobby, eye: 'observer', room: true },
  { id: 'room', make: signed, eye: 'observer', room: true },
  { id: 'room-clock', make: (s) => cables(s, 'timed'), eye: 'observer', room: true },
  { id: 'room-crisis', make: operations, eye: 'observer', room: true },
  { id: 'room-war', make: (s) => ended(s, 'war'), eye: 'observer', room: true },
  { id: 'first-lesson', make: cables, scenario: 'first-lesson', eye: 'seoul' },
  ...LINES.map((status): PlayState => ({
    id: `line-${status}`,
    make: talks,
    eye: 'seoul',
    status,
    waiting: status === 'away' ? 2 : 0,
  })),
  ...(['read-only', 'draining', 'quarantined'] as const).map((notice): PlayState => ({
    id: `server-${notice}`,
    make: (s) => cables(s, 'timed'),
    eye: 'seoul',
    notice,
  })),
  {
    id: 'refused',
    make: talks,
    eye: 'tokyo',
    refusal: {
      code: 'no-consent',
      rule: 'D1',
      documents: ['002'],
      missing: ['seoul'],
      opens: 'ask-seoul',
      params: { operation: 'evacuation', zone: 'rok' },
    },
  },
  { id: 'hostile', make: hostile, eye: 'seoul', tab: 'cables' },
  { id: 'unread', make: unread, eye: 'seoul', arrives: 1_000 },
  { id: 'crowd', make: crowd, eye: 'seoul', tab: 'cables' },
];
