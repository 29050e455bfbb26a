/** Reads just enough of a TypeScript source to know what it imports and which names its code uses. */

export interface Import {
  readonly from: string;
  /** Erased when the program runs: `import type`, `export type … from`. */
  readonly typeOnly: boolean;
  readonly line: number;
}

const REGEX_MAY_FOLLOW =
  /(?:^|[=(,:;!&|?{}[+\-*%<>~^]|\b(?:return|typeof|case|in|of|do|else|void|delete|throw|await|yield))\s*$/;

/**
 * The source with comments and, unless `keepStrings`, the contents of strings and regular expressions blanked. Line breaks stay, so
 * that positions still tell the line. Code within `${…}` of a template is kept.
 */
export function blank(source: string, keepStrings = false): string {
  let out = '';
  let i = 0;
  const pad = (text: string): string => text.replace(/[^\n]/g, ' ');
  const templates: number[] = []; // depth of braces within each open `${`
  const take = (end: number, how: 'blank' | 'keep' | 'string'): void => {
    const text = source.slice(i, end);
    out +=
      how === 'keep' || (how === 'string' && keepStrings)
        ? text
        : how === 'blank'
          ? pad(text)
          : text.charAt(0) + pad(text.slice(1, -1)) + text.slice(1).slice(-1);
    i = end;
  };
  const template = (): void => {
    let end = i + 1;
    while (end < source.length && source[end] !== '`' && !(source[end] === '$' && source[end + 1] === '{'))
      end += source[end] === '\\' ? 2 : 1;
    if (source[end] === '$') {
      take(end + 2, 'blank');
      templates.push(0);
    } else take(Math.min(end + 1, source.length), 'string');
  };
  while (i < source.length) {
    const two = source.slice(i, i + 2);
    const c = source.charAt(i);
    if (two === '//') {
      const end = source.indexOf('\n', i);
      take(end < 0 ? source.length : end, 'blank');
    } else if (two === '/*') {
      const end = source.indexOf('*/', i + 2);
      take(end < 0 ? source.length : end + 2, 'blank');
    } else if (c === '"' || c === "'") {
      let end = i + 1;
      while (end < source.length && source[end] !== c && source[end] !== '\n') end += source[end] === '\\' ? 2 : 1;
      take(Math.min(end + 1, source.length), 'string');
    } else if (c === '`') {
      template();
    } else if (c === '/' && REGEX_MAY_FOLLOW.test(out.slice(-40))) {
      const regex = /^\/(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/.exec(source.slice(i, i + 2000));
      if (regex) take(i + regex[0].length, 'string');
      else take(i + 1, 'keep');
    } else if (c === '{' && templates.length > 0) {
      templates[templates.length - 1] = (templates.at(-1) ?? 0) + 1;
      take(i + 1, 'keep');
    } else if (c === '}' && templates.length > 0) {
      const depth = templates.pop() ?? 0;
      if (depth > 0) {
        templates.push(depth - 1);
        take(i + 1, 'keep');
      } else template();
    } else take(i + 1, 'keep');
  }
  return out;
}

/** What a source imports: static, re-exported, dynamic and `import('…')` types. */
export function importsOf(source: string): Import[] {
  const code = blank(source, true);
  const bare = blank(source);
  const found: Import[] = [];
  const add = (index: number, from: string, typeOnly: boolean): void => {
    found.push({ from, typeOnly, line: code.slice(0, index).split('\n').length });
  };
  for (const m of bare.matchAll(
    /(?:^|[;\n}])[ \t]*((?:import|export)\b[^;'"()=]*?\bfrom[ \t\n]*|import[ \t]*)(?=['"])/g,
  )) {
    const start = m.index + m[0].length;
    const from = /^(['"])(.*?)\1/.exec(code.slice(start))?.[2];
    if (from !== undefined) add(start, from, /^(?:import|export)\s+type\b(?!\s+from\b)/.test(m[1] ?? ''));
  }
  for (const m of bare.matchAll(/\bimport[ \t\n]*\([ \t\n]*(?=['"`])/g)) {
    const start = m.index + m[0].length;
    const from = /^(['"`])(.*?)\1/.exec(code.slice(start))?.[2];
    if (from !== undefined) add(start, from, false);
  }
  return found;
}
