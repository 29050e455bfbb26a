/** Mounts the map into an element. Loaded lazily, as Phaser is the heaviest part of the client and nothing waits for it. */
import * as Phaser from 'phaser';
import type { Seat } from '../../shared/types.ts';
import { MapScene } from './mapScene.ts';
import type { MapModel } from './model.ts';
import { SEA } from './palette.ts';

export interface MapOptions {
  readonly reducedMotion: boolean;
  readonly renderer?: 'canvas' | 'webgl' | 'auto' | undefined;
  /** Names of the capitals, as badges keep clear of them. Their buttons are HTML. */
  readonly names: Readonly<Record<Seat, string>>;
  /** Short names of pacts for the badges on large panes. */
  readonly captions?: Readonly<Record<string, string>> | undefined;
  /** Enlarges signs and names. */
  readonly grow?: number | undefined;
}

export interface MapHandle {
  update(model: MapModel): void;
  destroy(): void;
  /** Whether the loop is at rest: nothing moves and nothing is drawn. */
  asleep(): boolean;
}

/** Largest side of a canvas, in device pixels, that old phones' graphics still hold as one texture. */
const MAX_SIDE = 4096;

/** Whether WebGL exists and is not drawn by the processor: there the plain canvas is more than twice as fast. */
function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return false;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return !/SwiftShader|llvmpipe|Basic Render/i.test(name);
}

/**
 * Mounts the map. The canvas is a picture: hidden from assistive technology, deaf to keys and pointers; everything a person reads or
 * presses is HTML above it. Follows the size of `parent` until it is destroyed.
 */
export function mountMap(parent: HTMLElement, options: MapOptions): MapHandle {
  const size = () => {
    const box = parent.getBoundingClientRect();
    return [Math.max(1, Math.round(box.width)), Math.max(1, Math.round(box.height))] as const;
  };
  const [w0, h0] = size();
  const dpr = Math.min(window.devicePixelRatio || 1, 2, MAX_SIDE / Math.max(w0, h0));
  const canvas = options.renderer === 'canvas' || (options.renderer !== 'webgl' && !hasGraphicsCard());
  const scene = new MapScene();
  let shown = '';
  let content: { model: MapModel; names: MapOptions['names']; captions: Readonly<Record<string, string>> } | null =
    null;

  const { onblur, onfocus } = window;
  const game = new Phaser.Game({
    type: canvas ? Phaser.CANVAS : Phaser.WEBGL,
    parent,
    banner: false,
    backgroundColor: SEA.edge,
    audio: { noAudio: true },
    input: { keyboard: false, mouse: false, touch: false, gamepad: false },
    disableContextMenu: false,
    autoFocus: false,
    scale: { mode: Phaser.Scale.NONE, width: Math.round(w0 * dpr), height: Math.round(h0 * dpr), zoom: 1 / dpr },
    render: { antialias: true, powerPreference: 'low-power' },
  });

  let gone = false;
  const wake = () => {
    if (!gone && game.isRunning) game.loop.wake();
  };
  game.events.once(Phaser.Core.Events.READY, () => {
    // Phaser takes these two for itself right after this event; the page's own are put back, the map needs neither.
    queueMicrotask(() => Object.assign(window, { onblur, onfocus }));
    game.canvas.setAttribute('aria-hidden', 'true');
    game.scene.add('map', scene, true, {
      dpr,
      grow: options.grow ?? 1,
      still: options.reducedMotion,
      onRest: () => game.loop.sleep(),
    });
    if (content) scene.show(content);
  });

  const observer = new ResizeObserver(() => {
    const [w, h] = size();
    if (gone || !game.isBooted) return;
    const [width, height] = [Math.min(MAX_SIDE, Math.round(w * dpr)), Math.min(MAX_SIDE, Math.round(h * dpr))];
    if (game.scale.width === width && game.scale.height === height) return;
    game.scale.resize(width, height);
    scene.rebuild();
    wake();
  });
  observer.observe(parent);

  return {
    update(model) {
      // Views change far more often than what the map shows of them; the same picture must not wake the loop.
      const key = JSON.stringify(model);
      if (key === shown) return;
      shown = key;
      content = { model, names: options.names, captions: options.captions ?? {} };
      scene.show(content);
      wake();
    },
    destroy() {
      gone = true;
      observer.disconnect();
      game.destroy(true);
      // The game ends itself in its next step, which a sleeping loop would never take.
      if (game.isRunning) game.loop.wake();
    },
    asleep: () => game.isRunning && !game.loop.running,
  };
}
