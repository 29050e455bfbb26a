/** The client's build: one static folder, no inlined scripts or styles, so that a strict content policy fits. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '2567'}`;

/** Chunks that are fetched when they are wanted, and kept from then on: the map's engine, the playground. */
const LATER = /(?:mount|Playground)-[\w-]+\.js$/;

/** Writes `sw.js`: the service worker with the names of the shell's files and a hash of them, so that a new build is a new worker. */
const serviceWorker = (): Plugin => ({
  name: 'service-worker',
  apply: 'build',
  generateBundle(_options, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => /\.(?:js|css|woff2)$/.test(file) && !LATER.test(file))
      .sort();
    const shell = ['./', ...files.map((file) => `./${file}`), './manifest.webmanifest'];
    const source = readFileSync(join(import.meta.dirname, 'client/pwa/worker.js'), 'utf8');
    const version = createHash('sha256').update(shell.join()).update(source).digest('hex').slice(0, 12);
    this.emitFile({
      type: 'asset',
      fileName: 'sw.js',
      source: source.replace('__VERSION__', version).replace("['__SHELL__']", JSON.stringify(shell)),
    });
  },
});

/** The letters of the first words are asked for with the style, not after it. */
const preloadLetters = (): Plugin => ({
  name: 'preload-letters',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: (_html, { bundle }) =>
      Object.keys(bundle ?? {})
        .filter((file) => /source-sans-3-[\w-]+\.woff2$/.test(file))
        .map((file) => ({
          tag: 'link',
          attrs: { rel: 'preload', as: 'font', type: 'font/woff2', href: `./${file}`, crossorigin: true },
          injectTo: 'head',
        })),
  },
});

export default defineConfig({
  plugins: [serviceWorker(), preloadLetters()],
  root: 'client',
  base: './',
  publicDir: '../assets/public',
  build: {
    target: 'es2022',
    outDir: '../dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1600,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: {
    host: '127.0.0.1',
    proxy: {
      '/api': server,
      '/health': server,
      '/matchmake': server,
      // The room's socket lives under a path of its own id.
      '^/[A-Za-z0-9_-]+/[A-Za-z0-9_-]+\\?.*sessionId=': { target: server, ws: true },
    },
  },
});
