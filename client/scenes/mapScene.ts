/** The Phaser scene: two painted canvases, ground and overlay, and the few sprites that move above them. */
import * as Phaser from 'phaser';
import { SEATS } from '../../shared/types.ts';
import type { Seat } from '../../shared/types.ts';
import { along, arcPaths, crisisPoint, crisisRadius } from './arcs.ts';
import type { Curve } from './arcs.ts';
import { labels, layout, place } from './layout.ts';
import type { Box, Layout } from './layout.ts';
import type { MapModel } from './model.ts';
import { ALARM, ARC_COLOURS } from './palette.ts';
import { paintBase } from './paintBase.ts';
import { paintOverlay, ringRadius } from './paintOverlay.ts';

/** Motion runs this long after a change, in milliseconds, and takes the last part of it to fade. */
const MOTION = 6000;
const FADE = 900;
/** A crisis keeps moving for as long as this after the last change, slowly; then the loop sleeps even so. */
const CRISIS_MOTION = 45_000;

export interface SceneContent {
  readonly model: MapModel;
  readonly names: Readonly<Record<Seat, string>>;
  readonly captions: Readonly<Record<string, string>>;
}

type Dot = {
  readonly sprite: Phaser.GameObjects.Image;
  readonly curve: Curve;
  readonly from: number;
  readonly back: boolean;
};
type Pulse = {
  readonly sprite: Phaser.GameObjects.Image;
  readonly radius: number;
  readonly period: number;
  readonly from: number;
  readonly strength: number;
};

/** Draws the model it was given last. It asks to sleep by `onRest` once nothing moves and its last frame is on the screen. */
export class MapScene extends Phaser.Scene {
  private content: SceneContent | null = null;
  private lay: Layout = layout(0, 0);
  private dpr = 1;
  private grow = 1;
  private still = false;
  private age = 0;
  private drawn = 0;
  private last = 0;
  private ready = false;
  private dots: Dot[] = [];
  private badges: readonly Box[] = [];
  private pulses: Pulse[] = [];
  private onRest: () => void = () => undefined;

  constructor() {
    super('map');
  }

  init(data: { dpr: number; grow: number; still: boolean; onRest: () => void }): void {
    this.dpr = data.dpr;
    this.grow = data.grow;
    this.still = data.still;
    this.onRest = data.onRest;
  }

  create(): void {
    // Canvas ignores tint, so that each colour is a texture of its own.
    this.bake('dot-in-force', 5, (ctx, r) => softDot(ctx, r, ARC_COLOURS['in-force']));
    this.bake('dot-talking', 5, (ctx, r) => softDot(ctx, r, ARC_COLOURS.talking));
    this.bake('pulse', 64, (ctx, r) => {
      ctx.strokeStyle = ALARM;
      ctx.lineWidth = 2.5;
      ctx.beginPath();
      ctx.arc(r, r, r - 2, 0, Math.PI * 2);
      ctx.stroke();
    });
    this.ready = true;
    this.rebuild();
  }

  /** Shows a new model; motion starts anew. */
  show(content: SceneContent): void {
    this.content = content;
    if (!this.ready) return;
    this.paint();
    this.wakeMotion();
  }

  /** Paints everything for the present size of the game. */
  rebuild(): void {
    if (!this.ready) return;
    const { width, height } = this.scale;
    this.lay = layout(width / this.dpr, height / this.dpr, this.grow);
    this.children.removeAll(true);
    this.dots = [];
    this.pulses = [];
    for (const key of ['ground', 'overlay']) {
      if (this.textures.exists(key)) this.textures.remove(key);
      const texture = this.textures.createCanvas(key, width, height);
      if (texture && key === 'ground') {
        paintBase(texture.context, this.lay, this.dpr);
        texture.refresh();
      }
      this.add.image(0, 0, key).setOrigin(0);
    }
    this.paint();
    this.wakeMotion();
  }

