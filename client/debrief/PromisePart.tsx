/** Promise against deed, in the order the promises were given. */
import type { DebriefWords } from '../../assets/i18n/debrief/en.ts';
import { rules } from '../ui/lang.ts';
import { Glyph, RuleRef } from '../ui/marks.tsx';
import { promisesOf, type Promised } from './promises.ts';
import type { MatchRecord } from './record.ts';
import { deedText, promiseText } from './words.ts';

export const VERDICT_MARK = { kept: '✓', broken: '✕', open: '…', ended: '■' } as const;

export function PromisePart({ record, w }: { record: MatchRecord; w: DebriefWords }) {
  const all = promisesOf(record);
  if (!all.length) return <p>{w.promisesNone}</p>;
  return (
    <>
      <p class="hint">{w.promisesHint}</p>
      <ol class="promises">
        {all.map((p, i) => (
          <li key={i} class={`verdict-${p.verdict}`}>
            <Row promise={p} w={w} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Row({ promise, w }: { promise: Promised; w: DebriefWords }) {
  return (
    <>
      <p class="promise">
        <span class="kicker">{w.roundShort(promise.round)}</span>{' '}
        {promise.by.map((s) => (
          <Glyph key={s} seat={s} />
        ))}{' '}
        <b>{promiseText(promise, w)}</b>{' '}
        <span class="verdict">
          <span aria-hidden="true">{VERDICT_MARK[promise.verdict]}</span> {w.verdict[promise.verdict]}
        </span>
      </p>
      {promise.clauses ? <Clauses promise={promise} w={w} /> : null}
      {promise.deeds.length ? (
        <ul class="debrief-deeds">
          {promise.deeds.map((d, i) => (
            <li key={i}>
              <span class="kicker">{w.roundShort(d.round)}</span> {deedText(d, w)}
              {d.rule && d.rule !== 'G' ? <RuleRef rule={d.rule} documents={d.documents ?? []} /> : null}
            </li>
          ))}
        </ul>
      ) : promise.verdict === 'kept' ? (
        <p class="hint">{w.noDeed}</p>
      ) : null}
    </>
  );
}

function Clauses({ promise, w }: { promise: Promised; w: DebriefWords }) {
  const text = (
    rules.value.pacts as unknown as Record<
      string,
      { articles: Record<string, { title: string; options: Record<string, { label: string }> }> }
    >
  )[promise.id];
  return (
    <ul class="clauses">
      {Object.entries(promise.clauses ?? {}).map(([clause, option]) => {
        const broken = promise.broken.includes(clause);
        return (
          <li key={clause} class={broken ? 'broken' : ''}>
            {text?.articles[clause]?.title ?? clause}: {text?.articles[clause]?.options[option]?.label ?? option}
            {broken ? <b> ✕ {w.clauseBroken}</b> : null}
          </li>
        );
      })}
    </ul>
  );
}
