/** The moments of a match that the playground shows, each played from its opening. */
import { deterrenceOf, publishOdds } from '../../shared/rules/crisis/odds.ts';
import { endMatch } from '../../shared/rules/scoring/end.ts';
import type { Scenario } from '../../shared/scenario.ts';
import type { Escalation, Outcome } from '../../shared/types.ts';
import { Table } from './table.ts';

export const GSOMIA = { scope: 'missile', release: 'consent-each-time', term: 'one-year', act: 'none' } as const;

/** Round 1, nothing said yet. */
export function lobby(scenario: Scenario): Table {
  const table = new Table({ scenario });
  table.free = ['washington'];
  table.bots = ['pyongyang'];
  return table;
}

export const cables = (scenario: Scenario, pace: 'manual' | 'timed' = 'manual'): Table =>
  new Table({ scenario, pace }).start();

/** Talks of round 1: a draft and its redline, cables, a statement, consent asked for. */
export function talks(scenario: Scenario, pace: 'manual' | 'timed' = 'manual'): Table {
  return cables(scenario, pace)
    .endPhase()
    .do('seoul', { type: 'propose', pact: 'gsomia', to: ['tokyo'], clauses: { ...GSOMIA, act: 'statement-1993' } })
    .say('seoul', ['tokyo'], 'Our draft is on your desk. Article 4 matters most to us.')
    .do('tokyo', {
      type: 'counter',
      pact: 'gsomia',
      base: 1,
      changes: { act: 'consent-restated', term: 'three-years' },
    })
    .say('tokyo', ['seoul'], 'Thank you. We have changed two articles; the term should be three years.')
    .say('washington', ['seoul', 'tokyo'], 'We hope you will find common ground this round.')
    .say('washington', 'public', 'The trilateral dialogue is open, and all three are at the table.')
    .do('tokyo', {
      type: 'ask-consent',
      operation: 'evacuation',
      zone: 'rok',
      term: { kind: 'crisis' },
      price: { move: 'publish-plans', due: 2 },
    });
}

/** Seoul as a delegation of three, seen by its head: two acts wait for its key; the facilitator has brought in an event and a notice. */
export function delegation(scenario: Scenario): Table {
  const table = talks(scenario);
  const [request] = Object.keys(table.state.ledger);
  const [inject] = scenario.injects ?? [];
  if (inject) table.direct({ type: 'inject', inject });
  return table
    .direct({ type: 'broadcast', text: 'Five minutes of Talks are left. Please close what you can.' })
    .share('seoul', ['Haneul', 'Jun', 'Ara'])
    .as('p-seoul-3', 'seoul', { type: 'share-report' })
    .as('p-seoul-2', 'seoul', {
      type: 'say',
      to: 'delegation',
      text: 'Tokyo wants three years. I would sign if they restate the consent principle.',
    })
    .as('p-seoul-2', 'seoul', { type: 'agree', pact: 'gsomia', version: 2 })
    .as('p-seoul-3', 'seoul', { type: 'dissent', act: 'a1', text: 'Three years bind the next government.' })
    .as('p-seoul-3', 'seoul', {
      type: 'give-consent',
      request: request ?? '',
      conditions: ['unarmed'],
      term: { kind: 'crisis' },
    })
    .as('p-seoul-3', 'seoul', {
      type: 'say',
      to: 'delegation',
      text: 'Consent to the evacuation is drafted. It needs your signature.',
    });
}

/** Both have agreed; the odds of the ceremony are told. */
export function agreed(scenario: Scenario): Table {
  const table = talks(scenario).do('seoul', { type: 'agree', pact: 'gsomia', version: 2 });
  return table.fact('OddsTold', { pact: 'gsomia', odds: 'uncertain' });
}

/** Decisions: a card waits for Tokyo's answer, some have sealed their moves. */
export function decisions(scenario: Scenario): Table {
  const table = agreed(scenario);
  const [request] = Object.keys(table.state.ledger);
  table.do('seoul', {
    type: 'give-consent',
    request: request ?? '',
    conditions: ['unarmed'],
    term: { kind: 'crisis' },
  });
  return table
    .fact('CardDrawn', { id: 'card-1', card: 'remark', answers: ['disavow', 'silent', 'endorse'] })
    .endPhase()
    .do('pyongyang', { type: 'seal', moves: [{ move: 'prepare' }] });
}

export const sealed = (scenario: Scenario): Table =>
  decisions(scenario)
    .do('seoul', { type: 'seal', moves: [{ move: 'forge-consensus' }] })
    .do('tokyo', { type: 'seal', moves: [{ move: 'publish-plans' }] });

