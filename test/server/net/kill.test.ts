/**
 * The server is killed (SIGKILL) at seeded random points while four clients play, twenty times. What was acknowledged is there, nothing is
 * applied twice, and an engine that was never killed, fed the accepted commands at their recorded times, ends in the same state.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chooseCommands } from '../../../shared/bots/index.ts';
import type { Command } from '../../../shared/commands.ts';
import type { ActReply, CreatedMatch } from '../../../shared/protocol.ts';
import type { AnyEvent } from '../../../shared/rules/event.ts';
import { decide, evolve, evolveView, open, stateHash, viewFor } from '../../../shared/rules/index.ts';
import type { State } from '../../../shared/rules/state.ts';
import { PORTFOLIOS, SEATS, type Actor, type Seat } from '../../../shared/types.ts';
import { paceOf } from '../../../server/host/pace.ts';
import { loadScenarios } from '../../../server/scenarios.ts';
import { openStore } from '../../../server/store/sqlite/index.ts';
import {
  createMatch,
  enter,
  freePort,
  join,
  launch,
  SCENARIO,
  sleep,
  tempDir,
  within,
  type Player,
  type ServerProcess,
} from './kit.ts';

/** Twenty in the ordinary run, two hundred in the ordeal. */
const KILLS = Number(process.env['KILLS'] ?? (process.env['ORDEAL'] ? 200 : 20));
const SEED = Number(process.env['KILL_SEED'] ?? 1965);
const PACE = { kind: 'manual', rounds: 20 } as const;

let dir: Awaited<ReturnType<typeof tempDir>>;
let server: ServerProcess;
beforeAll(async () => {
  dir = await tempDir();
});
afterAll(async () => {
  if (server.child.exitCode === null && server.child.signalCode === null) await server.stop('SIGKILL');
  await dir.remove();
});

/** Seeded numbers from 0 to n - 1. */
const generator =
  (seed: number) =>
  (n: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.trunc((seed / 2 ** 32) * n);
  };

interface Sent {
  readonly command: Command;
  reply: ActReply | null;
}

/** A person who plays on whatever happens to the line: after a break it enters by its token and sends what was not answered again. */
class Runner {
  readonly seat: Seat;
  readonly token: string;
  readonly sent = new Map<string, Sent>();
  participant = '';
  view: State | null = null;
  resent = 0;
  #player: Player | null = null;
  #n = 0;
  #folded = 0;
  #pending: string | null = null;
  readonly #random: (n: number) => number;

  constructor(seat: Seat, token: string, seed: number) {
    this.seat = seat;
    this.token = token;
    this.#random = generator(seed);
  }

  get here(): boolean {
    return this.#player !== null;
  }

  async #come(url: string): Promise<Player> {
    const player = await enter(url, this.token, this.seat);
    const reply = await player.sync();
    if (reply.kind !== 'snapshot') throw new Error('a snapshot was due');
    this.view = reply.view;
    this.#n = reply.n;
    this.#folded = 0;
    this.participant = reply.you.participant;
    player.closed
      .then(() => {
        if (this.#player === player) this.#player = null;
      })
      .catch(() => undefined);
    this.#player = player;
    return player;
  }

