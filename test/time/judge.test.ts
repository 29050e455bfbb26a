/** What the server makes of a computer's clock that is set, forwards and backwards, while it runs and between two starts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atStart, goOn, type Judgement, type Sight } from '../../server/time/judge.ts';

const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];
const T0 = Date.UTC(2026, 3, 1, 9);

/** A computer with a clock that can be set, and a server that is started and stopped on it. `true` time is what a good clock would say. */
class Computer {
  trueTime = T0;
  offset = 0;
  boot: string | null = 'boot-1';
  steady = 5 * MINUTE;
  judged: Judgement | null = null;
  kept: Sight | null = null;
  news: string[] = [];
  readonly #under: boolean;

  constructor(under = true) {
    this.#under = under;
  }
  get reading() {
    return { wall: this.trueTime + this.offset, steady: this.steady, boot: this.boot };
  }
  pass(ms: number): void {
    this.trueTime += ms;
    this.steady += ms;
  }
  start(): this {
    this.judged = atStart(this.kept, this.reading, this.#under);
    return this.#note();
  }
  /** Runs for so long, looking every ten seconds, or as often as said. */
  run(ms: number, every = 10 * SECOND): this {
    for (let left = ms; left > 0; left -= every) {
      this.pass(Math.min(every, left));
      this.judged = goOn(this.judged!, this.reading);
      this.#note();
    }
    return this;
  }
  stop(): this {
    this.judged = null;
    return this;
  }
  /** Off, and on again. */
  reboot(ms: number): this {
    this.stop();
    this.trueTime += ms;
    this.steady = 30 * SECOND;
    this.boot = `boot-${this.trueTime}`;
    return this;
  }
  set(by: number): this {
    this.offset += by;
    return this;
  }
  #note(): this {
    this.kept = this.judged!.sight;
    if (this.judged!.news) this.news.push(this.judged!.news);
    return this;
  }
  get now(): number {
    return this.judged!.sight.at;
  }
  get today(): number {
    return this.judged!.sight.at + this.judged!.skew;
  }
  get believed(): number {
    return Math.min(this.judged!.sight.trusted, this.today);
  }
}
const started = (): Computer => new Computer().start();

describe('within a process', () => {
  test.each([
    ['an hour back', -HOUR],
    ['an hour on', HOUR],
    ['31 days on', 31 * DAY],
    ['to 1970', -T0],
    ['a second back', -SECOND * 1.5],
  ])('given a clock set %s, deadlines go on as if nothing had been', (_what, by) => {
    const c = started().run(10 * MINUTE);
    const before = c.now;
    c.set(by).run(5 * MINUTE);
    expect(c.now - before).toBe(5 * MINUTE);
  });

  test('the time of day follows once the new setting has held for two minutes, and not before', () => {
    const c = started().run(MINUTE).set(HOUR).run(MINUTE);
    expect(c.today).toBe(c.trueTime);
    c.run(2 * MINUTE);
    expect([c.today, c.news]).toEqual([c.trueTime + HOUR, ['set']]);
  });

  test('a setting that is taken back at once leaves no trace', () => {
    const c = started()
      .run(MINUTE)
      .set(31 * DAY)
      .run(MINUTE)
      .set(-31 * DAY)
      .run(5 * MINUTE);
    expect([c.now, c.today, c.believed, c.news]).toEqual([c.trueTime, c.trueTime, c.trueTime, []]);
  });

  test('a clock that is corrected little by little, as the network does it, is followed without a word', () => {
    const c = started();
    for (let k = 0; k < 360; k++) c.set(5).run(10 * SECOND);
    expect([c.today, c.believed, c.news]).toEqual([c.trueTime + 1_800, c.trueTime + 1_800, []]);
  });
});

