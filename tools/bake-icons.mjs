/**
 * Bakes assets/public/icons/*.png from client/icon.svg, with the browser that the tests use: `node tools/bake-icons.mjs`.
 * The maskable one stands on a full square with a margin, since phones cut it to their own shape.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BROWSER_FLAGS, findBrowser } from './browser.ts';

const ROOT = join(import.meta.dirname, '..');
const svg = readFileSync(join(ROOT, 'client/icon.svg'), 'utf8');
const full = svg.replace(/ rx="\d+"/, '');
const ICONS = [
  ['192', 192, svg, 0],
  ['512', 512, svg, 0],
  ['apple-180', 180, full, 0],
  ['maskable-512', 512, full, 0.1],
];

const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: [...BROWSER_FLAGS] });
for (const [name, size, drawing, margin] of ICONS) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = Math.round(size * (1 - 2 * margin));
  await page.setContent(
    `<style>html,body{margin:0;background:${margin ? '#0d1c30' : 'transparent'}}body{display:grid;place-items:center;height:${size}px}svg{width:${inner}px;height:${inner}px;display:block}</style>${drawing}`,
  );
  writeFileSync(join(ROOT, `assets/public/icons/${name}.png`), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
