import type { Command, CommandType } from '../commands.ts';
import { checkCommand } from './check.ts';
import type { CommandRule } from './command.ts';
import type { Person } from './delegation/portfolios.ts';
import type { Refusal } from './refusal.ts';
import { SEAT_COMMANDS } from './registry.ts';
import type { State } from './state.ts';
import type { Seat } from '../types.ts';

/** Something a seat may consider: a command ready to be sent or filled in, and why it is closed (`null` when open). */
export interface Option {
  /** Such as `operate:evacuation:rok`, `agree:gsomia`, `seal:press:tokyo`, `choose:raise`, `ready`. Its first word is the command's type. */
  readonly key: string;
  readonly command: Command;
  readonly refusal: Refusal | null;
}

export type Options = ReadonlyMap<string, Option>;

const RULES = Object.entries(SEAT_COMMANDS) as unknown as readonly (readonly [CommandType, CommandRule<CommandType>])[];
const RULE_OF = new Map<string, CommandRule<CommandType>>(RULES);

/** All options of a seat, or of one person in it, open and closed, from its view alone; runs in the client and in bots as well. */
export function optionsFor(view: State, seat: Seat, person?: Person): Options {
  const options = new Map<string, Option>();
  for (const [, rule] of RULES)
    for (const { key, command } of rule.candidates?.(view, seat) ?? [])
      options.set(key, { key, command, refusal: checkCommand(view, seat, command, person) });
  return options;
}

export type Candidate = { readonly key: string; readonly command: Command };

const NOTHING: readonly Candidate[] = [];
/** Lists that depend on the seat alone, made when first asked for. */
const FIXED: Readonly<Record<Seat, Map<string, readonly Candidate[]>>> = {
  seoul: new Map(),
  tokyo: new Map(),
  washington: new Map(),
  pyongyang: new Map(),
};

function candidatesOf(type: string, view: State, seat: Seat): readonly Candidate[] {
  const known = FIXED[seat].get(type);
  if (known) return known;
  const rule = RULE_OF.get(type);
  const list = rule?.candidates?.(view, seat) ?? NOTHING;
  if (rule?.fixed) FIXED[seat].set(type, list);
  return list;
}

/** The same options, each judged only when somebody asks for it: for callers that look at a few of many. */
export class LazyOptions {
  readonly #view: State;
  readonly #seat: Seat;
  readonly #candidates = new Map<string, readonly Candidate[]>();
  readonly #judged = new Map<string, Option>();

  constructor(view: State, seat: Seat) {
    this.#view = view;
    this.#seat = seat;
  }

  get(key: string): Option | undefined {
    const known = this.#judged.get(key);
    if (known) return known;
    const colon = key.indexOf(':');
    const candidate = this.#of(colon < 0 ? key : key.slice(0, colon)).find((c) => c.key === key);
    return candidate && this.judge(candidate);
  }

  judge(candidate: Candidate): Option {
    const known = this.#judged.get(candidate.key);
    if (known) return known;
    const option = {
      key: candidate.key,
      command: candidate.command,
      refusal: checkCommand(this.#view, this.#seat, candidate.command),
    };
    this.#judged.set(candidate.key, option);
    return option;
  }

  isOpen(key: string): boolean {
    return this.get(key)?.refusal === null;
  }

  /** Commands of one type that are open now. */
  open(type: CommandType): Command[] {
    return this.#inPhase(type)
      ? this.#of(type)
          .filter((candidate) => this.judge(candidate).refusal === null)
          .map(({ command }) => command)
      : [];
  }

  /** Everything of the types wanted that belongs to the present phase, open or closed, not yet judged. */
  candidates(wanted: (type: CommandType) => boolean): Candidate[] {
    const all: Candidate[] = [];
    for (const [type, rule] of RULES)
      if (rule.phases.includes(this.#view.clock.phase) && wanted(type)) all.push(...this.#of(type));
    return all;
  }

  #inPhase(type: string): boolean {
    return RULE_OF.get(type)?.phases.includes(this.#view.clock.phase) === true;
  }

  #of(type: string): readonly Candidate[] {
    const known = this.#candidates.get(type);
    if (known) return known;
    const list = candidatesOf(type, this.#view, this.#seat);
    this.#candidates.set(type, list);
    return list;
  }
}
