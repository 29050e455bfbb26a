/** The rulebook: every rule with what the documents say, what it means at the table, and what is the game's own. */
import { useEffect } from 'preact/hooks';
import { NEWS_DOCUMENTS, RULE_DOCUMENTS } from '../../assets/documents.ts';
import { DOCUMENTS, RULES, type DocumentId, type RuleId } from '../../shared/types.ts';
import { go } from '../lobby/route.ts';
import { kept } from '../store.ts';
import { LangSelect } from '../ui/controls.tsx';
import { rules, ui } from '../ui/lang.ts';

const inTime = (list: readonly DocumentId[]): DocumentId[] =>
  [...list].sort((a, b) => NEWS_DOCUMENTS[a].order - NEWS_DOCUMENTS[b].order);

function Source({ id, rule }: { id: DocumentId; rule: RuleId }) {
  const text = rules.value.documents[id];
  return (
    <li>
      <cite>
        {text.publisher}, {text.when}
      </cite>{' '}
      {(text.says as Readonly<Record<string, string>>)[rule] ?? text.about}
    </li>
  );
}

function Rule({ id }: { id: RuleId }) {
  const w = ui.value.rulebook;
  const text = rules.value.rules[id];
  const sources = inTime(RULE_DOCUMENTS[id]);
  return (
    <section class="paper rule" id={`rule-${id}`} aria-labelledby={`rule-title-${id}`} tabIndex={-1}>
      <h3 id={`rule-title-${id}`}>
        <span class={id === 'G' ? 'rule-id game' : 'rule-id'} translate={false}>
          {id}
        </span>{' '}
        {text.title}
      </h3>
      {id === 'G' ? (
        <p>
          <b>{w.ownText}</b>
        </p>
      ) : (
        <h4>{w.says}</h4>
      )}
      <p>{text.statement}</p>
      <h4>
        {w.inPlay} <span class="tag">{w.own}</span>
      </h4>
      <p>{text.inPlay}</p>
      {text.own ? (
        <>
          <h4>
            <span class="rule-id game" translate={false}>
              G
            </span>{' '}
            {w.ownParts}
          </h4>
          <p>{text.own}</p>
        </>
      ) : null}
      {sources.length ? (
        <>
          <h4>{w.sources}</h4>
          <ul>
            {sources.map((d) => (
              <Source key={d} id={d} rule={id} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

export function Rulebook({ rule }: { rule: string | null }) {
  const w = ui.value.rulebook;
  useEffect(() => {
    document.title = ui.value.app.page(w.title);
  });
  useEffect(() => {
    const at = rule === null ? null : document.getElementById(`rule-${rule}`);
    if (!at) {
      window.scrollTo(0, 0);
      return;
    }
    at.scrollIntoView();
    at.focus({ preventScroll: true });
  }, [rule]);
  return (
    <div class="page">
      <header class="top">
        <h1>
          <button type="button" class="brand" translate={false} onClick={() => go('')} title={ui.value.header.home}>
            {ui.value.app.name}
          </button>
        </h1>
        <p class="motto">{ui.value.app.motto}</p>
        <a class="rules-link" href={kept.value ? '#/m' : '#/'}>
          {kept.value ? ui.value.home.resume : ui.value.header.home}
        </a>
        <LangSelect />
      </header>
      <main class="home rulebook">
        <section class="intro">
          <h2>{w.title}</h2>
          <p>{w.lead}</p>
        </section>
        <nav class="contents" aria-label={w.contents}>
          <ol>
            {RULES.map((id) => (
              <li key={id}>
                <a href={`#/rules/${id}`}>
                  <b>{id}</b> {rules.value.rules[id].title}
                </a>
              </li>
            ))}
          </ol>
        </nav>
        <div class="rules">
          {RULES.map((id) => (
            <Rule key={id} id={id} />
          ))}
        </div>
        <section class="paper" aria-labelledby="five">
          <h3 id="five">{w.five}</h3>
          <ul>
            {inTime(DOCUMENTS).map((d) => (
              <li key={d}>
                <cite>
                  {rules.value.documents[d].publisher}, {rules.value.documents[d].when}
                </cite>{' '}
                {rules.value.documents[d].about}
              </li>
            ))}
          </ul>
        </section>
      </main>
    </div>
  );
}
