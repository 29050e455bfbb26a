/** Finding a browser, hashing sources, and the linter's two rules that the project relies on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BROWSER_FLAGS, candidates, findBrowser } from '../../tools/browser.ts';
import { filesUnder, hashOf, readText, ROOT } from '../../tools/files.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'two-track-tools-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('the browser', () => {
  const env = { CHROMIUM_PATH: join('opt', 'mine'), PATH: ['bin', 'sbin'].join(delimiter) };
  test('CHROMIUM_PATH first, then channels, then the PATH', () => {
    const all = candidates(env);
    const at = (part: string): number => all.findIndex((path) => path.includes(part));
    expect(all[0]).toBe(env.CHROMIUM_PATH);
    expect(at(join('bin', 'chromium'))).toBeGreaterThan(0);
    expect(at(join('bin', 'chromium-browser'))).toBeGreaterThan(at(join('sbin', 'chromium')));
    expect(at('google-chrome')).toBeGreaterThan(at('chromium-browser'));
    if (process.platform === 'linux') expect(at('msedge')).toBeGreaterThan(at('chrome/chrome'));
  });
  test('the first that works, or none', () => {
    expect(findBrowser(env, (path) => path.endsWith(join('sbin', 'chromium')))).toBe(join('sbin', 'chromium'));
    expect(findBrowser(env, () => false)).toBeNull();
  });
  test('no sandbox flag unless root', () =>
    expect(BROWSER_FLAGS.includes('--no-sandbox')).toBe(process.getuid?.() === 0));
});

describe('the hash of sources', () => {
  test('changes with content and with names', () => {
    mkdirSync(join(root, 'a/b'), { recursive: true });
    writeFileSync(join(root, 'a/b/c.ts'), 'x');
    const first = hashOf(['a'], root);
    expect(hashOf(['a'], root)).toBe(first);
    writeFileSync(join(root, 'a/b/c.ts'), 'y');
    const second = hashOf(['a'], root);
    writeFileSync(join(root, 'a/b/d.ts'), '');
    expect(new Set([first, second, hashOf(['a'], root), hashOf(['a', 'none'], root)]).size).toBe(3);
    expect(filesUnder('a', root)).toEqual(['a/b/c.ts', 'a/b/d.ts']);
  });
});

describe('the linter', () => {
  const lint = (): string =>
    spawnSync(
      process.execPath,
      [join(ROOT, 'node_modules/oxlint/bin/oxlint'), '-c', join(root, '.oxlintrc.json'), '.'],
      { cwd: root, encoding: 'utf8' },
    ).stdout;
  beforeEach(() => {
    const config = JSON.parse(readText('.oxlintrc.json')) as { $schema?: string };
    delete config.$schema;
    writeFileSync(join(root, '.oxlintrc.json'), JSON.stringify(config));
    writeFileSync(join(root, 'tsconfig.json'), readFileSync(join(ROOT, 'tsconfig.base.json')));
  });
  test('refuses a floating promise, voided or not', () => {
    writeFileSync(join(root, 'a.ts'), 'export async function f(): Promise<void> {}\nf();\nvoid f();\n');
    expect(lint().match(/no-floating-promises/g)).toHaveLength(2);
  });
  test('refuses an import cycle', () => {
    writeFileSync(join(root, 'a.ts'), "import { b } from './b.ts';\nexport const a = (): number => b();\n");
    writeFileSync(join(root, 'b.ts'), "import { a } from './a.ts';\nexport const b = (): number => a();\n");
    expect(lint()).toContain('no-cycle');
  });
});
