/** The front page of one round: a lead, two or three items beside it, the rest in brief, and what the figures did. */
import type { WireEvent } from '../../shared/protocol.ts';
import { feed } from '../store.ts';
import { messageLine } from '../ui/cableBody.tsx';
import { rules, seatName, ui } from '../ui/lang.ts';
import { ActorTag, Delta, RuleRef, isOwn } from '../ui/marks.tsx';
import { figures, isType, stories, type Story } from './stories.ts';
import { deckOf, headline, leadLine } from './words.ts';
import '../style/press.css';

const SECONDARY = 3;
const BRIEFS = 6;

export interface Told {
  readonly story: Story;
  readonly line: string;
}

/** The stories of a round that have words, the lead first. */
export function told(round: number): Told[] {
  return stories(feed.value, round).flatMap((story) => {
    const line = leadLine(story.event);
    return line ? [{ story, line }] : [];
  });
}

function Statement({ event }: { event: WireEvent }) {
  const words = isType(event, 'CableSent') ? messageLine({ phrases: event.data.phrases, text: event.text }) : '';
  if (!isType(event, 'CableSent') || !words) return null;
  return (
    <blockquote dir="auto">
      <p>{words}</p>
      <footer>{ui.value.news.statement(seatName(event.data.from))}</footer>
    </blockquote>
  );
}

function Cite({ event }: { event: WireEvent }) {
  const stoodIn = event.by.seat !== null && (event.by.role === 'facilitator' || event.by.role === 'steward');
  return (
    <>
      {stoodIn ? (
        <p>
          <ActorTag role={event.by.role} />
        </p>
      ) : null}
      {event.rule && event.rule !== 'G' ? (
        <RuleRef rule={event.rule} documents={event.documents ?? []} own={isOwn(event)} />
      ) : null}
    </>
  );
}

const Also = ({ story }: { story: Story }) =>
  story.also.length ? (
    <ul class="course">
      {story.also
        .map((e) => ({ e, text: headline(e) }))
        .filter((x) => x.text !== null)
        .map(({ e, text }) => (
          <li key={e.n}>{text}</li>
        ))}
    </ul>
  ) : null;

/** What the public figures did in the round, as numbers and words. */
export function Figures({ round }: { round: number }) {
  const list = figures(feed.value, round);
  if (!list.length) return null;
  return (
    <dl class="figures">
      {list.map((f) => (
        <div key={f.path}>
          <dt>{rules.value.meter(f.path)}</dt>
          <dd>
            <b>{f.to}</b> <Delta by={f.to - f.from} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function FrontPage({ round }: { round: number }) {
  const w = ui.value.news;
  const [lead, ...others] = told(round);
  const second = others.slice(0, SECONDARY);
  const briefs = others.slice(SECONDARY, SECONDARY + BRIEFS);
  return (
    <article class={`press lead-${lead && lead.story.weight >= 78 ? 'grave' : 'plain'}`} aria-labelledby="headline">
      <p class="mast">
        <b>{w.paper}</b> <span>{w.round(round)}</span> <span>{w.press}</span>
      </p>
      <h3 id="headline">{lead ? lead.line : w.quiet}</h3>
      {lead ? (
        <div class="lead">
          {deckOf(lead.story) ? <p class="deck">{deckOf(lead.story)}</p> : null}
          <Statement event={lead.story.event} />
          <Also story={lead.story} />
          <Cite event={lead.story.event} />
        </div>
      ) : (
        <p>{w.quietText}</p>
      )}
      {second.length ? (
        <ul class="columns" aria-label={w.also}>
          {second.map(({ story, line }) => (
            <li key={story.event.n}>
              <h4>{line}</h4>
              {deckOf(story) ? <p>{deckOf(story)}</p> : null}
              <Statement event={story.event} />
              <Also story={story} />
              <Cite event={story.event} />
            </li>
          ))}
        </ul>
      ) : null}
      {briefs.length ? (
        <section class="briefs">
          <h4>{w.brief}</h4>
          <ul>
            {briefs.map(({ story, line }) => (
              <li key={story.event.n}>
                {line}
                <Statement event={story.event} />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section class="index" aria-label={w.figures}>
        <h4>{w.figures}</h4>
        <Figures round={round} />
      </section>
    </article>
  );
}
