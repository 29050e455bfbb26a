/** What the command lines of simulations share: the options, and one line for each mistake. */
import { BOT_KINDS } from '../../../shared/bots/index.ts';
import type { BotKind } from '../../../shared/bots/index.ts';
import type { PerSeat, Seat } from '../../../shared/types.ts';
import { Mistake } from '../common.ts';
import { isKind, isSeat, scenarioIds } from './jobs.ts';

/** A whole number within limits, or a mistake that names the option. */
export function whole(text: string, option: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Mistake(`--${option} takes a whole number from ${least} to ${most}`);
  return value;
}

export const seedArg = (text: string): number => whole(text, 'seed', -2_147_483_648, 2_147_483_647);
export const matchesArg = (text: string): number => whole(text, 'matches', 1, 1_000_000);
export const workersArg = (text: string | undefined): { workers?: number } =>
  text === undefined ? {} : { workers: whole(text, 'workers', 1, 64) };

export function kindArg(text: string, option: string): BotKind {
  if (!isKind(text)) throw new Mistake(`--${option} takes one of ${BOT_KINDS.join(', ')}`);
  return text;
}

/** `tokyo=random`, as often as there are seats. */
export function seatArgs(pairs: readonly string[]): Partial<PerSeat<BotKind>> {
  const others: Partial<Record<Seat, BotKind>> = {};
  for (const pair of pairs) {
    const [seat = '', kind = ''] = pair.split('=');
    if (!isSeat(seat) || !isKind(kind))
      throw new Mistake(`--seat takes SEAT=KIND, such as tokyo=random; kinds are ${BOT_KINDS.join(', ')}`);
    others[seat] = kind;
  }
  return others;
}

/** Lessons teach one thing with part of the rules; what balance means is asked of the others (rulebook, section 4). */
export const isLesson = (id: string): boolean => id.endsWith('-lesson');

/** One scenario, or all of them; without lessons where `lessons` is false. */
export function scenarioArg(text: string, lessons = true): string[] {
  const known = scenarioIds();
  if (text !== 'all' && !known.includes(text))
    throw new Mistake(`there is no scenario "${text}"; there are: ${known.join(', ')}`);
  return text === 'all' ? known.filter((id) => lessons || !isLesson(id)) : [text];
}
