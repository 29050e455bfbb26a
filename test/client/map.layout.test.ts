import { describe, expect, it } from 'vitest';
import { arcPaths, distance } from '../../client/scenes/arcs.ts';
import { glyphSize, labels, layout, overlaps, place, zoneAnchor, markRadius } from '../../client/scenes/layout.ts';
import type { Box } from '../../client/scenes/layout.ts';
import { ARC_KINDS } from '../../client/scenes/model.ts';
import type { MapModel } from '../../client/scenes/model.ts';
import { SEATS, ZONES } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';

const NAMES: Record<string, Record<Seat, string>> = {
  en: { seoul: 'Seoul', tokyo: 'Tokyo', washington: 'Washington', pyongyang: 'Pyongyang' },
  ko: { seoul: '서울', tokyo: '도쿄', washington: '워싱턴', pyongyang: '평양' },
  ja: { seoul: 'ソウル', tokyo: '東京', washington: 'ワシントン', pyongyang: '平壌' },
};

const WIDTHS = [
  320, 360, 375, 390, 414, 480, 540, 599, 600, 640, 700, 768, 820, 880, 960, 1024, 1280, 1440, 1680, 1920,
];
/** A phone's half, a strip at 200% zoom, and the usual shapes of a desk. */
const sizes = WIDTHS.flatMap((w) =>
  [176, 192, 240, 330, 420, 560, 660, 820, 1080].filter((h) => h <= w * 1.4 && h >= w / 6).map((h) => [w, h] as const),
);

const within = (box: Box, w: number, h: number) => box.x >= 0 && box.y >= 0 && box.x + box.w <= w && box.y + box.h <= h;

describe('layout of the map', () => {
  it('keeps every capital and every zone within the pane', () => {
    for (const [w, h] of sizes) {
      const l = layout(w, h);
      for (const seat of SEATS) {
        const [x, y] = place(l, seat);
        expect(x > 8 && y > 8 && x < w - 8 && y < h - 8, `${seat} at ${w}×${h}`).toBe(true);
      }
      for (const zone of ZONES) {
        const [x, y] = zoneAnchor(l, zone);
        const r = markRadius(l);
        expect(x >= r && y >= r && x <= w - r && y <= h - r, `${zone} at ${w}×${h}`).toBe(true);
        expect(Math.hypot(x - l.inset.x, y - l.inset.y), `${zone} off the inset at ${w}×${h}`).toBeGreaterThan(
          l.inset.r + r,
        );
      }
    }
  });

  it.each(Object.keys(NAMES))('clips no name and lets none overlap, in %s', (lang) => {
    for (const [w, h] of sizes) {
      const l = layout(w, h);
      const all = labels(l, NAMES[lang]!);
      SEATS.forEach((seat, i) => {
        expect(within(all[seat].box, w, h), `${seat} within ${w}×${h}`).toBe(true);
        for (const other of SEATS.slice(i + 1))
          expect(overlaps(all[seat].box, all[other].box), `${seat} and ${other} at ${w}×${h}`).toBe(false);
        if (seat === 'washington') return;
        const { x, y, r } = l.inset;
        const { box } = all[seat];
        const distance = Math.hypot(
          Math.max(box.x - x, 0, x - box.x - box.w),
          Math.max(box.y - y, 0, y - box.y - box.h),
        );
        expect(distance, `${seat} off the inset at ${w}×${h}`).toBeGreaterThan(r);
      });
    }
  });

  it('makes every button a target of at least 24 pixels that holds its glyph', () => {
    for (const [w, h] of sizes) {
      for (const { box, glyph } of Object.values(labels(layout(w, h), NAMES['en']!))) {
        expect(Math.min(box.w, box.h)).toBeGreaterThanOrEqual(24);
        expect(overlaps(box, { x: glyph[0], y: glyph[1], w: 0, h: 0 })).toBe(true);
      }
    }
  });

  it('survives a pane that has no size yet', () => {
    for (const value of Object.values(labels(layout(0, 0), NAMES['ja']!)))
      expect(Number.isFinite(value.box.x)).toBe(true);
  });
});

describe('badges of the arcs', () => {
  const model: MapModel = {
    you: 'seoul',
    tension: 60,
    rings: { seoul: 2, tokyo: 1, washington: 0, pyongyang: 3 },
    crisis: { level: 3, origin: 'line' },
    arcs: [
      ...ARC_KINDS.slice(0, 4).map((kind) => ({ pair: ['seoul', 'tokyo'] as const, kind, pacts: ['gsomia'] })),
      { pair: ['seoul', 'washington'], kind: 'in-force', pacts: ['tisa'] },
      { pair: ['tokyo', 'washington'], kind: 'in-force', pacts: ['tisa'] },
      { pair: ['seoul', 'pyongyang'], kind: 'talking', pacts: [] },
    ],
    marks: ZONES.map((zone) => ({ zone, state: 'open', count: 1 })),
  };

  it('lie within the pane, on no name and on no other badge', () => {
    for (const [w, h] of sizes.filter(([width, height]) => width >= 390 && height >= 330)) {
      const l = layout(w, h);
      const names = labels(l, NAMES['en']!);
      const boxes = arcPaths(l, model, names, { gsomia: 'GSOMIA', tisa: 'TISA' }).map((path) => path.badge);
      boxes.forEach((box, i) => {
        expect(within(box, w, h), `badge ${i} within ${w}×${h}`).toBe(true);
        for (const seat of SEATS)
          expect(overlaps(box, names[seat].box), `badge ${i} and ${seat} at ${w}×${h}`).toBe(false);
        for (const other of boxes.slice(i + 1)) expect(overlaps(box, other), `badges at ${w}×${h}`).toBe(false);
      });
    }
  });

  it('never runs an arc of others through Tokyo', () => {
    for (const [w, h] of sizes) {
      const l = layout(w, h);
      const paths = arcPaths(
        l,
        { ...model, arcs: [...model.arcs, { pair: ['washington', 'pyongyang'], kind: 'draft', pacts: ['x'] }] },
        labels(l, NAMES['en']!),
      );
      for (const { arc, curve } of paths) {
        if (!arc.pair.includes('tokyo'))
          expect(distance(curve, place(l, 'tokyo')), `${arc.pair.join('-')} at ${w}×${h}`).toBeGreaterThan(
            glyphSize(l) * 0.5,
          );
      }
    }
  });
});
