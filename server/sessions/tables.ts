/** A session as tables, row by row, in the order of its worlds. People are numbered; names are added only where they are asked for. */
import type { AnyEvent } from '../../shared/rules/event.ts';
import type { ActReply } from '../../shared/protocol.ts';
import { EXPORT_TABLES } from '../../shared/session.ts';
import { SEATS } from '../../shared/types.ts';
import type { Store } from '../store/store.ts';
import type { Cell } from './csv.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import { statusOf, worldNumber, type Roster } from './roster.ts';

export type TableName = (typeof EXPORT_TABLES)[number];
export interface Table {
  readonly name: TableName;
  readonly columns: readonly string[];
  rows(): AsyncGenerator<readonly Cell[]>;
}

const time = (at: number): string => new Date(at).toISOString();

/** Free words are told from what they hang on by the event's type. */
const PACT_EVENTS: ReadonlySet<string> = new Set([
  'PactProposed',
  'PactCountered',
  'PactEndorsed',
  'DraftWithdrawn',
  'PactAgreed',
  'CeremonyPostponed',
  'PactSigned',
  'CeremonyCollapsed',
  'PactExpired',
  'ClauseBreached',
  'PactEnded',
]);

export function tablesOf(store: Store, roster: Roster, names: Pseudonyms): readonly Table[] {
  const { register } = store;
  const worlds = roster.matches.map((match) => ({
    id: match.id,
    n: worldNumber(match),
    over: match.status === 'ended',
  }));
  const worldOf = (match: string | null): number | null => worlds.find((w) => w.id === match)?.n ?? null;

  async function* eventsOf(match: string): AsyncGenerator<AnyEvent> {
    for await (const page of register.eventPages(match)) yield* page;
  }

  async function* events(): AsyncGenerator<readonly Cell[]> {
    for (const { id, n, over } of worlds) {
      for await (const e of eventsOf(id)) {
        // Chances to come are the server's secret while the match runs.
        if (!over && e.streams.every((stream) => stream === 'server')) continue;
        // A whole state is no row of a table; it can be had by folding what came before.
        const data = e.type === 'MatchOpened' || e.type === 'CheckpointRestored' ? { ...e.data, state: null } : e.data;
        yield [
          n,
          e.seq,
          time(e.at),
          e.round,
          e.phase,
          e.type,
          e.by.role,
          e.by.seat,
          names.of(e.by.participant),
          e.rule,
          e.documents?.join(' '),
          e.streams.join(' '),
          JSON.stringify(names.within(data)),
        ];
      }
    }
  }

  async function* messages(): AsyncGenerator<readonly Cell[]> {
    for (const { id, n } of worlds) {
      const texts = new Map((await register.textsOf(id)).map((t) => [t.seq, t]));
      for await (const e of eventsOf(id)) {
        const text = texts.get(e.seq);
        const data = e.data as { to?: unknown; public?: boolean; phrases?: unknown };
        // `to` of an undo is the number of an event.
        // A cable of phrases bears no words of its own: its phrases are told.
        if (!text && !data.phrases) continue;
        const words = text ? names.inText(text.body) : null;
        yield [
          n,
          e.seq,
          time(e.at),
          e.round,
          e.phase,
          e.type,
          e.by.role,
          e.by.seat,
          names.of(text?.participant ?? e.by.participant),
          data.public ? 'public' : Array.isArray(data.to) ? data.to.join(' ') : null,
          text?.hidden ?? false,
          words,
          data.phrases ? JSON.stringify(data.phrases) : null,
        ];
      }
    }
  }

  async function* rulings(): AsyncGenerator<readonly Cell[]> {
    for (const { id, n } of worlds) {
      for (const { actor, commandId, reply: json, at, command } of await register.receiptsOf(id)) {
        const reply = JSON.parse(json) as ActReply;
        const refusal = reply.ok ? null : reply.refusal;
        yield [
          n,
          at === null ? null : time(at),
          names.of(actor),
          names.inText(commandId),
          command,
          reply.ok,
          refusal?.code,
          refusal?.rule,
          refusal?.documents?.join(' '),
          refusal?.missing?.join(' '),
          refusal?.opens,
          refusal && names.inText(refusal.text),
        ];
      }
    }
  }

  async function* pacts(): AsyncGenerator<readonly Cell[]> {
    for (const { id, n } of worlds) {
      for await (const e of eventsOf(id)) {
        if (!PACT_EVENTS.has(e.type)) continue;
        const {
          pact,
          clauses,
          n: version,
          parties,
        } = e.data as { pact: string; clauses?: unknown; n?: number; parties?: readonly string[] };
        yield [
          n,
          e.seq,
          time(e.at),
          e.round,
          pact,
          e.type,
          e.by.seat,
          version,
          parties?.join(' '),
          clauses ? JSON.stringify(clauses) : null,
        ];
      }
    }
  }

  async function* scores(): AsyncGenerator<readonly Cell[]> {
    for (const { id, n } of worlds) {
      for await (const e of eventsOf(id)) {
        if (e.type !== 'MatchEnded') continue;
        const { outcome, winner, mandates, points, parts, reckoning } = e.data;
        for (const seat of SEATS)
          yield [
            n,
            seat,
            mandates[seat],
            points[seat],
            e.data.scores[seat],
            winner === seat,
            outcome,
            JSON.stringify(parts[seat]),
            JSON.stringify(reckoning[seat]),
          ];
      }
    }
  }

  async function* surveys(): AsyncGenerator<readonly Cell[]> {
    for (const row of await register.surveys(roster.row.id)) {
      const place = roster.places.get(row.participant);
      for (const [question, answer] of Object.entries(JSON.parse(row.answers) as Record<string, string | number>)) {
        yield [
          worldOf(row.match),
          names.of(row.participant),
          place?.seat,
          row.kind,
          time(row.at),
          names.inText(question),
          typeof answer === 'string' ? names.inText(answer) : answer,
        ];
      }
    }
  }

  async function* people(): AsyncGenerator<readonly Cell[]> {
    for (const person of roster.people) {
      const place = roster.places.get(person.id);
      yield [
        names.of(person.id),
        names.aliases ? person.alias : null,
        person.role,
        statusOf(person, roster.places),
        worldOf(place?.match ?? null),
        place?.seat,
        place?.portfolios.join(' '),
        time(person.createdAt),
      ];
    }
  }

  async function* audit(): AsyncGenerator<readonly Cell[]> {
    for (const row of await register.auditOf(roster.row.id))
      yield [time(row.at), names.of(row.participant), row.act, names.inText(row.target), row.refused];
  }

  return [
    {
      name: 'events',
      columns: [
        'world',
        'seq',
        'at',
        'round',
        'phase',
        'type',
        'role',
        'seat',
        'person',
        'rule',
        'documents',
        'streams',
        'data',
      ],
      rows: events,
    },
    {
      name: 'messages',
      columns: [
        'world',
        'seq',
        'at',
        'round',
        'phase',
        'kind',
        'role',
        'seat',
        'person',
        'to',
        'hidden',
        'text',
        'phrases',
      ],
      rows: messages,
    },
    {
      name: 'rulings',
      columns: [
        'world',
        'at',
        'person',
        'id',
        'command',
        'accepted',
        'code',
        'rule',
        'documents',
        'missing',
        'opens',
        'text',
      ],
      rows: rulings,
    },
    {
      name: 'pacts',
      columns: ['world', 'seq', 'at', 'round', 'pact', 'event', 'by', 'version', 'parties', 'clauses'],
      rows: pacts,
    },
    {
      name: 'scores',
      columns: ['world', 'seat', 'mandate', 'points', 'score', 'winner', 'outcome', 'parts', 'reckoning'],
      rows: scores,
    },
    { name: 'surveys', columns: ['world', 'person', 'seat', 'survey', 'at', 'question', 'answer'], rows: surveys },
    {
      name: 'people',
      columns: ['person', 'alias', 'role', 'status', 'world', 'seat', 'portfolios', 'joined'],
      rows: people,
    },
    { name: 'audit', columns: ['at', 'person', 'act', 'target', 'refused'], rows: audit },
  ];
}
