/**
 * The import direction of the project, and what `shared` must not know. There is no list of exceptions: what breaks a rule is changed.
 *
 * `types ← rules ← bots`, `types ← rules ← protocol` in shared; `shared ← server`, `shared ← client`; server and client never meet;
 * `assets` takes only types from shared, and shared takes nothing from assets.
 */
import { blank, importsOf, type Import } from './scan.ts';

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: BoundaryRule;
  readonly text: string;
}

export const BOUNDARY_RULES = ['direction', 'extension', 'pure', 'packages', 'sdk', 'secrets', 'private-path'] as const;
export type BoundaryRule = (typeof BOUNDARY_RULES)[number];

type Layer = 'types' | 'rules' | 'bots' | 'cases' | 'protocol' | 'server' | 'client' | 'assets' | 'test' | 'tools';

/** What each layer may import, itself included. */
const MAY: Readonly<Record<Layer, readonly Layer[]>> = {
  types: ['types'],
  rules: ['types', 'rules'],
  bots: ['types', 'rules', 'bots'],
  cases: ['types', 'rules', 'cases'],
  protocol: ['types', 'rules', 'protocol'],
  server: ['types', 'rules', 'bots', 'cases', 'protocol', 'server', 'assets'],
  client: ['types', 'rules', 'bots', 'protocol', 'client', 'assets'],
  assets: ['types', 'rules', 'bots', 'protocol', 'assets'],
  test: ['types', 'rules', 'bots', 'cases', 'protocol', 'server', 'client', 'assets', 'test', 'tools'],
  tools: ['types', 'rules', 'server', 'assets', 'tools'],
};

/** Pure packages: schemas, and the hash of a state, which must be the same in Node and in a browser without a secure context. */
const SHARED_PACKAGES = /^(?:zod|@noble\/hashes\/.+)$/;
const SDK = /^(?:@colyseus\/sdk|colyseus\.js)(?:\/|$)/;
const ADVISER = 'shared/bots/advise.ts';
const SECRET_FILES = /^assets\/scenarios\//;
const SDK_HOME = 'client/net/connection.ts';
const SERVER_ONLY = /^(?:node:|@colyseus\/(?!sdk|schema)|colyseus$|express$|kysely$|pg$)/;

/** The layer of a path from the root, or `null` for files outside the layers. */
export function layerOf(file: string): Layer | null {
  const [top, second] = file.split('/');
  if (top === 'shared') {
    if (second === 'bots' || second === 'cases') return second;
    // A command is the rules' own input; the protocol is what carries it.
    if (second === 'rules' || second === 'commands.ts') return 'rules';
    return ['protocol.ts', 'session.ts', 'console.ts'].includes(second ?? '') ? 'protocol' : 'types';
  }
  return top === 'server' || top === 'client' || top === 'assets' || top === 'test' || top === 'tools' ? top : null;
}

/** The path from the root that a relative import means. */
export function resolveFrom(file: string, from: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const step of from.split('?')[0]?.split('/') ?? []) {
    if (step === '..') parts.pop();
    else if (step !== '.') parts.push(step);
  }
  return parts.join('/');
}

const isRelative = (from: string): boolean => from.startsWith('./') || from.startsWith('../');

