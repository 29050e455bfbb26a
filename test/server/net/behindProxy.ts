/** Run by `proxy.test.ts` with the proxy's certificate trusted: plays through it and prints what it saw, as JSON. */
import { createMatch, enter, get, join, post } from './kit.ts';

const url = process.argv[2] ?? '';
const health = await get(url, '/health');
const match = await createMatch(url);
const tokyo = await enter(url, (await join(url, { code: match.code, seat: 'tokyo' })).token, 'tokyo');
const facilitator = await enter(url, match.facilitator);
const started = await facilitator.act({ type: 'start' });
const said = await tokyo.act({ type: 'say', to: ['seoul'], text: 'Through the proxy.' });
const sync = await tokyo.sync();
const status = async (origin: string): Promise<number> =>
  (await fetch(`${url}/api/scenarios`, { headers: { origin } })).status;
let guessed = 0;
// Each guess claims another address; the proxy's own word counts.
for (let k = 0; k < 24; k++)
  guessed = (
    await post(
      url,
      '/api/join',
      { code: `WRONG${'ABCDEFGHJKMNPQRSTUVWXYZ2'[k]}`, alias: 'x' },
      { 'x-forwarded-for': `10.0.0.${k}` },
    )
  ).status;
console.log(
  JSON.stringify({
    health: health.status,
    policy: health.headers.get('content-security-policy'),
    started: started.ok,
    said: said.ok,
    sync: sync.kind,
    own: await status(url),
    foreign: await status('https://elsewhere.example'),
    guessed,
  }),
);
process.exit(0);
