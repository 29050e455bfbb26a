/** Moments at the edge of what people may write, and of how much. */
import type { Scenario } from '../../shared/scenario.ts';
import { MAX_TEXT, type Seat } from '../../shared/types.ts';
import { cables, GSOMIA } from './moments.ts';
import type { Table } from './table.ts';

/** Texts that try to be something else than text. */
export const HOSTILE: readonly string[] = [
  '<script>document.title = "taken"</script><img src=x onerror="document.title = \'taken\'">',
  'Bidi: abc \u202Egnp.txt\u202C def \u2066isolated\u2069 \u200Fend',
  'مرحبا، هذا نص من اليمين إلى اليسار مع English في الوسط',
  '🕊️👩‍👩‍👧‍👦🇰🇷🇯🇵 emoji and Z̷̢͔͝a̸̛͈l̶͉̏g̴̳̈́ó',
  'W'.repeat(400),
  'Long. '.repeat(300).slice(0, MAX_TEXT),
];

export function hostile(scenario: Scenario): Table {
  const table = cables(scenario).endPhase();
  for (const text of HOSTILE) table.say('tokyo', ['seoul'], text);
  return table.say('pyongyang', 'public', HOSTILE[0] ?? '');
}

const SENDERS: readonly Seat[] = ['tokyo', 'washington', 'pyongyang'];

/** A thousand cables that nobody has read. */
export function unread(scenario: Scenario): Table {
  const table = cables(scenario).endPhase();
  for (let k = 0; k < 1_000; k++)
    table.say(SENDERS[k % 3] ?? 'tokyo', ['seoul'], `Cable ${k + 1}: we are waiting for your answer.`);
  return table;
}

/** The most a desk should bear: 500 cables and 60 versions of pacts. */
export function crowd(scenario: Scenario): Table {
  const table = cables(scenario).endPhase();
  for (let k = 0; k < 500; k++)
    table.say(
      k % 2 ? 'seoul' : (SENDERS[k % 3] ?? 'tokyo'),
      k % 2 ? ['tokyo'] : ['seoul'],
      `Cable ${k + 1}: on Article ${1 + (k % 4)}, we suggest another wording and wait for your view.`,
    );
  table.do('seoul', { type: 'propose', pact: 'gsomia', to: ['tokyo'], clauses: { ...GSOMIA } });
  for (let n = 1; n < 60; n++)
    table.do(n % 2 ? 'tokyo' : 'seoul', {
      type: 'counter',
      pact: 'gsomia',
      base: n,
      changes: { term: n % 2 ? 'three-years' : 'one-year' },
    });
  return table;
}
