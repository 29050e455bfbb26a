/** A small synth of our own: a few calm cues out of oscillators, no file and no sample. */
import type { Cue } from './cues.ts';

/** A tone: frequency in hertz, start and length in seconds, loudness 0 to 1. */
interface Tone {
  readonly hz: number;
  readonly at: number;
  readonly for: number;
  readonly gain: number;
  readonly wave: OscillatorType;
}

const tone = (hz: number, at: number, length: number, gain: number, wave: OscillatorType = 'sine'): Tone => ({
  hz,
  at,
  for: length,
  gain,
  wave,
});

export const SCORES: Readonly<Record<Cue, readonly Tone[]>> = {
  arrival: [tone(659, 0, 0.16, 0.5, 'triangle'), tone(880, 0.11, 0.26, 0.4, 'triangle')],
  phase: [tone(392, 0, 0.5, 0.5), tone(587, 0.16, 0.7, 0.45), tone(1174, 0.16, 0.5, 0.08)],
  crisis: [
    tone(110, 0, 1.4, 0.6, 'sawtooth'),
    tone(165, 0.05, 1.3, 0.35, 'sawtooth'),
    tone(104, 0.75, 1.5, 0.6, 'sawtooth'),
  ],
  signing: [tone(523, 0, 0.6, 0.4), tone(659, 0.14, 0.6, 0.4), tone(784, 0.28, 0.9, 0.4), tone(1047, 0.42, 1.1, 0.25)],
  'last-minute': [tone(988, 0, 0.09, 0.4, 'triangle'), tone(988, 0.32, 0.09, 0.4, 'triangle')],
};

let audio: AudioContext | null = null;

/** Makes or wakes the browser's audio; works only within a person's own gesture. */
export function wakeAudio(): void {
  audio ??= typeof AudioContext === 'undefined' ? null : new AudioContext();
  if (audio?.state === 'suspended') audio.resume().catch(() => undefined);
}

/** Plays a cue at a volume of 0 to 1. Silent where audio is missing or was never woken. */
export function play(cue: Cue, volume: number): void {
  if (!audio || audio.state !== 'running' || volume <= 0) return;
  const now = audio.currentTime + 0.02;
  const soft = audio.createBiquadFilter();
  soft.type = 'lowpass';
  soft.frequency.value = cue === 'crisis' ? 480 : 3_200;
  const out = audio.createGain();
  // Loudness is heard by its square; the whole stays well under full scale.
  out.gain.value = volume * volume * 0.35;
  soft.connect(out).connect(audio.destination);
  for (const t of SCORES[cue]) {
    const voice = audio.createOscillator();
    const swell = audio.createGain();
    voice.type = t.wave;
    voice.frequency.value = t.hz;
    swell.gain.setValueAtTime(0, now + t.at);
    swell.gain.linearRampToValueAtTime(t.gain, now + t.at + 0.02);
    swell.gain.exponentialRampToValueAtTime(0.001, now + t.at + t.for);
    voice.connect(swell).connect(soft);
    voice.start(now + t.at);
    voice.stop(now + t.at + t.for + 0.05);
  }
}
