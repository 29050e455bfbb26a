/** The way back for whom no browser remembers: a name and two words, typed or chosen in any of the languages. */
import { useId, useState } from 'preact/hooks';
import { PAIR_WORDS } from '../../shared/pair.ts';
import { Field, FormError } from '../ui/controls.tsx';
import { fire } from '../ui/fire.ts';
import { lang, ui } from '../ui/lang.ts';
import { fetchPairWords, pairWords, shownWord, wordOf } from '../ui/pair.ts';
import { comeBack, useWork } from './sitting.ts';

/** `code` is whole; `open`: laid open, where nothing else brings one back. */
export function ComeBack({ code, open = false }: { code: string; open?: boolean }) {
  const w = ui.value.back;
  const [shown, setShown] = useState(open);
  const [alias, setAlias] = useState('');
  const [typed, setTyped] = useState<readonly [string, string]>(['', '']);
  const [wrong, setWrong] = useState<string | null>(null);
  const { busy, error, run } = useWork();
  const list = useId();
  const wrongId = useId();
  const words = pairWords.value;
  const put = (k: 0 | 1, text: string): void => {
    setWrong(null);
    setTyped(k === 0 ? [text, typed[1]] : [typed[0], text]);
  };
  const send = async (): Promise<void> => {
    await fetchPairWords();
    const all = pairWords.peek();
    const [one, two] = typed.map((text) => (all ? wordOf(all, text) : null));
    if (!one || !two) {
      setWrong((one ? typed[1] : typed[0]).trim());
      return;
    }
    await comeBack(code, alias.trim(), [one, two]);
  };
  return (
    <details
      class="paper come-back"
      open={shown}
      onToggle={(e) => {
        setShown(e.currentTarget.open);
        if (e.currentTarget.open) fire(fetchPairWords().catch(() => undefined));
      }}
    >
      <summary>{w.title}</summary>
      {shown ? (
        <form
          aria-label={w.title}
          onSubmit={(e) => {
            e.preventDefault();
            run(send);
          }}
        >
          <p>{w.lead}</p>
          <Field label={w.name}>
            <input
              name="name-before"
              required
              maxLength={24}
              autoComplete="off"
              dir="auto"
              value={alias}
              onInput={(e) => setAlias(e.currentTarget.value)}
            />
          </Field>
          <div class="pair-fields">
            {([0, 1] as const).map((k) => (
              <Field key={k} label={w.words[k]} {...(k === 0 ? { hint: w.wordHint } : {})}>
                <input
                  name={`word-${k + 1}`}
                  required
                  maxLength={40}
                  list={list}
                  autoComplete="off"
                  autoCapitalize="none"
                  spellcheck={false}
                  aria-invalid={wrong !== null && typed[k].trim() === wrong}
                  {...(wrong === null ? {} : { 'aria-describedby': wrongId })}
                  value={typed[k]}
                  onInput={(e) => put(k, e.currentTarget.value)}
                />
              </Field>
            ))}
          </div>
          <datalist id={list}>
            {words ? PAIR_WORDS.map((id) => <option key={id} value={shownWord(words[lang.value], id)} />) : null}
          </datalist>
          <FormError text={wrong === null ? null : w.notAWord(wrong)} id={wrongId} />
          <FormError text={error} />
          <div class="acts">
            <button class="primary" aria-disabled={busy}>
              {busy ? ui.value.home.working : w.go}
            </button>
          </div>
        </form>
      ) : null}
    </details>
  );
}
