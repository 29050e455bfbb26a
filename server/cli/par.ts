import { readFileSync, writeFileSync } from 'node:fs';

/** Puts measured par values into a scenario file, leaving the rest of its text as it is. */
export function savePar(file: string, par: Readonly<Record<string, { mean: number; spread: number }>>): void {
  const text = readFileSync(file, 'utf8');
  const lines = Object.entries(par).map(
    ([mandate, { mean, spread }]) => `    "${mandate}": { "mean": ${mean}, "spread": ${spread} }`,
  );
  const next = text.replace(/"par": \{(?:[^{}]|\{[^{}]*\})*\}/, `"par": {\n${lines.join(',\n')}\n  }`);
  if (next === text && !text.includes('"par"')) throw new Error(`${file} has no "par" to fill`);
  writeFileSync(file, next);
}
