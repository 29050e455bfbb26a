import { optionsFor, refusalText, sees, viewFor } from '../rules/index.ts';
import type { State } from '../rules/state.ts';
import { delegateOf } from '../rules/view.ts';
import { SEATS } from '../types.ts';
import type { RuleId, Seat, Viewer } from '../types.ts';
import { EXPECTED } from './format.ts';
import type { CaseRole, Expectation } from './format.ts';
import { PATHS } from './paths.ts';
import type { Happening } from './happening.ts';

const viewerOf = (role: CaseRole): Viewer =>
  role === 'observer' || role === 'facilitator' ? { kind: role } : delegateOf(role);

/** JSON with keys in order, so that values can be compared and shown. */
const text = (value: unknown): string =>
  JSON.stringify(value, (_, v: unknown) =>
    v !== null && typeof v === 'object' && !Array.isArray(v)
      ? Object.fromEntries(Object.entries(v).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : v,
  ) ?? 'nothing';

const tellRefusal = ({ refusal }: Happening): string => (refusal ? refusalText(refusal) : 'it was accepted');

function judgeRuling(then: Expectation, happening: Happening): string[] {
  const { refusal } = happening;
  const expectsRefusal = then.refused !== undefined || then.code !== undefined || then.missing !== undefined;
  if (!expectsRefusal) return refusal ? [`it was not accepted: ${refusalText(refusal)}`] : [];
  const problems: string[] = [];
  if (then.refused !== undefined && refusal?.rule !== then.refused)
    problems.push(`should be refused by ${then.refused}, but ${tellRefusal(happening)}`);
  if (then.code !== undefined && refusal?.code !== then.code)
    problems.push(`should be refused as ${then.code}, but ${tellRefusal(happening)}`);
  if (then.missing !== undefined) {
    const found = [...(refusal?.missing ?? [])].sort();
    if (text(found) !== text([...then.missing].sort()))
      problems.push(`should miss ${then.missing.join(', ') || 'nobody'}, but misses ${found.join(', ') || 'nobody'}`);
  }
  return problems;
}

function judgeEvents({ allowed, events, without, marked }: Expectation, happening: Happening): string[] {
  const problems: string[] = [];
  const own = (of: { rule?: RuleId } | null, mark: unknown): boolean => of?.rule === marked && mark === true;
  if (
    marked !== undefined &&
    !own(happening.refusal, happening.refusal?.own) &&
    !happening.events.some((event) => own(event, (event.data as { own?: unknown }).own))
  )
    problems.push(`nothing that rests on ${marked} is marked as the game's own`);
  const types = happening.events.map((event) => event.type as string);
  const told = types.join(', ') || 'nothing';
  for (const rule of typeof allowed === 'string' ? [allowed] : (allowed ?? []))
    if (!happening.events.some((event) => event.rule === rule))
      problems.push(
        `no event rests on ${rule}; there were ${happening.events.map((e) => `${e.type} (${e.rule ?? 'no rule'})`).join(', ') || 'none'}`,
      );
  let from = 0;
  for (const type of events ?? []) {
    const at = types.indexOf(type, from);
    if (at < 0) {
      problems.push(`${type} is missing${from > 0 ? ` after ${types[from - 1] ?? ''}` : ''}; there were ${told}`);
      break;
    }
    from = at + 1;
  }
  for (const type of without ?? [])
    if (types.includes(type)) problems.push(`${type} should not happen; there were ${told}`);
  return problems;
}

const holds: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '=': (a, b) => a === b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
};

function judgeMeters({ meters = {} }: Expectation, { before, after }: Happening): string[] {
  return Object.entries(meters).flatMap(([at, expected]) => {
    const [, absolute, sign = '', figure] = EXPECTED.exec(expected ?? '') ?? [];
    const [was, is] = [before, after].map((state) => PATHS[at]?.get(state));
    if (typeof was !== 'number' || typeof is !== 'number') return [`${at} has no value here`];
    const found = absolute ? is : is - was;
    return holds[sign]?.(found, Number(figure))
      ? []
      : [`${at} should be ${expected ?? ''}, but ${absolute ? 'is' : 'changed by'} ${found} (${was} to ${is})`];
  });
}

const judgeState = ({ state = {} }: Expectation, { after }: Happening): string[] =>
  Object.entries(state).flatMap(([at, expected]) => {
    const found = PATHS[at]?.get(after);
    return text(found) === text(expected) ? [] : [`${at} should be ${text(expected)}, but is ${text(found)}`];
  });

/** The value at a path of `set`, else at a field of the view; `undefined` where this view holds none. */
export function lookUp(view: State, at: string): unknown {
  const rule = PATHS[at];
  if (rule) return rule.get(view);
  return at
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        value !== null && typeof value === 'object' && Object.hasOwn(value, key)
          ? (value as Record<string, unknown>)[key]
          : undefined,
      view,
    );
}

type Sight = NonNullable<Expectation['sees']>[number];

function shown(sight: Sight, { after, events }: Happening): boolean {
  const viewer = viewerOf(sight.seat);
  if ('event' in sight) return events.some((event) => event.type === sight.event && sees(viewer, event));
  const value = lookUp(viewFor(after, viewer), sight.path);
  return value !== undefined && value !== null;
}

const tellSight = (sight: Sight): string => ('event' in sight ? sight.event : sight.path);

function judgeSight({ sees: seen = [], hides = [] }: Expectation, happening: Happening): string[] {
  return [
    ...seen
      .filter((sight) => !shown(sight, happening))
      .map((sight) => `${sight.seat} should see ${tellSight(sight)}, but does not`),
    ...hides
      .filter((sight) => shown(sight, happening))
      .map((sight) => `${sight.seat} should not see ${tellSight(sight)}, but does`),
  ];
}

function judgeOptions({ options: asked = [] }: Expectation, { after }: Happening): string[] {
  const views = new Map<Seat, ReturnType<typeof optionsFor>>(
    SEATS.map((seat) => [seat, optionsFor(viewFor(after, delegateOf(seat)), seat)]),
  );
  return asked.flatMap((option) => {
    const { seat, command } = option;
    const found = [...(views.get(seat)?.values() ?? [])].filter(
      ({ key }) => key === command || key.startsWith(`${command}:`),
    );
    if (found.length === 0) return [`${command} is not among the options of ${seat}`];
    const open = found.filter(({ refusal }) => refusal === null);
    if ('open' in option)
      return open.length > 0
        ? []
        : [
            `${command} should be open to ${seat}, but is closed by ${[...new Set(found.map(({ refusal }) => refusal?.rule ?? 'no rule'))].join(', ')}`,
          ];
    if (open.length > 0)
      return [
        `${command} should be closed to ${seat} by ${option.closed}, but ${open.map(({ key }) => key).join(', ')} is open`,
      ];
    const rules = [...new Set(found.map(({ refusal }) => refusal?.rule ?? 'no rule'))];
    return rules.includes(option.closed)
      ? []
      : [`${command} should be closed to ${seat} by ${option.closed}, but is closed by ${rules.join(', ')}`];
  });
}

/** Holds what happened against what a case expects; one sentence for each departure. */
export const judge = (then: Expectation, happening: Happening): string[] => [
  ...judgeRuling(then, happening),
  ...judgeEvents(then, happening),
  ...judgeMeters(then, happening),
  ...judgeState(then, happening),
  ...judgeSight(then, happening),
  ...judgeOptions(then, happening),
];
