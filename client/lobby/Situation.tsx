/** The scenario and its four delegations at a glance. */
import { SEATS, type Seat } from '../../shared/types.ts';
import { listed, useScenario } from '../scenarios.ts';
import { lang, ui } from '../ui/lang.ts';
import { SeatTag } from '../ui/marks.tsx';

/** What a scenario is about and who takes part, for those who wait or are about to join; without its long text until that is there. */
export function Situation({ scenario, mine = null }: { scenario: string | null; mine?: Seat | null }) {
  const w = ui.value.home;
  const page = useScenario(scenario)?.texts[lang.value];
  const texts = page ?? (scenario === null ? null : listed(scenario)?.texts[lang.value]);
  return (
    <section class="paper situation" aria-labelledby="situation">
      <h2 id="situation">{w.briefTitle}</h2>
      {texts ? (
        <p>
          <b>{texts.title}</b> – {texts.subtitle}
        </p>
      ) : null}
      {page ? <p class="situation-text">{page.publicBrief}</p> : null}
      <ul class="who-is-who">
        {SEATS.map((s) => (
          <li key={s}>
            <b>
              <SeatTag seat={s} you={s === mine} />
            </b>{' '}
            <span>{w.seatLines[s]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