function checkImport(file: string, layer: Layer, entry: Import): [BoundaryRule, string][] {
  const found: [BoundaryRule, string][] = [];
  const { from } = entry;
  if (isRelative(from)) {
    const target = resolveFrom(file, from);
    const other = layerOf(target);
    if (!/\.[a-z]+(?:\?[a-z]+)?$/.test(from)) found.push(['extension', `import '${from}' needs its file extension`]);
    // A page may ask a bot's judgement for advice, and for nothing else.
    if (layer === 'client' && other === 'bots' && !entry.typeOnly && target !== ADVISER)
      found.push(['direction', `client may import of the bots only types and ${ADVISER} (${target})`]);
    if (other === null && !/^(?:package\.json|vite(?:st)?\.config\.ts)$/.test(target))
      found.push(['direction', `${layer} imports ${target}, which belongs to no layer`]);
    else if (other !== null && !MAY[layer].includes(other))
      found.push(['direction', `${layer} must not import ${other} (${target})`]);
    else if (layer === 'assets' && other !== 'assets' && !entry.typeOnly)
      found.push(['direction', `assets may import only types from shared (${target})`]);
    // Whatever the client is built from can be read by everyone who plays.
    if ((layer === 'client' || layer === 'assets') && SECRET_FILES.test(target))
      found.push(['secrets', `${target} holds what a delegation alone is told: the client must not be built from it`]);
  } else {
    if (file.startsWith('shared/') && !SHARED_PACKAGES.test(from))
      found.push(['packages', `shared must not use the package '${from}'`]);
    if (layer === 'assets' && !entry.typeOnly) found.push(['packages', `assets must not use the package '${from}'`]);
    if (layer === 'client' && SERVER_ONLY.test(from)) found.push(['packages', `the client must not use '${from}'`]);
    if (layer === 'server' && /^(?:phaser|preact|@preact\/.*)(?:\/|$)/.test(from))
      found.push(['packages', `the server must not use '${from}'`]);
    if (SDK.test(from) && (layer === 'client' || layer === 'server') && file !== SDK_HOME)
      found.push(['sdk', `the Colyseus SDK is used only in ${SDK_HOME}`]);
  }
  return found;
}

/** Clock, chance, input and output, DOM, Node: unknown to shared. Each with the name that the message tells. */
const IMPURE: readonly (readonly [RegExp, string])[] = [
  [/\bMath\s*\.\s*random\b/, 'Math.random'],
  [/\bDate\s*\.\s*now\b/, 'Date.now'],
  [/\bnew\s+Date\b/, 'new Date'],
  [/(?<![.\w$])Date\s*\(/, 'Date()'],
  [/\bTemporal\s*\.\s*Now\b/, 'Temporal.Now'],
  [/(?<![.\w$])performance\s*\./, 'performance'],
  [/(?<![.\w$])crypto\s*\./, 'crypto'],
  [/(?<![.\w$])process\s*[.[]/, 'process'],
  [/(?<![.\w$])(?:globalThis|require|Buffer|__dirname|__filename)\b(?!\s*:)/, 'a global of Node'],
  [/(?<![.\w$])(?:window|document|navigator|localStorage|sessionStorage|location)\s*[.[]/, 'the DOM'],
  [
    /(?<![.\w$])(?:setTimeout|setInterval|setImmediate|requestAnimationFrame|queueMicrotask|fetch)\s*\(/,
    'a timer or the network',
  ],
  [/(?<![.\w$])console\s*\./, 'console'],
  [/\bimport\s*\.\s*meta\b/, 'import.meta'],
];

function checkPurity(code: string): [number, string][] {
  const found: [number, string][] = [];
  code.split('\n').forEach((line, k) => {
    for (const [pattern, name] of IMPURE) if (pattern.test(line)) found.push([k + 1, `shared must not know ${name}`]);
  });
  return found;
}

/** Every boundary that one source file breaks. `file` is its path from the root. */
export function checkSource(file: string, source: string): Violation[] {
  const layer = layerOf(file);
  if (layer === null) return [];
  const found: Violation[] = importsOf(source).flatMap((entry) =>
    checkImport(file, layer, entry).map(([rule, text]) => ({ file, line: entry.line, rule, text })),
  );
  if (file.startsWith('shared/'))
    found.push(...checkPurity(blank(source)).map(([line, text]): Violation => ({ file, line, rule: 'pure', text })));
  return found;
}

/** Paths of somebody's own machine or tools: nothing in the project may depend on them. Written in parts, since this file is checked too. */
const PRIVATE = [
  ['/wo', 'rk/'],
  ['.lib', 'rary'],
  ['/ho', 'me/'],
  ['/Us', 'ers/'],
  ['/ro', 'ot/'],
  ['/tmp/', 'bash_jobs'],
].map((parts) => parts.join(''));

/** Private paths named in any text file of the project. */
export function checkPaths(file: string, text: string): Violation[] {
  return text
    .split('\n')
    .flatMap((line, k) =>
      PRIVATE.filter((path) => line.includes(path) && !line.includes(`.${path}`) && !/https?:\/\//.test(line)).map(
        (path): Violation => ({ file, line: k + 1, rule: 'private-path', text: `names the private path ${path}` }),
      ),
    );
}