describe('nothing is believed to be over', () => {
  test('given a clock set 31 days on, before it has run so for a day', () => {
    const c = started()
      .run(MINUTE)
      .set(31 * DAY)
      .run(23 * HOUR, MINUTE);
    expect(c.believed).toBe(c.trueTime);
    expect(c.news).toEqual(['doubted']);
    c.run(2 * HOUR, MINUTE);
    expect([c.believed, c.news]).toEqual([c.today, ['doubted', 'believed']]);
  });

  test.each([
    ['the same run of the computer', (c: Computer) => c.stop()],
    ['another', (c: Computer) => c.reboot(MINUTE)],
  ])('given one start with the clock 31 days ahead, in %s', (_what, again) => {
    const c = started().run(HOUR, MINUTE);
    again(c)
      .set(31 * DAY)
      .start()
      .run(2 * HOUR, MINUTE);
    expect(c.believed).toBeLessThanOrEqual(c.trueTime);
    again(c)
      .set(-31 * DAY)
      .start()
      .run(10 * MINUTE);
    expect([Math.abs(c.believed - c.trueTime) <= 2 * MINUTE, Math.abs(c.today - c.trueTime) <= SECOND]).toEqual([
      true,
      true,
    ]);
  });

  test('given many starts with it ahead, before their running adds up to a day', () => {
    const c = started()
      .run(HOUR, MINUTE)
      .reboot(MINUTE)
      .set(31 * DAY);
    for (let k = 0; k < 11; k++)
      c.start()
        .run(2 * HOUR, MINUTE)
        .reboot(MINUTE);
    c.start();
    expect(c.believed).toBeLessThanOrEqual(c.trueTime);
    c.run(3 * HOUR, MINUTE);
    expect(c.believed).toBe(c.today);
  });

  test('a laptop that is used once a week believes each week what the week before said', () => {
    const c = started();
    for (let week = 0; week < 5; week++) {
      const before = c.kept!.wall;
      c.run(HOUR, MINUTE)
        .reboot(7 * DAY - HOUR)
        .start();
      if (week > 0) expect(c.believed).toBeGreaterThanOrEqual(before);
      expect(c.believed).toBeLessThanOrEqual(c.trueTime);
    }
  });

  test('a server that was off for a night or a day believes its clock at once', () => {
    const c = started()
      .run(HOUR, MINUTE)
      .reboot(23 * HOUR)
      .start();
    expect([c.believed, c.news]).toEqual([c.trueTime, []]);
  });

  test('any one setting, held for less than a day of running and less than a week, makes it no more than a day too late', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -20_000, max: 20_000 }),
        fc.array(fc.tuple(fc.constantFrom('run', 'stop', 'reboot'), fc.integer({ min: 1, max: 120 })), {
          maxLength: 10,
        }),
        (hours, acts) => {
          const c = started()
            .run(HOUR, 10 * MINUTE)
            .set(hours * HOUR);
          for (const [act, minutes] of acts) {
            if (act === 'run') c.run(minutes * MINUTE, 10 * SECOND * 6);
            else if (act === 'stop') c.stop().start();
            else c.reboot(minutes * MINUTE).start();
            expect(c.believed).toBeLessThanOrEqual(c.trueTime + DAY);
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('between two starts, while matches run', () => {
  test.each([
    ['an hour back', -HOUR],
    ['an hour on', HOUR],
    ['31 days on', 31 * DAY],
    ['a year back', -365 * DAY],
  ])('within one run of the computer a clock set %s moves no deadline', (_what, by) => {
    const c = started().run(HOUR, MINUTE).stop();
    const before = c.kept!.at;
    c.pass(20 * SECOND);
    c.set(by).start();
    expect(c.now - before).toBe(20 * SECOND);
    expect(c.today).toBe(c.trueTime + by);
  });

  test('after a new start of the computer a clock set an hour back stops no phase for an hour', () => {
    const c = started().run(HOUR, MINUTE);
    const before = c.now;
    c.reboot(MINUTE).set(-HOUR).start();
    expect(c.now).toBe(before);
    c.run(MINUTE);
    expect(c.now).toBe(before + MINUTE);
  });

  test('a clock that was ahead and was put right holds nothing up, and is forgotten once no match runs', () => {
    const c = new Computer(false)
      .set(31 * DAY)
      .start()
      .run(HOUR, MINUTE)
      .set(-31 * DAY)
      .run(HOUR, MINUTE)
      .reboot(HOUR)
      .start();
    expect([c.now, c.today]).toEqual([c.trueTime, c.trueTime]);
  });

  test('the server’s time never runs backwards, whatever is done', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.record({ act: fc.constant('set' as const), by: fc.integer({ min: -40 * DAY, max: 40 * DAY }) }),
            fc.record({ act: fc.constant('run' as const), by: fc.integer({ min: 1, max: HOUR }) }),
            fc.record({
              act: fc.constantFrom('stop' as const, 'reboot' as const),
              by: fc.integer({ min: 1, max: HOUR }),
            }),
          ),
          { maxLength: 20 },
        ),
        (acts) => {
          const c = started();
          let latest = c.now;
          for (const { act, by } of acts) {
            if (act === 'set') c.set(by);
            else if (act === 'run') {
              const before = c.now;
              c.run(by, 5 * MINUTE);
              expect(c.now - before).toBe(by);
            } else if (act === 'stop') c.stop().start();
            else c.reboot(by).start();
            expect(c.now).toBeGreaterThanOrEqual(latest - 5 * SECOND);
            latest = c.now;
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
