/** Planned injects as they are kept and as they are told. */
import type { Inject, InjectTime, PlannedInject, Worlds } from '../../shared/console.ts';
import type { Register } from '../store/register.ts';

export async function plannedInjects(register: Register, session: string): Promise<PlannedInject[]> {
  const [rows, fired] = await Promise.all([register.injects(session), register.fired(session)]);
  return rows.map((row) => ({
    id: row.id, worlds: JSON.parse(row.worlds) as Worlds, inject: JSON.parse(row.inject) as Inject, when: JSON.parse(row.due) as InjectTime,
    fired: fired.filter((f) => f.plan === row.id).map(({ match, at, ok, code }) => ({ match, at, ok, ...(code === null ? {} : { code }) })),
  }));
}
