/** The map as a part of the page: picture, buttons of the capitals, legend, and the same in words. */
import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReadonlySignal } from '@preact/signals';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { glyphSize, labelFont, labels as placeLabels, layout } from './layout.ts';
import type { MapLabels } from './mapLabels.ts';
import { MapLegend } from './MapLegend.tsx';
import type { MapModel } from './model.ts';
import type { MapHandle } from './mount.ts';
import { SEAT_GLYPHS } from './palette.ts';
import './map.css';

export interface MapPaneProps {
  readonly model: MapModel | ReadonlySignal<MapModel>;
  readonly names: Readonly<Record<Seat, string>>;
  readonly labels: MapLabels;
  /** The same as the picture, one sentence an item. */
  readonly list?: readonly string[];
  /** Short names of pacts, for the badges on large panes. */
  readonly captions?: Readonly<Record<string, string>>;
  /** What a capital's button does; without it the names are words alone. */
  readonly onPick?: (seat: Seat) => void;
  /** The capital whose desk is open, if any. */
  readonly picked?: Seat | null;
  /** Defaults to what the browser says. */
  readonly reducedMotion?: boolean;
  readonly renderer?: 'canvas' | 'webgl' | 'auto';
  /** Enlarges signs and names, for a room. */
  readonly grow?: number;
}

const prefersStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

function Capital({
  seat,
  onPick,
  pressed,
  className,
  style,
  children,
}: {
  seat: Seat;
  onPick?: (seat: Seat) => void;
  pressed: boolean;
  className: string;
  style: Record<string, string>;
  children: ComponentChildren;
}) {
  if (!onPick)
    return (
      <span class={className} style={style}>
        {children}
      </span>
    );
  return (
    <button type="button" class={className} style={style} aria-pressed={pressed} onClick={() => onPick(seat)}>
      {children}
    </button>
  );
}

/** Shows the map. The buttons work before the picture has come, and without it. */
export function MapPane({
  model: source,
  names,
  labels,
  list = [],
  captions,
  onPick,
  picked = null,
  reducedMotion,
  renderer,
  grow = 1,
}: MapPaneProps) {
  const model = 'value' in source ? source.value : source;
  const host = useRef<HTMLDivElement>(null);
  const handle = useRef<MapHandle | null>(null);
  const latest = useRef(model);
  latest.current = model;
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  const [picture, setPicture] = useState<'coming' | 'there' | 'failed'>('coming');
  const still = reducedMotion ?? prefersStill();
  // New objects with the same words must not mount the map anew.
  const words = JSON.stringify([names, captions]);

  useEffect(() => {
    const element = host.current;
    if (!element) return undefined;
    const measure = () => setSize([element.clientWidth, element.clientHeight]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    let gone = false;
    import('./mount.ts')
      .then(({ mountMap }) => {
        if (gone || !host.current) return;
        handle.current = mountMap(host.current, { reducedMotion: still, renderer, names, captions, grow });
        handle.current.update(latest.current);
        setPicture('there');
      })
      .catch(() => {
        if (!gone) setPicture('failed');
      });
    return () => {
      gone = true;
      handle.current?.destroy();
      handle.current = null;
    };
  }, [still, renderer, words, grow]);

  useEffect(() => handle.current?.update(model), [model]);

  const spots = useMemo(() => {
    const l = layout(...size, grow);
    return { compact: l.compact, unit: l.unit, font: labelFont(l), glyph: glyphSize(l), at: placeLabels(l, names) };
  }, [size, words, grow]);

  return (
    <section
      class={`map-pane${spots.compact ? ' compact' : ''} picture-${picture}`}
      aria-label={labels.map}
      style={{ '--unit': String(spots.unit), '--glyph': `${spots.glyph}px` }}
    >
      <div class="map-canvas" ref={host} />
      <ul class="map-capitals" style={{ fontSize: `${spots.font}px` }}>
        {size[0] > 0 &&
          SEATS.map((seat) => {
            const { box, side, glyph } = spots.at[seat];
            return (
              <li key={seat}>
                <Capital
                  seat={seat}
                  {...(onPick ? { onPick } : {})}
                  pressed={picked === seat}
                  className={`map-capital side-${side} seat-${seat}${model.you === seat ? ' own' : ''}`}
                  style={{ left: `${box.x}px`, top: `${box.y}px`, width: `${box.w}px`, height: `${box.h}px` }}
                >
                  <span
                    class="map-glyph"
                    aria-hidden="true"
                    style={{ left: `${glyph[0] - box.x}px`, top: `${glyph[1] - box.y}px` }}
                  >
                    {SEAT_GLYPHS[seat]}
                  </span>
                  <span class="map-name">{names[seat]}</span>
                  {model.you === seat && <span class="map-hidden"> ({labels.you})</span>}
                </Capital>
              </li>
            );
          })}
      </ul>
      {picture === 'failed' && (
        <p class="map-failed" role="status">
          {labels.failed}
        </p>
      )}
      <MapLegend labels={labels} list={list} open={picture === 'failed'} />
    </section>
  );
}
