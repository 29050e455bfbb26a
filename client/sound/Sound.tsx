/** Sound for those who want it: off until switched on, with a caption to every cue, a volume and a mute. */
import { effect, signal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { keep, recall } from '../net/storage.ts';
import { arrivals, seat, stopped, view } from '../store.ts';
import { serverNow } from '../ui/now.ts';
import { ui } from '../ui/lang.ts';
import { cueFor, lastMinute, type Cue } from './cues.ts';
import { play, wakeAudio } from './synth.ts';
import './sound.css';

interface Wish {
  readonly on: boolean;
  readonly volume: number;
}
const wish = signal<Wish>(recall<Wish>('sound') ?? { on: false, volume: 0.5 });
const set = (next: Wish): void => {
  wish.value = next;
  keep('sound', next);
};

/** How long a caption stays, in milliseconds. */
const CAPTION = 4_500;
const caption = signal<Cue | null>(null);
let timer: ReturnType<typeof setTimeout> | undefined;

function sound(cue: Cue | null): void {
  const { on, volume } = wish.peek();
  if (!cue || !on) return;
  play(cue, volume);
  caption.value = cue;
  clearTimeout(timer);
  timer = setTimeout(() => {
    caption.value = null;
  }, CAPTION);
}

effect(() => sound(cueFor(arrivals.value, seat.peek())));

let before = Infinity;
effect(() => {
  const clock = view.value?.clock;
  if (!wish.value.on || !clock || clock.deadline === null || clock.paused !== null || stopped.value) {
    before = Infinity;
    return;
  }
  const left = clock.deadline - serverNow();
  if (lastMinute(before, left, clock.deadline - clock.began)) sound('last-minute');
  before = left;
});

// A wish kept from an earlier visit: browsers allow sound only after a gesture.
const gesture = (): void => {
  if (wish.peek().on) wakeAudio();
};
for (const name of ['pointerdown', 'keydown'] as const) window.addEventListener(name, gesture, { passive: true });

/** The button in the header, and what it opens. */
export function SoundControl() {
  const w = ui.value.sound;
  const id = useId();
  const { on, volume } = wish.value;
  const turn = (to: boolean): void => {
    set({ on: to, volume });
    if (to) {
      wakeAudio();
      setTimeout(() => sound('arrival'), 60);
    } else caption.value = null;
  };
  return (
    <>
      <button
        type="button"
        class="sound-button"
        popovertarget={id}
        aria-label={`${w.title}: ${on ? w.on : w.off}`}
        title={w.title}
      >
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 9h4l5-4v14l-5-4H4z" />
          {on ? <path d="M16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12" /> : <path d="M16.5 9.5l5 5M21.5 9.5l-5 5" />}
        </svg>
      </button>
      <div id={id} popover="auto" class="sound-box paper" role="group" aria-label={w.title}>
        <label class="check">
          <input type="checkbox" checked={on} onChange={(e) => turn(e.currentTarget.checked)} /> {w.play}
        </label>
        <label class="field">
          <span class="field-label">{w.volume}</span>
          <input
            type="range"
            min="0"
            max="100"
            step="5"
            value={Math.round(volume * 100)}
            disabled={!on}
            onChange={(e) => {
              set({ on, volume: Number(e.currentTarget.value) / 100 });
              sound('arrival');
            }}
          />
        </label>
        <p class="hint">{w.hint}</p>
      </div>
    </>
  );
}

/** What was heard, in words. Screen readers are told of arrivals elsewhere. */
export const Caption = () =>
  caption.value ? (
    <p class="caption" aria-hidden="true">
      ♪ {ui.value.sound.cues[caption.value]}
    </p>
  ) : null;
