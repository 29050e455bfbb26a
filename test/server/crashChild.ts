/** Run by a test: submits one command to a match and dies at the named point, as by a pulled plug. */
import { delegate, reload, world } from './hostKit.ts';

const [dir, match = '', point] = process.argv.slice(2);
const w = await world(
  {
    failpoint: (name) => {
      if (name === point) process.kill(process.pid, 'SIGKILL');
    },
  },
  undefined,
  dir,
);
const host = await reload(w, match);
await host.submit(delegate('tokyo'), 'c', { type: 'say', to: 'public', text: 'x' });
