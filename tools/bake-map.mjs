/**
 * Bakes assets/map/region.json and assets/map/points.json from Natural Earth (public domain): clip, project, simplify, write SVG paths,
 * so that the client draws the map without any geography library.
 *
 * Needs three packages that the project does not depend on; the map changes rarely. Install them outside the project and run from there:
 *
 *   mkdir bake && cd bake && npm init -y && npm install world-atlas@2 topojson-client@3 d3-geo@3
 *   node <project>/tools/bake-map.mjs <project>/assets/map
 *
 * The map is neutral by design: no sea is named, all other land is one shape without borders, islets below MIN_AREA are dropped whoever
 * claims them, and the line between the two Koreas is kept apart so that it can be drawn dashed as the Military Demarcation Line.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const load = (name) => import(pathToFileURL(require.resolve(name)).href);
const { geoConicConformal, geoGraticule, geoOrthographic, geoPath } = await load('d3-geo');
const { feature, merge, mesh } = await load('topojson-client');

const WIDTH = 1600;
const HEIGHT = 1000;
/** Degrees that are kept before projecting: west, south, east, north. */
const BOX = [96, 16, 172, 60];
/** Rings smaller than this are dropped, in square units of the drawing. */
const MIN_AREA = 6;
/** Corners that span less than this area are taken out, in square units. */
const TOLERANCE = 1.2;
const DIGITS = 1;
const COUNTRY = { seoul: '410', pyongyang: '408', tokyo: '392' };
const CAPITALS = { seoul: [126.978, 37.566], pyongyang: [125.754, 39.039], tokyo: [139.692, 35.69] };
const WASHINGTON = [-77.036, 38.907];
const GLOBE = 200;

const frame = [
  [119, 30.5],
  [119, 45.5],
  [147, 45.5],
  [147, 30.5],
  [132.5, 30],
  [132.5, 46],
];
const project = geoConicConformal()
  .rotate([-132.5, 0])
  .parallels([34, 42])
  .fitExtent(
    [
      [0, 0],
      [WIDTH, HEIGHT],
    ],
    { type: 'MultiPoint', coordinates: frame },
  );
const round = (value) => Number(value.toFixed(DIGITS));

/** Cuts a ring of [longitude, latitude] to the box, one side after the other. Planar, and before simplifying: else edges run across the map. */
function clip(ring, [west, south, east, north]) {
  let points = ring.slice(0, -1);
  for (const [axis, limit, sign] of [
    [0, west, 1],
    [0, east, -1],
    [1, south, 1],
    [1, north, -1],
  ]) {
    const inside = (p) => sign * (p[axis] - limit) >= 0;
    const kept = [];
    points.forEach((a, i) => {
      const b = points[(i + 1) % points.length];
      if (inside(a)) kept.push(a);
      if (inside(a) === inside(b)) return;
      const t = (limit - a[axis]) / (b[axis] - a[axis]);
      kept.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    });
    points = kept;
    if (points.length === 0) break;
  }
  return points;
}

const area = (ring) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length];
      return sum + x * v - u * y;
    }, 0) / 2,
  );

/** Takes out corners by the area of the triangle they span, never two neighbours in one pass. */
function simplify(ring) {
  let points = ring;
  let changed = true;
  while (changed && points.length > 4) {
    changed = false;
    let skip = false;
    const kept = points.filter((b, i) => {
      const a = points[(i + points.length - 1) % points.length];
      const c = points[(i + 1) % points.length];
      const triangle = Math.abs((a[0] * (b[1] - c[1]) + b[0] * (c[1] - a[1]) + c[0] * (a[1] - b[1])) / 2);
      skip = !skip && triangle < TOLERANCE;
      changed ||= skip;
      return !skip;
    });
    if (kept.length < 4) break;
    points = kept;
  }
  return points;
}

/** One path of relative steps, as short as SVG allows. */
function path(rings) {
  return rings
    .map((ring) => {
      let [px, py] = [0, 0];
      return (
        ring
          .map(([fx, fy], i) => {
            const [x, y] = [round(fx), round(fy)];
            const [dx, dy] = [round(x - px), round(y - py)];
            [px, py] = [x, y];
            return i === 0 ? `M${x} ${y}l` : `${i > 1 && dx >= 0 ? ' ' : ''}${dx}${dy >= 0 ? ' ' : ''}${dy}`;
          })
          .join('') + 'z'
      );
    })
    .join('');
}

const near = ([x, y]) => x > -500 && x < WIDTH + 500 && y > -400 && y < HEIGHT + 400;
const outlines = (shape) =>
  path(
    shape.coordinates
      .flatMap((polygon) => polygon.slice(0, 1))
      .map((ring) => clip(ring, BOX))
      .filter((ring) => ring.length >= 4)
      .map((ring) => ring.map((point) => project(point)))
      .filter((ring) => area(ring) >= MIN_AREA && ring.some(near))
      .map(simplify),
  );

const topology = require('world-atlas/countries-10m.json');
const countries = topology.objects.countries.geometries;
const country = (id) =>
  outlines(
    merge(
      topology,
      countries.filter((c) => c.id === id),
    ),
  );
const line = mesh(
  topology,
  topology.objects.countries,
  (a, b) => a.id !== b.id && [a.id, b.id].sort().join() === `${COUNTRY.pyongyang},${COUNTRY.seoul}`,
);

const world = require('world-atlas/land-110m.json');
const globe = geoOrthographic()
  .rotate([100, -32])
  .translate([GLOBE / 2, GLOBE / 2])
  .scale(GLOBE / 2 - 4)
  .precision(0.3);
const onGlobe = geoPath(globe).digits(0);

const region = {
  land: outlines(merge(topology, countries)),
  seoul: country(COUNTRY.seoul),
  pyongyang: country(COUNTRY.pyongyang),
  tokyo: country(COUNTRY.tokyo),
  line: line.coordinates
    .map((part) => 'M' + part.map((point) => project(point).map(round).join(' ')).join('L'))
    .join(''),
  graticule: geoPath(project).digits(0)(
    geoGraticule()
      .extent([
        [100, 20],
        [168, 58],
      ])
      .step([5, 5])(),
  ),
  globe: { land: onGlobe(feature(world, world.objects.land)), graticule: onGlobe(geoGraticule().step([20, 20])()) },
};
const points = {
  width: WIDTH,
  height: HEIGHT,
  capitals: Object.fromEntries(Object.entries(CAPITALS).map(([seat, at]) => [seat, project(at).map(round)])),
  globe: { size: GLOBE, washington: globe(WASHINGTON).map(round) },
};

const out = resolve(process.argv[2] ?? join(import.meta.dirname, '../assets/map'));
for (const [name, data] of Object.entries({ 'region.json': region, 'points.json': points })) {
  const text = `${JSON.stringify(data)}\n`;
  writeFileSync(join(out, name), text);
  console.log(`${join(out, name)}: ${Math.ceil(text.length / 1024)} KB`);
}