  fold(): void {
    if (!this.#player || !this.view) return;
    for (const event of this.#player.events.slice(this.#folded)) {
      this.#folded += 1;
      if (event.n <= this.#n) continue;
      expect(event.n).toBe(this.#n + 1);
      this.#n = event.n;
      this.view = evolveView(this.view, event);
    }
  }

  #choose(): Command {
    const wishes = this.#random(10) < 7 ? chooseCommands(this.view!, this.seat, this.#random(1_000_000)) : [];
    const wish = wishes.length > 0 ? wishes[this.#random(wishes.length)] : undefined;
    if (wish && wish.type !== 'ready') return wish;
    // Not at once: twenty rounds must last for all the kills.
    if (wish && this.#random(2) === 0) return wish;
    const to = SEATS[this.#random(4)]!;
    return { type: 'say', to: to === this.seat ? 'public' : [to], text: `word ${this.#random(1_000_000)}` };
  }

  /** One act, or one attempt to come back. */
  async step(url: string): Promise<void> {
    try {
      const player = this.#player ?? (await this.#come(url));
      this.fold();
      if (this.#pending === null) {
        const id = `${this.seat}-${this.sent.size}`;
        this.sent.set(id, { command: this.#choose(), reply: null });
        this.#pending = id;
      } else this.resent += 1;
      const sent = this.sent.get(this.#pending)!;
      sent.reply = await within(3_000, 'answer', player.act(sent.command, this.#pending));
      // The one refusal that is not remembered: the same act may be tried again.
      if (!sent.reply.ok && sent.reply.refusal.code === 'too-fast') {
        await sleep(100);
        return;
      }
      this.#pending = null;
      await sleep(20 + this.#random(30));
    } catch (error) {
      if (error instanceof Error && error.name === 'AssertionError') throw error;
      this.#player = null;
      await sleep(40);
    }
  }

  /** Gets an answer to what is open, and is there again even where nothing was: a line that broke with the last kill has heard nothing since. */
  async settle(url: string): Promise<void> {
    while (this.#pending !== null) await this.step(url);
    while (!this.#player) await this.#come(url).catch(() => sleep(40));
  }

  /** Hears what is still under way, and goes. */
  async leave(): Promise<void> {
    await sleep(50);
    this.fold();
    await this.#player?.leave();
  }
}

async function play(env: Record<string, string>): Promise<{ match: CreatedMatch; runners: Runner[] }> {
  const random = generator(SEED);
  server = await launch(env);
  const { url } = server;
  const match = await createMatch(url, { seed: SEED, pace: PACE });
  const runners: Runner[] = [];
  for (const seat of SEATS)
    runners.push(new Runner(seat, (await join(url, { code: match.code, seat })).token, SEED + runners.length));
  let over = false;
  const loops = runners.map(async (runner) => {
    while (!over) await runner.step(url);
  });
  const failed = Promise.all(loops);
  failed.catch(() => undefined);
  for (let kill = 0; kill < KILLS; kill++) {
    const arrived = (async () => {
      while (!runners.every((r) => r.here)) await sleep(10);
    })();
    await Promise.race([within(10_000, `all back after kill ${kill}`, arrived), failed]);
    await sleep(20 + random(280));
    await server.stop('SIGKILL');
    server = await launch(env);
  }
  over = true;
  await failed;
  // Nobody goes before all are answered: what one does last, the others hear.
  for (const runner of runners) await runner.settle(url);
  for (const runner of runners) await runner.leave();
  return { match, runners };
}

it(`survives ${KILLS} kills`, { timeout: 60_000 + KILLS * 4_000 }, async () => {
  const { match, runners } = await play({ DATA_DIR: dir.path, PORT: String(await freePort()) });
  expect((await server.stop('SIGTERM')).code).toBe(0);

  const store = await openStore({ dir: dir.path });
  const row = (await store.match(match.match))!;
  const events: AnyEvent[] = [];
  for (;;) {
    const page = await store.events(match.match, events.length, 1_000);
    if (page.length === 0) break;
    events.push(...page);
  }
  expect(events.map((e) => e.seq)).toEqual(events.map((_, i) => i + 1));

  // Every answer that a client had is the one that is kept.
  for (const { participant, sent } of runners) {
    for (const [id, { reply }] of sent) {
      const receipt = await store.receipt(match.match, participant, id);
      expect([id, receipt && JSON.parse(receipt.reply)]).toEqual([id, reply]);
    }
  }

  // The events of one act stand together, once.
  const acts: { by: AnyEvent['by']; cause: string; events: AnyEvent[] }[] = [];
  const opening = events.filter((e) => e.phase === 'lobby' && e.seq <= events.findIndex((x) => x.cause === 'start'));
  for (const event of events.slice(opening.length)) {
    const last = acts.at(-1);
    if (last && last.cause === event.cause && last.by.participant === event.by.participant) last.events.push(event);
    else acts.push({ by: event.by, cause: event.cause, events: [event] });
  }
  const keys = acts.map((a) => `${a.by.participant} ${a.cause}`);
  expect(new Set(keys).size).toBe(keys.length);
  const bySeat = new Map(runners.map((r) => [r.seat, r]));
  const accepted = runners.flatMap((r) =>
    [...r.sent].filter(([, s]) => s.reply?.ok).map(([id]) => `${r.participant} ${id}`),
  );
  expect(keys.filter((k) => !k.startsWith('system ')).sort()).toEqual(accepted.sort());
  expect(accepted.length).toBeGreaterThan(KILLS * 4);

  // The oracle: the same commands at the same times, without a kill.
  const { scenario } = (await loadScenarios(fileURLToPath(new URL('../../../assets/scenarios', import.meta.url)))).get(
    SCENARIO,
  )!;
  const first = open({ match: match.match, scenario, pace: paceOf(PACE, scenario), seed: SEED, now: events[0]!.at });
  let state = first.reduce<State | null>(evolve, null)!;
  const replayed: AnyEvent[] = [...first];
  for (const {
    by,
    cause,
    events: [head],
  } of acts) {
    const actor: Actor =
      by.role === 'system'
        ? { participant: 'system', role: 'system', seat: null, portfolios: [] }
        : { participant: by.participant, role: 'delegate', seat: by.seat, portfolios: PORTFOLIOS };
    const command: Command = by.role === 'system' ? { type: 'start' } : bySeat.get(by.seat!)!.sent.get(cause)!.command;
    const decision = decide(state, { actor, id: cause, now: head!.at, do: command });
    if (!decision.ok) throw new Error(`the oracle refuses ${cause}: ${decision.refusal.code}`);
    replayed.push(...decision.events);
    state = decision.state;
  }
  expect(JSON.parse(JSON.stringify(replayed))).toEqual(events);
  expect(stateHash(state)).toBe(row.stateHash);

  // And what each client folded, break after break, is its view of that state.
  for (const { seat, view } of runners)
    expect(JSON.parse(JSON.stringify(view))).toEqual(
      JSON.parse(JSON.stringify(viewFor(state, { kind: 'delegate', seat, portfolios: PORTFOLIOS }))),
    );
  console.log(
    `${KILLS} kills, ${accepted.length} acts accepted, ${runners.reduce((n, r) => n + r.resent, 0)} sent again, ${events.length} events, ${new Set(acts.map((a) => bySeat.get(a.by.seat ?? 'seoul')?.sent.get(a.cause)?.command.type)).size} kinds of act, to ${row.status} round ${state.clock.round}`,
  );
  await store.close();
});