/** A crisis at a level, with consent given earlier. */
export function crisis(scenario: Scenario, level: Escalation): Table {
  const table = sealed(scenario);
  const deterrence = deterrenceOf(table.state);
  return table
    .fact(
      'MovesOpened',
      {
        moves: [
          { seat: 'pyongyang', move: 'border-incident' },
          { seat: 'seoul', move: 'forge-consensus' },
        ],
      },
      ['public'],
      { rule: 'G' },
    )
    .shift(
      [
        ['tension', level === 'clash' ? 24 : 11],
        ['threat.seoul.pyongyang', 9],
        ['threat.tokyo.pyongyang', 10],
      ],
      'move:border-incident',
    )
    .fact(
      'CrisisOpened',
      {
        id: 1,
        cause: 'move:border-incident',
        level,
        odds: publishOdds(level, table.state.meters.tension, deterrence),
        deterrence,
      },
      ['public'],
      { rule: 'D15', documents: ['001'] },
    )
    .fact('PhaseBegan', {
      phase: 'crisis',
      round: 1,
      began: table.now,
      deadline: null,
      step: table.state.clock.step + 1,
    });
}

/** A standoff in which Tokyo acts with consent, and without it; Seoul has refused something else. */
export function operations(scenario: Scenario): Table {
  const table = crisis(scenario, 'standoff').fact('AttackAnnounced', { on: 'washington' }, ['public'], {
    rule: 'D4',
    documents: ['000'],
  });
  const [consent] = Object.keys(table.state.ledger);
  table
    .do('tokyo', { type: 'operate', operation: 'evacuation', zone: 'rok' })
    .do('washington', { type: 'consult' })
    .do('tokyo', { type: 'ask-consent', operation: 'joint-entry', zone: 'rok', term: { kind: 'crisis' }, price: null });
  const asked = Object.keys(table.state.ledger).find((id) => id !== consent) ?? '';
  return table
    .do('seoul', { type: 'refuse-consent', request: asked })
    .fact(
      'OperationBegan',
      { id: 'op-escort', operation: 'escort', seat: 'tokyo', zone: 'approaches', consent: null, disputed: true },
      ['public'],
      { rule: 'D5', documents: ['002'] },
    )
    .fact('DisputeOpened', { operation: 'escort', seat: 'tokyo', zone: 'approaches' }, ['public'], {
      rule: 'D2',
      documents: ['001', '002', '003'],
    })
    .fact(
      'OperationBegan',
      { id: 'op-supply', operation: 'supply-at-sea', seat: 'tokyo', zone: 'open-sea', consent: null, disputed: false },
      ['public'],
      { rule: 'D5', documents: ['002'] },
    )
    .do('pyongyang', { type: 'choose', choice: 'raise' });
}

/** Talks of round 2: GSOMIA is in force, others are under negotiation or have failed. */
export function signed(scenario: Scenario): Table {
  const table = agreed(scenario).endPhase(3);
  while (table.state.clock.phase !== 'talks') table.endPhase();
  const clauses = { ...GSOMIA, act: 'consent-restated', term: 'three-years' };
  if (table.state.pacts['gsomia']?.status !== 'in-force')
    table.fact('PactSigned', { pact: 'gsomia', clauses, parties: ['seoul', 'tokyo'] }, ['public'], {
      rule: 'D8',
      documents: ['002', '004'],
    });
  return table
    .shift(
      [
        ['trust.seoul.tokyo', 5],
        ['tension', -6],
      ],
      'pact:gsomia:signed',
    )
    .fact('CeremonyCollapsed', { pact: 'acsa', reopens: 4 }, ['public'], { rule: 'D8', documents: ['002', '004'] });
}

/** Where each outcome's tests look (rulebook, structure of play). */
const GROUND: Readonly<Record<Exclude<Outcome, 'war'>, Parameters<Table['shift']>[0]>> = {
  thaw: [
    ['tension', -40],
    ['ceiling', 40],
    ['trust.seoul.tokyo', 40],
    ['trust.tokyo.seoul', 40],
  ],
  cooperation: [
    ['tension', 2],
    ['ceiling', 40],
    ['trust.seoul.tokyo', 12],
  ],
  deterrence: [
    ['tension', 10],
    ['trust.seoul.tokyo', -40],
    ['home.washington', 30],
  ],
  standoff: [
    ['tension', 45],
    ['trust.seoul.tokyo', -40],
    ['home.washington', -60],
  ],
};

/** A finished match: the meters are placed, and the rules themselves say how it ended. */
export function ended(scenario: Scenario, outcome: Outcome): Table {
  if (outcome === 'war') {
    return crisis(scenario, 'clash')
      .fact(
        'ExchangeResolved',
        {
          exchange: 1,
          choices: { seoul: 'hold', tokyo: 'hold', washington: 'raise', pyongyang: 'raise' },
          from: 'clash',
          level: 'war',
          odds: publishOdds('war', 90, 40),
          deterrence: 40,
          lastCall: false,
        },
        ['public'],
        { rule: 'G' },
      )
      .turn(endMatch);
  }
  const table = outcome === 'thaw' || outcome === 'cooperation' ? signed(scenario) : talks(scenario);
  if (outcome === 'thaw')
    table.fact('PactSigned', {
      pact: 'moratorium',
      clauses: { tests: 'missiles', return: 'talks', verification: 'none', term: 'to-the-end' },
      parties: ['washington', 'pyongyang'],
    });
  return table.shift(GROUND[outcome], 'other').turn(endMatch);
}
