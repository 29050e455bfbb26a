/** Playwright's `test` with a server: one for each worker, for as long as it lives. Tests make matches of their own, and one that kills it starts it again. */
import { test as base } from '@playwright/test';
import { startServer, type TestServer } from './server.ts';

export const test = base.extend<object, { running: TestServer }>({
  running: [
    // Playwright reads what a fixture needs from this pattern.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});
