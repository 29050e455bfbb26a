/** The import direction holds everywhere, without exceptions; and each rule is shown to be able to fail. */
import { describe, expect, test } from 'vitest';
import { BOUNDARY_RULES, checkPaths, checkSource, layerOf, resolveFrom } from '../tools/check/boundaries.ts';
import { excess, relieved } from '../tools/check/lengths.ts';
import { checkProject, tellLength, tellRelieved, tellViolation } from '../tools/check/project.ts';
import { blank, importsOf } from '../tools/check/scan.ts';

const project = checkProject();

describe('the project', () => {
  test('has files to check', () => expect(project.files).toBeGreaterThan(10));
  for (const rule of BOUNDARY_RULES) {
    test(`keeps the boundary: ${rule}`, () =>
      expect(project.boundaries.filter((v) => v.rule === rule).map(tellViolation)).toEqual([]));
  }
  test('keeps its files under the length limit', () => expect(project.lengths.map(tellLength)).toEqual([]));
  test('needs every exception of the length limit that it names', () =>
    expect(project.relieved.map(tellRelieved)).toEqual([]));
});

describe('the checker refuses', () => {
  const bad: [rule: string, file: string, source: string][] = [
    ['direction', 'shared/types.ts', "import type { State } from './rules/state.ts';"],
    ['direction', 'shared/rules/decide.ts', "import { chooseCommands } from '../bots/index.ts';"],
    ['direction', 'shared/rules/view.ts', "import type { WireEvent } from '../protocol.ts';"],
    ['direction', 'shared/bots/index.ts', "import { PROTOCOL } from '../protocol.ts';"],
    ['direction', 'shared/rules/decide.ts', "import { en } from '../../assets/i18n/en.ts';"],
    ['direction', 'shared/rules/decide.ts', "export { run } from '../../server/main.ts';"],
    ['direction', 'server/room.ts', "import { desk } from '../client/desk/desk.tsx';"],
    ['direction', 'client/store.ts', "const x = await import('../server/store/store.ts');"],
    ['direction', 'client/store.ts', "import { chooseCommands } from '../shared/bots/index.ts';"],
    ['direction', 'assets/i18n/en.ts', "import { SEATS } from '../../shared/types.ts';"],
    ['direction', 'server/main.ts', "import { seed } from '../test/given.ts';"],
    ['extension', 'shared/rules/decide.ts', "import { x } from './evolve';"],
    ['pure', 'shared/rules/decide.ts', 'const x = Math.random();'],
    ['pure', 'shared/rules/decide.ts', 'const x = Date.now();'],
    ['pure', 'shared/rules/decide.ts', 'const x = `${new Date()}`;'],
    ['pure', 'shared/rules/decide.ts', 'const x = performance.now();'],
    ['pure', 'shared/rules/decide.ts', 'const x = process.env.PORT;'],
    ['pure', 'shared/rules/decide.ts', 'document.title = "x";'],
    ['pure', 'shared/rules/decide.ts', 'setTimeout(f, 10);'],
    ['packages', 'shared/rules/decide.ts', "import { readFileSync } from 'node:fs';"],
    ['packages', 'client/store.ts', "import { matchMaker } from '@colyseus/core';"],
    ['packages', 'server/main.ts', "import Phaser from 'phaser';"],
    ['sdk', 'client/store.ts', "import { Client } from '@colyseus/sdk';"],
    ['secrets', 'client/store.ts', "await import('../assets/scenarios/first-lesson.json')"],
    [
      'secrets',
      'client/desk/Desk.tsx',
      "import s from '../../assets/scenarios/first-lesson.json' with { type: 'json' };",
    ],
    ['secrets', 'assets/i18n/index.ts', "import s from '../scenarios/first-lesson.json' with { type: 'json' };"],
    ['sdk', 'client/store.ts', "import type { Room } from '@colyseus/sdk';"],
    ['sdk', 'client/store.ts', "const sdk = await import('@colyseus/sdk');"],
  ];
  for (const [rule, file, source] of bad) {
    test(`${rule}: ${file}: ${source}`, () => expect(checkSource(file, source).map((v) => v.rule)).toContain(rule));
  }
  test('private-path', () =>
    expect(checkPaths('README.md', `see ${['', 'home', 'somebody', 'x'].join('/')}`)).toHaveLength(1));
  test('a file too long', () => {
    expect(excess('server/main.ts', 'x\n'.repeat(301))).toBe(1);
    expect(excess('server/main.ts', 'x\n'.repeat(300))).toBe(0);
    expect(excess('assets/i18n/en.ts', 'x\n'.repeat(900))).toBe(0);
    expect(excess('a.ts', 'x\n'.repeat(411), { 'a.ts': 410 })).toBe(1);
    expect(relieved(() => 'x\n'.repeat(300), { 'a.ts': 410 })).toEqual(['a.ts']);
    expect(relieved(() => null, { 'a.ts': 410 })).toEqual(['a.ts']);
    expect(relieved(() => 'x\n'.repeat(301), { 'a.ts': 410 })).toEqual([]);
  });
});

