/** `npm start`: builds the client if it is stale, then runs the server in this very process, so that signals reach it. */
import { buildClient } from './client.ts';
import { endWithParent } from './orphan.ts';

endWithParent();

try {
  const seconds = await buildClient({ say: console.log });
  if (seconds > 0) console.log(`Client built in ${seconds.toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'The client could not be built (the message above says why). The server was not started; nothing was lost.',
  );
  process.exit(1);
}
await import('../server/main.ts');
