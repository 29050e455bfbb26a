/** The client's build: one static folder, no inlined scripts or styles, so that a strict content policy fits. */
import { defineConfig } from 'vite';

const server = `http://127.0.0.1:${process.env['PORT'] ?? '2567'}`;

export default defineConfig({
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
