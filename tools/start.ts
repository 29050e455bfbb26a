/** `npm start`: builds the client if it is stale, then runs the server in this very process, so that signals reach it. */
import { createLog } from '../server/log.ts';
import { buildClient } from './client.ts';
import { endWithParent } from './orphan.ts';

endWithParent();

const log = createLog('info');
const say = (text: string): void => (process.stdout.isTTY ? console.log(text) : log.info('client', { text }));

try {
  const seconds = await buildClient({ say });
  if (seconds > 0) say(`Client built in ${seconds.toFixed(1)} s.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'The client could not be built (the message above says why). The server was not started; nothing was lost.',
  );
  process.exit(1);
}
await import('../server/main.ts');
