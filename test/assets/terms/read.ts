/** Every text that people read, by language: the dictionaries, guides and lessons of `assets/i18n`, and the scenarios. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';

export type Language = 'en' | 'ko' | 'ja';
export type Text = readonly [place: string, text: string];

const I18N = 'assets/i18n';
const SCENARIOS = 'assets/scenarios';
/** Stands where a sentence takes in a value: no letter, no space, in no language. */
const GAP = '◦';
/** Ids and file names look like this; words of a text do not. */
const ID = /^(?:\.|[a-z]+(?:-[a-z0-9]+)+$)/;

/** The texts in a source: its strings and templates, without keys, comparisons, imports and ids. */
function literals(file: string, source: string): Text[] {
  const found: Text[] = [];
  const silent = new Set<number>();
  const at = (start: number): string => `${file}:${source.slice(0, start).split('\n').length}`;
  const quiet = (node: { type: string; start: number }): void => {
    if (node.type === 'Literal') silent.add(node.start);
  };
  new Visitor({
    ImportDeclaration: (node) => quiet(node.source),
    TSLiteralType: (node) => quiet(node.literal),
    Property: (node) => quiet(node.key),
    MemberExpression: (node) => quiet(node.property),
    SwitchCase: (node) => node.test && quiet(node.test),
    BinaryExpression: (node) => {
      if (!/^[!=]==$/.test(node.operator)) return;
      quiet(node.left);
      quiet(node.right);
    },
    Literal: (node) => {
      if (typeof node.value === 'string' && !silent.has(node.start) && !ID.test(node.value))
        found.push([at(node.start), node.value]);
    },
    TemplateLiteral: (node) => {
      found.push([at(node.start), node.quasis.map((part) => part.value.cooked ?? part.value.raw).join(GAP)]);
    },
  }).visit(parseSync(file, source).program);
  return found;
}

/** The texts of one language in a scenario file: what stands under a key of that name. */
function told(file: string, language: Language): Text[] {
  const found: Text[] = [];
  const walk = (value: unknown, place: string, own: boolean): void => {
    if (typeof value === 'string') {
      if (own && /\s|[^\w-]/.test(value)) found.push([place, value]);
    } else if (value !== null && typeof value === 'object')
      for (const [key, inner] of Object.entries(value)) walk(inner, `${place}.${key}`, own || key === language);
  };
  walk(JSON.parse(readFileSync(join(SCENARIOS, file), 'utf8')), file, false);
  return found;
}

/** All texts of a language, each with the place where it is written. */
export function texts(language: Language): Text[] {
  const own = new RegExp(String.raw`(?:^|/)${language}(?:/|\.ts$)`);
  const sources = readdirSync(I18N, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && own.test(file));
  const scenarios = readdirSync(SCENARIOS).filter((file) => file.endsWith('.json') && !file.includes('schema'));
  return [
    ...sources.flatMap((file) => literals(file, readFileSync(join(I18N, file), 'utf8'))),
    ...scenarios.flatMap((file) => told(file, language)),
  ];
}
