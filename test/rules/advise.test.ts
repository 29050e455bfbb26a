/** The adviser: open acts only, up to three, from the view alone, the same each time; and words for all of it in three languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book as en } from '../../assets/i18n/advice/en.ts';
import { book as ja } from '../../assets/i18n/advice/ja.ts';
import { book as ko } from '../../assets/i18n/advice/ko.ts';
import type { AdviceBook } from '../../assets/i18n/advice/schema.ts';
import { reasonText } from '../../assets/i18n/advice/tools.ts';
import { ruleTexts } from '../../assets/i18n/index.ts';
import { advise, adviceSeed } from '../../shared/bots/advise.ts';
import { chooseCommands, REASON_CODES } from '../../shared/bots/index.ts';
import type { Command } from '../../shared/commands.ts';
import { checkCommand } from '../../shared/rules/check.ts';
import { decide, viewFor } from '../../shared/rules/index.ts';
import { delegateOf } from '../../shared/rules/view.ts';
import { SEATS } from '../../shared/types.ts';
import { FACILITATOR, after, delegate, folded, opened, running } from '../given.ts';

const BOOKS: Readonly<Record<'en' | 'ko' | 'ja', AdviceBook>> = { en, ko, ja };
const CLAUSES = { scope: 'all-military', release: 'washington-allowed', term: 'three-years', act: 'none' };

test('a seat gets one to three suggestions in every phase of a match, each open to it, with reasons and words in three languages', () => {
  let state = after(folded(opened(11)), [FACILITATOR, { type: 'start' }]);
  let advised = 0;
  for (let k = 0; k < 160 && state.clock.phase !== 'ended'; k++) {
    const seat = SEATS[k % 4]!;
    const view = viewFor(state, delegateOf(seat));
    const list = advise(view, seat, adviceSeed(view));
    expect(list.length).toBeGreaterThanOrEqual(1);
    expect(list.length).toBeLessThanOrEqual(3);
    for (const { command, reasons, risk, effects } of list) {
      advised += 1;
      if (command.type !== 'ready') expect(checkCommand(view, seat, command)).toBeNull();
      expect(effects.length).toBeLessThanOrEqual(3);
      for (const lang of ['en', 'ko', 'ja'] as const) {
        const tell = BOOKS[lang].acts[command.type as 'ready'] as
          | ((c: Command, n: (typeof ruleTexts)['en']) => string)
          | undefined;
        expect(tell, command.type).toBeDefined();
        const texts = [
          tell!(command, ruleTexts[lang]),
          ...[...reasons, ...(risk ? [risk] : [])].map((r) => reasonText(BOOKS[lang], ruleTexts[lang], r)),
        ];
        for (const text of texts) expect(text).not.toMatch(/undefined|NaN|\(\)|（）|“”|「」|‘’|: ?$/);
      }
    }
    const [command = { type: 'ready', ready: true } as const] = chooseCommands(view, seat, k);
    const decision = decide(state, { actor: delegate(seat), id: `c${k}`, now: 3_000 + k, do: command });
    if (decision.ok) state = decision.state;
    else state = after(state, [FACILITATOR, { type: 'end-phase' }]);
  }
  expect(advised).toBeGreaterThan(100);
});

test('asked twice it says the same, and it changes nothing in the view', () => {
  const view = viewFor(running('talks'), delegateOf('tokyo'));
  const before = JSON.stringify(view);
  expect(advise(view, 'tokyo', adviceSeed(view))).toEqual(advise(structuredClone(view), 'tokyo', adviceSeed(view)));
  expect(JSON.stringify(view)).toBe(before);
});

test('what others keep to themselves makes no difference to it', () => {
  const state = after(running('talks'), [
    delegate('tokyo'),
    { type: 'propose', pact: 'gsomia', to: ['seoul'], clauses: CLAUSES },
  ]);
  const other = {
    ...state,
    mandates: { ...state.mandates, tokyo: 'T-nationals', pyongyang: 'P-relief' },
    capital: { ...state.capital, tokyo: 0 },
    meters: { ...state.meters, home: { ...state.meters.home, tokyo: 3 } },
  };
  const [a, b] = [state, other].map((s) => viewFor(s, delegateOf('seoul')));
  expect(advise(a!, 'seoul', 1)).toEqual(advise(b!, 'seoul', 1));
});

test('moves to be sealed come with their printed effects', () => {
  const view = viewFor(running('decisions'), delegateOf('seoul'));
  const sealing = advise(view, 'seoul', 3).find((a) => a.command.type === 'seal' && a.command.moves.length > 0);
  expect(sealing?.effects.length).toBeGreaterThan(0);
});

test('before a match, after it and while it is paused there is nothing to advise', () => {
  const lobby = viewFor(folded(opened(1)), delegateOf('seoul'));
  expect(advise(lobby, 'seoul', 1)).toEqual([]);
  expect(
    advise(viewFor(after(running('talks'), [FACILITATOR, { type: 'pause' }]), delegateOf('seoul')), 'seoul', 1),
  ).toEqual([]);
});

describe.each(Object.entries(BOOKS))('the adviser in %s', (lang, book) => {
  const names = ruleTexts[lang as 'en'];
  test('has a sentence for each reason, with and without its parameters', () => {
    const params = {
      pact: 'gsomia',
      clause: 'scope',
      option: 'missile',
      seat: 'tokyo',
      move: 'publish-plans',
      card: 'remark',
      path: 'home.seoul',
      by: -3,
      points: 7,
      chance: 40,
      round: 2,
      level: 'standoff',
      odds: 'unlikely',
      arsenal: 3,
      operation: 'evacuation',
      zone: 'rok',
    };
    for (const code of REASON_CODES) {
      expect(reasonText(book, names, { code, params })).toMatch(
        lang === 'en' ? /\.$/ : lang === 'ko' ? /(?:니다|다)?(?:\(.*\))?.*\.$/ : /。$/,
      );
      expect(() => reasonText(book, names, { code })).not.toThrow();
    }
  });
});

test('the code of bots, which a page fetches to advise, brings no schemas', () => {
  const seen = new Set<string>();
  const walk = (file: URL): void => {
    if (seen.has(file.href)) return;
    seen.add(file.href);
    const source = readFileSync(file, 'utf8');
    for (const [, names, from] of source.matchAll(/^(?:import|export)\s+(?!type\b)([^;]*?)from\s+'([^']+)';/gms)) {
      expect(`${file.pathname}: ${names?.trim()} from ${from}`).not.toMatch(
        /from (?:zod|.*\/commands\.ts|.*\/schema\.ts)$/,
      );
      if (from!.startsWith('.')) walk(new URL(from!, file));
    }
  };
  walk(new URL('../../shared/bots/advise.ts', import.meta.url));
  expect(seen.size).toBeGreaterThan(20);
});
