/** The map beside the papers, and the same in words. */
import { computed } from '@preact/signals';
import type { Seat } from '../../shared/types.ts';
import { mapModel } from '../scenes/model.ts';
import { MapPane } from '../scenes/MapPane.tsx';
import { feed, seat, view } from '../store.ts';
import { rules, seatName, ui } from '../ui/lang.ts';
import { isType } from './models.ts';
import { pactName } from './pactWords.ts';
import { focus, openTab, tab } from './tab.ts';

const model = computed(() => mapModel(view.value!, seat.value, { talking: talking() }));

/** Between whom cables passed in this round, as far as this viewer knows. */
function talking(): [Seat, Seat][] {
  const round = view.value?.clock.round ?? 0;
  const pairs = new Map<string, [Seat, Seat]>();
  for (const e of feed.value) {
    if (!isType(e, 'CableSent') || e.round !== round || e.data.public) continue;
    for (const to of e.data.to) pairs.set([e.data.from, to].sort().join(), [e.data.from, to]);
  }
  return [...pairs.values()];
}

export function Region() {
  const w = ui.value.map;
  const m = model.value;
  const list = [
    ...m.arcs.map((a) =>
      w.arcLine(seatName(a.pair[0]), seatName(a.pair[1]), w.arcs[a.kind], rules.value.list(a.pacts.map(pactName))),
    ),
    ...m.marks.map((x) => w.markLine(rules.value.zones[x.zone].name, w.marks[x.state], x.count)),
  ];
  const captions = Object.fromEntries(Object.keys(rules.value.pacts).map((p) => [p, pactName(p)]));
  return (
    <MapPane
      model={m}
      names={rules.value.seats}
      labels={w}
      list={list.length ? list : [w.nothing]}
      captions={captions}
      picked={tab.value === 'meters' ? (focus.value.seat ?? null) : null}
      onPick={(s) => openTab('meters', { seat: s })}
    />
  );
}
