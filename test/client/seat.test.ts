/** What belongs to a seat goes with it: kept under a hash of its token, for the tab alone where others use the computer after. */
import { beforeEach, describe, expect, test, vi } from 'vitest';

class Shelf {
  readonly held = new Map<string, string>();
  get length(): number {
    return this.held.size;
  }
  getItem = (key: string): string | null => this.held.get(key) ?? null;
  setItem = (key: string, value: string): void => {
    this.held.set(key, value);
    Object.defineProperty(this, key, { value, enumerable: true, configurable: true });
  };
  removeItem = (key: string): void => {
    this.held.delete(key);
    Reflect.deleteProperty(this, key);
  };
  text = (): string => JSON.stringify([...this.held]);
}

let device: Shelf;
let tab: Shelf;
interface Kept {
  readonly token: string;
  readonly code: string;
  readonly match: string | null;
  readonly alone: boolean;
  readonly alias?: string;
  readonly shared?: boolean;
}
/** What is looked at; the file itself is checked with the browser's types, which this project does not know. */
interface SeatModule {
  readonly kept: { peek(): Kept | null };
  keepSeat(next: Kept | null): void;
  keepOwn(name: string, value: unknown): void;
  recallOwn(name: string): unknown;
  seatIsOver(): void;
  dropSeat(): void;
  deviceMark(code: string): string;
}
const FILE: string = '../../client/seat.ts';
/** The module as a page loads it. */
async function load(): Promise<SeatModule> {
  vi.resetModules();
  return (await import(FILE)) as SeatModule;
}
/** The two shelves, as a page finds them. */
const stand = (): void => {
  vi.stubGlobal('localStorage', device);
  vi.stubGlobal('sessionStorage', tab);
};
beforeEach(() => {
  device = new Shelf();
  tab = new Shelf();
  stand();
});

const MINA = { token: 'token-of-mina', code: 'ACDEFG', match: null, alone: false, alias: 'Mina' };
const BORA = { token: 'token-of-bora', code: 'ACDEFG', match: null, alone: false, alias: 'Bora' };

describe('a seat', () => {
  test('keeps its words under a hash of its token', async () => {
    const seat = await load();
    seat.keepSeat(MINA);
    seat.keepOwn('drafts:x', 'unsent');
    const [key] = [...device.held.keys()].filter((one) => one.includes('drafts'));
    expect(key).toMatch(/^two-track:of:[0-9a-f]{24}:drafts:x$/);
    expect(key).not.toContain('mina');
    expect((await load()).recallOwn('drafts:x')).toBe('unsent');
  });
  test.each([
    ['leaving', null],
    ['taking another', BORA],
  ])('loses them by %s', async (_how, next) => {
    const seat = await load();
    seat.keepSeat(MINA);
    seat.keepOwn('drafts:x', 'unsent');
    seat.keepSeat(next);
    expect(device.text() + tab.text()).not.toMatch(/unsent|Mina|token-of-mina/);
    expect(seat.recallOwn('drafts:x')).toBeNull();
  });
  test('at a shared computer keeps them for the tab alone', async () => {
    const seat = await load();
    seat.keepSeat({ ...MINA, shared: true });
    seat.keepOwn('drafts:x', 'unsent');
    expect(device.text()).not.toContain('unsent');
    expect((await load()).recallOwn('drafts:x')).toBe('unsent');
    tab = new Shelf();
    stand();
    const next = await load();
    expect(next.kept.peek()?.alias).toBe('Mina');
    expect(next.recallOwn('drafts:x')).toBeNull();
  });
  test('whose class is over is kept for the tab alone, and one of friends stays', async () => {
    for (const shared of [true, false]) {
      const seat = await load();
      seat.keepSeat({ ...MINA, shared });
      seat.seatIsOver();
      expect(seat.kept.peek()?.token).toBe(MINA.token);
      expect(device.text().includes('token-of-mina')).toBe(!shared);
      seat.keepSeat(null);
    }
  });
  test('that went on elsewhere leaves nothing, while the page still knows whose it was', async () => {
    const seat = await load();
    seat.keepSeat(MINA);
    seat.keepOwn('drafts:x', 'unsent');
    seat.dropSeat();
    seat.keepOwn('drafts:x', 'written after');
    expect(device.text() + tab.text()).not.toMatch(/unsent|written|Mina/);
    expect(seat.kept.peek()?.alias).toBe('Mina');
  });
  test('takes over what an earlier build kept for its match, and clears what was nobody’s', async () => {
    device.setItem('two-track:seat', JSON.stringify({ token: 't', code: 'ACDEFG', match: 'm1', alone: false }));
    device.setItem('two-track:drafts:m1', JSON.stringify({ 'cable:public': 'mine' }));
    device.setItem('two-track:drafts:m0', JSON.stringify({ 'cable:public': 'of another' }));
    device.setItem('two-track:alias', JSON.stringify('Former'));
    device.setItem('two-track:trail:m0:seoul', '{}');
    device.setItem('two-track:lang', '"ko"');
    const seat = await load();
    expect(seat.recallOwn('drafts:m1')).toEqual({ 'cable:public': 'mine' });
    expect(device.text()).not.toMatch(/Former|of another|trail/);
    expect(device.text()).toContain('two-track:lang');
  });
  test('lives in memory where nothing can be kept', async () => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(globalThis, name, {
        configurable: true,
        get(): never {
          throw new Error('denied');
        },
      });
    const seat = await load();
    seat.keepSeat(MINA);
    seat.keepOwn('drafts:x', 'unsent');
    expect(seat.recallOwn('drafts:x')).toBe('unsent');
    seat.keepSeat(null);
    expect(seat.recallOwn('drafts:x')).toBeNull();
  });
});

describe('the mark of a device', () => {
  test('is the same for one session, another for another, and tells no secret', async () => {
    const seat = await load();
    const mark = seat.deviceMark('ACDEFG');
    expect(mark).toMatch(/^[0-9a-f]{24}$/);
    expect((await load()).deviceMark('ACDEFG')).toBe(mark);
    expect(seat.deviceMark('HJKMNP')).not.toBe(mark);
    expect(JSON.parse(device.getItem('two-track:device')!)).not.toContain(mark);
  });
  test('outlives leaving: whoever was taken out stays known to the session', async () => {
    const seat = await load();
    const mark = seat.deviceMark('ACDEFG');
    seat.keepSeat(MINA);
    seat.keepSeat(null);
    expect((await load()).deviceMark('ACDEFG')).toBe(mark);
  });
});
