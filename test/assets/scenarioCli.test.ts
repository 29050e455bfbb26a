/** The command line `npm run scenario`: what it prints, and its exit code. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const CLI = join(ROOT, 'server/cli/scenario.ts');
const GOOD = join(ROOT, 'assets/scenarios/2015-singapore.json');
const dir = mkdtempSync(join(tmpdir(), 'two-track-scenario-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { cwd: ROOT, encoding: 'utf8' });
  return { status, lines: `${stdout}${stderr}`.trim().split('\n') };
};
const write = (name: string, text: string | Buffer): string => {
  const file = join(dir, name);
  writeFileSync(file, text);
  return file;
};

test('says that a file is in order', () => {
  expect(run('check', GOOD)).toEqual({ status: 0, lines: [`${GOOD}: in order`, '1 in order, 0 with mistakes'] });
});

test('goes on after a file with mistakes, and ends with exit code 1', () => {
  const bad = write('bad.json', readFileSync(GOOD, 'utf8').replace('"rounds": 6', '"rounds": 60'));
  const { status, lines } = run('check', bad, join(dir, 'none.json'), dir, GOOD);
  expect(status).toBe(1);
  expect(lines).toEqual([
    `${bad}:7: rounds is 60; 20 is the most allowed`,
    `${join(dir, 'none.json')}:1: there is no such file`,
    `${dir}:1: this is a folder, not a file`,
    `${GOOD}: in order`,
    '1 in order, 3 with mistakes',
  ]);
});

test('knows what may be fresh on the first day, and says so', () => {
  const change = (fresh: string): string =>
    write(
      'fresh.json',
      readFileSync(GOOD, 'utf8').replace('"summitHeld": false,', `"summitHeld": false, "fresh": ${fresh},`),
    );
  expect(run('check', change('["remark", "legal-step"]')).status).toBe(0);
  const told = (fresh: string): string => run('check', change(fresh)).lines[0] ?? '';
  expect(told('["quarrel"]')).toMatch(
    /fresh \(entry 1\) is the text "quarrel".*choose one of remark, revisionist-act, legal-step$/,
  );
  expect(told('["remark", "remark"]')).toMatch(/fresh.*listed twice$/);
  expect(told('"remark"')).toMatch(/fresh must be a list/);
});

test('refuses ten megabytes with line and reason, and a file that is no text', () => {
  const large = write('large.json', `{\n"a": "${'x'.repeat(10_000_000)}"}`);
  const binary = write('binary.json', Buffer.from([0x7b, 0x0a, 0xff, 0xfe, 0x00]));
  const { status, lines } = run('check', large, binary);
  expect(status).toBe(1);
  expect(lines[0]).toBe(
    `${large}:2: the file is longer than 1 MB, the most a scenario may have; it was not read further`,
  );
  expect(lines[1]).toBe(`${binary}:2: the text is not UTF-8; save the file with that encoding`);
});

test('tells how it is used', () => {
  expect(run()).toEqual({ status: 1, lines: ['Name what to do: npm run scenario -- check FILE… | schema [FILE]'] });
  expect(run('check').status).toBe(1);
});

test('prints the schema', () => {
  expect(execFileSync(process.execPath, [CLI, 'schema'], { cwd: ROOT, encoding: 'utf8' })).toBe(
    readFileSync(join(ROOT, 'assets/scenarios/scenario.schema.json'), 'utf8'),
  );
});
