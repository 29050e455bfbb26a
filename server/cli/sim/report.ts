/** The balance report as Markdown. */
import { HELD_OUT } from './heldOut.ts';
import type { Line, Verdict } from './lines.ts';

export interface ReportHead {
  readonly command: string;
  readonly scenarios: readonly string[];
  readonly matches: Readonly<Record<string, number>>;
  readonly seed: number;
  readonly seconds: number;
  readonly rules: number;
}

const MARK: Readonly<Record<Verdict, string>> = { pass: 'pass', close: 'pass, close', fail: '**fail**' };

const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** The number of lines of each verdict. */
export const countsOf = (lines: readonly Line[]): Record<Verdict, number> => ({
  pass: lines.filter(({ verdict }) => verdict === 'pass').length,
  close: lines.filter(({ verdict }) => verdict === 'close').length,
  fail: lines.filter(({ verdict }) => verdict === 'fail').length,
});

/** What fails first, then every line. */
export function reportOf(head: ReportHead, lines: readonly Line[]): string {
  const { pass, close, fail } = countsOf(lines);
  const table = (list: readonly Line[]): string[] => [
    row(['about', 'where', 'target', 'measured', '95 % interval', 'verdict']),
    row(['---', '---', '---', '---', '---', '---']),
    ...list.map(({ about, where, target, measured, interval, verdict }) =>
      row([about, where, target, measured, interval, MARK[verdict]]),
    ),
  ];
  const failing = lines.filter(({ verdict }) => verdict === 'fail');
  return `${[
    '# Balance',
    '',
    'What the game’s balance is held to, line by line: bots playing each other in seeded matches, lessons apart. This page is made, not written:',
    '',
    '```sh',
    head.command,
    '```',
    '',
    `Rules version ${head.rules}. Scenarios: ${head.scenarios.join(', ')}. Matches a scenario: ${Object.entries(
      head.matches,
    )
      .map(([part, count]) => `${part} ${count}`)
      .join(', ')}.`,
    `Seed ${head.seed}${head.seed === HELD_OUT ? ' (held out: looked at once, after tuning)' : ''}. ${Math.round(head.seconds)} seconds.`,
    '',
    'Shares carry the 95 % interval after Wilson. “Pass, close” holds as measured, with an interval that reaches beyond the target. Gains of policies are paired by seed and mandate, in standard deviations of the competent bot’s own scores; of the fixed policies, the six that did best for each seat in a screening were measured again on fresh seeds.',
    '',
    `**${pass} pass, ${close} pass closely, ${fail} fail.**`,
    '',
    ...(failing.length > 0 ? ['## What fails', '', ...table(failing), ''] : []),
    '## Every line',
    '',
    ...table(lines),
  ].join('\n')}\n`;
}