describe('the checker allows', () => {
  const good: [file: string, source: string][] = [
    ['client/desk/advice/advice.ts', "const { advise } = await import('../../../shared/bots/advise.ts');"],
    ['client/desk/advice/AdvicePaper.tsx', "import type { Advice } from '../../../shared/bots/advise.ts';"],
    ['shared/rules/decide.ts', "import type { Seat } from '../types.ts';\nimport { evolve } from './evolve.ts';"],
    [
      'shared/bots/index.ts',
      "import { optionsFor } from '../rules/index.ts';\nimport type { Command } from '../commands.ts';",
    ],
    ['shared/protocol.ts', "import type { State } from './rules/state.ts';"],
    [
      'shared/rules/decide.ts',
      '// not Math.random(), nor Date.now()\nconst text = "new Date() and process.env";\nconst location = { zone: 1 };\nreturn state.process.id;',
    ],
    ['shared/scenario.ts', "import { z } from 'zod';"],
    ['assets/i18n/en.ts', "import type { Seat } from '../../shared/types.ts';"],
    [
      'client/net/connection.ts',
      "import type { Room } from '@colyseus/sdk';\nconst sdk = await import('@colyseus/sdk');",
    ],
    [
      'server/main.ts',
      "import { readFile } from 'node:fs/promises';\nimport { chooseCommands } from '../shared/bots/index.ts';",
    ],
    ['test/server/x.test.ts', "import { Client } from '@colyseus/sdk';\nimport { main } from '../../server/main.ts';"],
  ];
  for (const [file, source] of good)
    test(`${file}: ${source.split('\n')[0]}`, () => expect(checkSource(file, source)).toEqual([]));
});

describe('the scanner', () => {
  test('finds every way to import, and its line', () => {
    const source = [
      "import a from 'a';",
      "import type { B } from './b.ts';",
      'import {\n  c,\n} from "./c.ts";',
      "import './d.css';",
      "export * from './e.ts';",
      "export type { F } from './f.ts';",
      "const g = await import('./g.ts');",
      "type H = import('./h.ts').H;",
      "// import x from 'x'",
      'const s = "import y from \'y\'";',
    ].join('\n');
    expect(
      importsOf(source)
        .map((i) => i.from)
        .toSorted(),
    ).toEqual(['./b.ts', './c.ts', './d.css', './e.ts', './f.ts', './g.ts', './h.ts', 'a']);
    expect(
      importsOf(source)
        .filter((i) => i.typeOnly)
        .map((i) => i.from),
    ).toEqual(['./b.ts', './f.ts']);
    expect(importsOf(source).find((i) => i.from === './d.css')?.line).toBe(6);
  });
  test('tells a regular expression from a division, and keeps the code of templates', () => {
    const code = blank('a = /["\'`]/; b = "x"; c = d / e / f; // g');
    expect(code).toMatch(/^a = \/ +\/; b = " "; c = d \/ e \/ f; +$/);
    expect(blank('`a ${b ? `${c}` : {d: 1}} e`')).toContain('{d: 1}');
    expect(blank("x = 'it''s'; y = `a\n'b'`; z")).toContain('; z');
  });
  test('resolves relative paths and names layers', () => {
    expect(resolveFrom('client/desk/a.tsx', '../../shared/types.ts')).toBe('shared/types.ts');
    expect(layerOf('shared/commands.ts')).toBe('rules');
    expect(layerOf('README.md')).toBeNull();
  });
});
