import { seatStreams } from '../turn.ts';
import type { Turn } from '../turn.ts';

/** The pact is signed: Washington keeps its word to the one it favoured. */
export function honourSideLetters(turn: Turn, pact: string): void {
  for (const letter of Object.values(turn.state.sideLetters)) {
    if (letter.pact !== pact || letter.status !== 'offered') continue;
    turn.emit('SideLetterHonoured', { id: letter.id }, seatStreams(['washington', letter.to]), { rule: 'G' });
    turn.shift(
      [
        [`home.${letter.to}`, letter.favour === 'reassurance' ? 3 : 1],
        [`trust.${letter.to}.washington`, 3],
        ['home.washington', -1],
      ],
      'side-letter',
      { rule: 'G' },
    );
    if (letter.favour === 'assistance') turn.capital(letter.to, 2, 'side-letter');
  }
}
