import { standingConsent } from '../consent/standing.ts';
import { refuse } from '../refusal.ts';
import { pact } from './rule.ts';

/** Trust of Seoul in Tokyo that the talks need (G). */
export const PROTOCOL_TRUST = 28;

/**
 * The protocol on operations: scope, conditions, procedure and formalities, as the ministers of May 2015 left them to consultations (002).
 * It may settle D2's claim and D3's open question, or leave them open on purpose.
 */
export const operationsProtocol = pact({
  parties: ['seoul', 'tokyo'],
  signing: 'at-once',
  rule: 'D13',
  documents: ['002'],
  bilateral: true,
  venue: true,
  clauses: {
    scope: { options: ['left-open', 'notice', 'agreement-needed'] },
    north: { options: ['left-open', 'consultation', 'consent-covers'] },
    conditions: { options: ['case-by-case', 'standing-unarmed', 'standing'] },
    procedure: { options: ['bilateral', 'trilateral-cell'] },
    formalities: { options: ['confidential', 'published'] },
  },
  confidential: (clauses) => clauses['formalities'] === 'confidential',
  closed: (view) => {
    const trust = view.meters.trust.seoul.tokyo ?? 0;
    return trust < PROTOCOL_TRUST
      ? refuse('trust-too-low', {
          rule: 'D13',
          documents: ['002'],
          own: true,
          opens: 'restore-trust',
          params: { needed: PROTOCOL_TRUST, have: trust },
        })
      : null;
  },
  signed: (turn, clauses) => {
    const d13 = { rule: 'D13', documents: ['002'] } as const;
    turn.shift(
      [
        ['trust.seoul.tokyo', clauses['north'] === 'consent-covers' ? 3 : 1],
        ['trust.tokyo.seoul', 3],
        ['home.washington', 2],
      ],
      'pact:operations-protocol:signed',
      d13,
    );
    if (clauses['north'] === 'consent-covers')
      turn.shift(
        [
          ['home.seoul', 3],
          ['home.tokyo', -4],
        ],
        'pact:operations-protocol:signed',
        { rule: 'D3', documents: ['002'] },
      );
    if (clauses['scope'] === 'agreement-needed')
      turn.shift(
        [
          ['home.seoul', 2],
          ['home.tokyo', -2],
        ],
        'pact:operations-protocol:signed',
        { rule: 'D2', documents: ['002', '003'] },
      );
    if (clauses['procedure'] === 'bilateral')
      turn.shift(
        [
          ['trust.seoul.tokyo', 1],
          ['trust.tokyo.seoul', 1],
        ],
        'pact:operations-protocol:signed',
        d13,
      );
    if (clauses['formalities'] === 'published')
      turn.shift(
        [
          ['suspicion', -4],
          ['home.seoul', 1],
          ['home.tokyo', -1],
        ],
        'pact:operations-protocol:signed',
        { rule: 'D20', documents: ['004'] },
      );
    if (clauses['conditions'] !== 'case-by-case')
      standingConsent(turn, 'operations-protocol', clauses['conditions'] === 'standing-unarmed' ? ['unarmed'] : []);
  },
});
