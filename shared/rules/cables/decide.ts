import type { CommandRules } from '../command.ts';
import type { EventMap } from '../event.ts';
import { MAX_PHRASES, phraseFault } from '../phrases/phrase.ts';
import { refuse } from '../refusal.ts';
import { seatStreams } from '../turn.ts';
import { channelFrom } from './channel.ts';

/** Cables on private channels, and public statements: free text, sentences of the phrasebook, or both. */
export const cablesCommands: CommandRules<'say'> = {
  say: {
    phases: ['cables', 'talks', 'decisions', 'crisis'],
    check: (view, seat, { to, text, phrases, re }, person) => {
      if (person && view.muted?.[seat]?.includes(person.participant))
        return refuse('muted', { rule: 'G', opens: 'facilitator-allows' });
      if (typeof to !== 'string' && (to.includes(seat) || new Set(to).size < to.length))
        return refuse('own-channel', { rule: 'G', opens: 'other-seat-acts' });
      if (!text && !phrases?.length) return refuse('not-understood', { rule: 'G', params: { field: 'text' } });
      // Phrases stay: whoever reads them reads the dictionaries' words.
      if (text && view.table?.freeText === false)
        return refuse('free-text-off', { rule: 'G', opens: 'facilitator-allows' });
      if (phrases && (phrases.length > MAX_PHRASES || phrases.some((p) => phraseFault(p) !== null)))
        return refuse('not-understood', { rule: 'G', params: { field: 'phrases' } });
      // Whoever writes on a channel reads it, and so knows what has been said there.
      if (re !== undefined && re > (view.cables?.[channelFrom(seat, to)] ?? 0))
        return refuse('unknown-id', { rule: 'G', params: { id: String(re) } });
      return null;
    },
    act: (turn, seat, { to, text, phrases, precedence, re }) => {
      const no = (turn.state.cables?.[channelFrom(seat, to)] ?? 0) + 1;
      const seats = typeof to === 'string' ? [] : to;
      // Put together by hand: sending a cable is the commonest act, and three spreads cost as much as all the rest of it.
      const cable: EventMap['CableSent'] = {
        from: seat,
        to: seats,
        public: to === 'public',
        length: text?.length ?? 0,
        no,
      };
      if (phrases?.length) cable.phrases = phrases;
      if (precedence) cable.precedence = precedence;
      if (re !== undefined) cable.re = re;
      turn.emit('CableSent', cable, to === 'public' ? ['public'] : seatStreams([seat, ...seats]));
    },
    candidates: () => [{ key: 'say', command: { type: 'say', to: 'public', text: '…' } }],
  },
};
