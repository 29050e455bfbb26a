/** The texts of scenarios over HTTP: public to everyone, a secret brief to its own seat and to nobody else. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OwnBrief, ScenarioEntry, ScenarioPage } from '../../../shared/protocol.ts';
import { LANGUAGES, scenarioSchema, type Scenario } from '../../../shared/scenario.ts';
import { SEATS } from '../../../shared/types.ts';
import { createMatch, errorCode, get, join, launch, SCENARIO, tempDir, type ServerProcess } from './kit.ts';

let server: ServerProcess;
let dir: Awaited<ReturnType<typeof tempDir>>;
let scenario: Scenario;

beforeAll(async () => {
  dir = await tempDir();
  server = await launch({ DATA_DIR: dir.path });
  scenario = scenarioSchema.parse(
    JSON.parse(await readFile(new URL(`../../../assets/scenarios/${SCENARIO}.json`, import.meta.url), 'utf8')),
  );
});
afterAll(async () => {
  await server.stop();
  await dir.remove();
});

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` });
const secrets = (): string[] =>
  LANGUAGES.flatMap((lang) => SEATS.map((seat) => scenario.texts[lang].secretBriefs[seat]));

it('lists all scenarios with titles in three languages, and tells each one in public', async () => {
  const { body } = await get<{ scenarios: ScenarioEntry[] }>(server.url, '/api/scenarios');
  expect(body.scenarios.length).toBeGreaterThan(1);
  for (const entry of body.scenarios) {
    for (const lang of LANGUAGES) expect(entry.texts[lang].title).not.toBe('');
    const page = await get<ScenarioPage>(server.url, `/api/scenarios/${entry.id}`);
    expect(page.status).toBe(200);
    for (const lang of LANGUAGES) expect(page.body.texts[lang].timeline.length).toBeGreaterThan(0);
    expect(JSON.stringify(page.body)).not.toContain('secretBriefs');
  }
  const told = JSON.stringify([body, (await get(server.url, `/api/scenarios/${SCENARIO}`)).body]);
  for (const secret of secrets()) expect(told).not.toContain(JSON.stringify(secret).slice(1, -1));
  const none = await get(server.url, '/api/scenarios/atlantis');
  expect([none.status, errorCode(none)]).toEqual([404, 'unknown-scenario']);
});

it('gives a secret brief to its own seat, and to no other', async () => {
  const { code, facilitator } = await createMatch(server.url);
  for (const seat of SEATS) {
    const { token } = await join(server.url, { code, seat });
    const { status, body } = await get<OwnBrief>(server.url, '/api/brief', bearer(token));
    expect(status).toBe(200);
    expect(body).toMatchObject({ scenario: SCENARIO, seat });
    for (const lang of LANGUAGES) {
      expect(body.texts[lang]).toEqual({
        brief: scenario.texts[lang].briefs[seat],
        secretBrief: scenario.texts[lang].secretBriefs[seat],
      });
      for (const other of SEATS)
        if (other !== seat)
          expect(JSON.stringify(body)).not.toContain(
            JSON.stringify(scenario.texts[lang].secretBriefs[other]).slice(1, -1),
          );
    }
  }
  const watcher = await join(server.url, { code, role: 'observer' });
  for (const token of [watcher.token, facilitator]) {
    const answer = await get(server.url, '/api/brief', bearer(token));
    expect([answer.status, errorCode(answer)]).toEqual([409, 'waiting']);
  }
  for (const headers of [{}, bearer('x'.repeat(32)), { authorization: 'Basic abc' }]) {
    const answer = await get(server.url, '/api/brief', headers as Record<string, string>);
    expect([answer.status, errorCode(answer)]).toEqual([401, 'unknown-token']);
  }
});
