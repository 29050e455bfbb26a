import type { CommandRules } from '../command.ts';
import { refuse } from '../refusal.ts';
import { seatStreams } from '../turn.ts';

/** Cables on private channels, and public statements. */
export const cablesCommands: CommandRules<'say'> = {
  say: {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (_view, seat, { to }) => (to !== 'public' && (to.includes(seat) || new Set(to).size < to.length) ? refuse('own-channel', { rule: 'G', opens: 'other-seat-acts' }) : null),
    act: (turn, seat, { to, text }) =>
      turn.emit('CableSent', { from: seat, to: to === 'public' ? [] : to, public: to === 'public', length: text.length }, to === 'public' ? ['public'] : seatStreams([seat, ...to])),
    candidates: () => [{ key: 'say', command: { type: 'say', to: 'public', text: '…' } }],
  },
};
