/** Reads case files, and tells every mistake in them by its line, in words for the one who wrote the file. */
import { z } from 'zod';
import { caseFileSchema } from '../../shared/cases/format.ts';
import type { RuleCase } from '../../shared/cases/format.ts';
import { readJson } from '../jsonLines.ts';
import type { JsonPath } from '../jsonLines.ts';

export interface CaseMistake {
  readonly line: number;
  readonly text: string;
}
export type CaseReading =
  | { readonly ok: true; readonly cases: readonly RuleCase[] }
  | { readonly ok: false; readonly mistakes: readonly CaseMistake[] };

interface Found {
  readonly path: JsonPath;
  readonly text: string;
}
type Issue = z.core.$ZodIssue;

const spell = (path: JsonPath): string =>
  path
    .slice(1)
    .map((key, k) => (typeof key === 'number' ? ` ${key + 1}` : k === 0 ? key : `.${key}`))
    .join('');

const at = (value: unknown, path: JsonPath): unknown =>
  path.reduce<unknown>(
    (v, key) =>
      v !== null && typeof v === 'object' && Object.hasOwn(v, key)
        ? (v as Record<string | number, unknown>)[key]
        : undefined,
    value,
  );

const show = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 50 ? `${text.slice(0, 50)}…` : text;
};

const among = (values: readonly unknown[]): string =>
  values.length > 24 ? `${values.slice(0, 24).map(String).join(', ')} and others` : values.map(String).join(', ');

/** Of the forms that a value may have, the one it comes nearest to: the one whose mistakes lie deepest. */
function nearest(branches: readonly (readonly Issue[])[]): readonly Issue[] {
  const weight = (issues: readonly Issue[]): number =>
    Math.min(
      ...issues.map(
        (issue) =>
          issue.path.length +
          (issue.code === 'invalid_union' ? 0.5 : 0) -
          (issue.code === 'unrecognized_keys' ? 0.5 : 0),
      ),
    );
  return branches.toSorted((a, b) => weight(b) - weight(a) || a.length - b.length)[0] ?? [];
}

/** Issues with unions taken apart, each with its whole path. */
function flatten(issues: readonly Issue[], root: JsonPath, whole: unknown): Found[] {
  return issues.flatMap((issue): Found[] => {
    const path = [...root, ...(issue.path as JsonPath)];
    const value = at(whole, path);
    const place = spell(path) || 'the case';
    if (issue.code === 'invalid_union') {
      if (issue.errors.length > 0) return flatten(nearest(issue.errors), path, whole);
      return [{ path, text: `${place} is ${show(value)}, which is not known here` }];
    }
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({
        path: [...path, key],
        text: `"${key}" is not known in ${place}; check its spelling, or take it out`,
      }));
    if (value === undefined) return [{ path, text: `${place} is missing` }];
    if (issue.code === 'invalid_value')
      return [
        { path, text: `${place} is ${show(value)}, which is not known here; choose one of ${among(issue.values)}` },
      ];
    if (issue.code === 'custom') return [{ path, text: `${place}: ${issue.message}` }];
    if (issue.code === 'invalid_format')
      return [{ path, text: `${place} is ${show(value)}; it must be ${issue.message}` }];
    return [{ path, text: `${place} is ${show(value)}: ${issue.message}` }];
  });
}

/** Reads the text of a case file; every mistake is told with the line it stands on. */
export function readCases(text: string): CaseReading {
  const json = readJson(text);
  if (!json.ok) return { ok: false, mistakes: [json.mistake] };
  const parsed = caseFileSchema.safeParse(json.value);
  if (parsed.success) return { ok: true, cases: parsed.data };
  const mistakes = flatten(parsed.error.issues, [], json.value).map(({ path, text: words }) => ({
    line: json.lineOf(path),
    text: words,
  }));
  return { ok: false, mistakes: mistakes.toSorted((a, b) => a.line - b.line) };
}