  private paint(): void {
    const texture = this.textures.get('overlay');
    if (!this.content || !(texture instanceof Phaser.Textures.CanvasTexture)) return;
    const { model, names, captions } = this.content;
    const paths = arcPaths(this.lay, model, labels(this.lay, names), captions);
    paintOverlay(texture.context, this.lay, this.dpr, model, paths);
    texture.refresh();
    for (const { sprite } of [...this.dots, ...this.pulses]) sprite.destroy();
    this.dots = [];
    this.pulses = [];
    if (this.still) return;
    this.badges = paths.map((path) => path.badge);
    for (const { arc, curve } of paths) {
      if (arc.kind !== 'in-force' && arc.kind !== 'talking') continue;
      const length = Math.hypot(curve[2][0] - curve[0][0], curve[2][1] - curve[0][1]);
      const count = Math.max(2, Math.round(length / 110));
      for (let i = 0; i < count; i++) {
        const sprite = this.add.image(0, 0, `dot-${arc.kind}`).setScale(this.lay.compact ? 0.7 : this.lay.unit);
        this.dots.push({ sprite, curve, from: i / count, back: arc.kind === 'talking' && i % 2 === 1 });
      }
    }
    for (const seat of SEATS) {
      const rings = model.rings[seat];
      if (rings > 0) this.addPulse(place(this.lay, seat), ringRadius(this.lay, rings) + 4, 3400, 0, 0.4);
    }
    const { level } = model.crisis;
    for (let i = 0; i < Math.min(3, level); i++) {
      this.addPulse(
        crisisPoint(this.lay, model),
        crisisRadius(this.lay) * (3 + level * 0.9),
        4200,
        i / Math.min(3, level),
        0.5,
      );
    }
  }

  private addPulse(
    [x, y]: readonly [number, number],
    radius: number,
    period: number,
    from: number,
    strength: number,
  ): void {
    const sprite = this.add.image(x * this.dpr, y * this.dpr, 'pulse').setAlpha(0);
    this.pulses.push({ sprite, radius, period, from, strength });
  }

  private bake(key: string, r: number, draw: (ctx: CanvasRenderingContext2D, r: number) => void): void {
    const texture = this.textures.createCanvas(key, Math.ceil(r * 2 * this.dpr), Math.ceil(r * 2 * this.dpr));
    if (!texture) return;
    texture.context.scale(this.dpr, this.dpr);
    draw(texture.context, r);
    texture.refresh();
  }

  private wakeMotion(): void {
    this.age = 0;
    this.drawn = 0;
    this.last = performance.now();
  }

  override update(): void {
    // By the real clock, as the loop's own smoothed steps lag on slow machines; a tab back from the background must not leap.
    const now = performance.now();
    this.age += Math.min(now - this.last, 400);
    this.last = now;
    this.drawn += 1;
    const moving = this.dots.length + this.pulses.length > 0;
    const life = !moving ? 0 : (this.content?.model.crisis.level ?? 0) > 0 ? CRISIS_MOTION : MOTION;
    if (this.age > life && this.drawn > 2) {
      this.onRest();
      return;
    }
    const fade = Math.max(0, Math.min(1, this.age / FADE, (life - this.age) / FADE));
    for (const { sprite, curve, from, back } of this.dots) {
      const t = (from + this.age / 9000) % 1;
      const [x, y] = along(curve, back ? 1 - t : t);
      // Dots pass beneath the badges, so that words stay readable.
      const beneath = this.badges.some(
        (box) => x > box.x - 3 && y > box.y - 3 && x < box.x + box.w + 3 && y < box.y + box.h + 3,
      );
      sprite
        .setVisible(!beneath)
        .setPosition(x * this.dpr, y * this.dpr)
        .setAlpha(fade * Math.min(1, t * 8, (1 - t) * 8));
    }
    for (const { sprite, radius, period, from, strength } of this.pulses) {
      const t = (from + this.age / period) % 1;
      sprite.setScale((radius * (0.25 + 0.75 * t)) / 64).setAlpha(fade * strength * (1 - t) * Math.min(1, t * 6));
    }
  }
}

function softDot(ctx: CanvasRenderingContext2D, r: number, colour: string): void {
  const glow = ctx.createRadialGradient(r, r, 0, r, r, r);
  glow.addColorStop(0, '#ffffff');
  glow.addColorStop(0.42, colour);
  glow.addColorStop(1, `${colour}00`);
  ctx.fillStyle = glow;
  ctx.fillRect(0, 0, r * 2, r * 2);
}
