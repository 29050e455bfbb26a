/**
 * `npm run scenario -- check FILE…`: tells every mistake of scenario files by line; exit code 1 on any.
 * `npm run scenario -- schema [FILE]`: writes the JSON Schema of scenario files, or prints it.
 */
import { open, writeFile } from 'node:fs/promises';
import { checkScenario, MAX_SCENARIO_BYTES, scenarioJsonSchema } from '../scenarioCheck.ts';
import type { ScenarioError } from '../scenarioCheck.ts';
import { Mistake, run, say } from './common.ts';

const USAGE = 'Name what to do: npm run scenario -- check FILE… | schema [FILE]';

/** The file's text, read no further than a little beyond the limit, so that a huge file costs nothing. */
async function readText(path: string): Promise<{ text: string } | { error: ScenarioError }> {
  const file = await open(path, 'r');
  try {
    const buffer = Buffer.alloc(MAX_SCENARIO_BYTES + 1024);
    let length = 0;
    while (length < buffer.length) {
      const { bytesRead } = await file.read(buffer, length, buffer.length - length, null);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    const bytes = buffer.subarray(0, length);
    // A cut at the limit may fall inside a letter; only a whole file is held to be clean UTF-8.
    if (length === buffer.length) return { text: bytes.toString('utf8') };
    try {
      return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
    } catch {
      // The line of the first damaged letter, which decoding turns into U+FFFD.
      const line = bytes.toString('utf8').split('\uFFFD', 1)[0]!.split('\n').length;
      return { error: { line, text: 'the text is not UTF-8; save the file with that encoding' } };
    }
  } finally {
    await file.close();
  }
}

async function check(path: string): Promise<readonly ScenarioError[]> {
  let read: Awaited<ReturnType<typeof readText>>;
  try {
    read = await readText(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return [
      {
        line: 1,
        text:
          code === 'ENOENT'
            ? 'there is no such file'
            : code === 'EISDIR'
              ? 'this is a folder, not a file'
              : `the file cannot be read (${code ?? 'unknown reason'})`,
      },
    ];
  }
  if ('error' in read) return [read.error];
  const result = checkScenario(read.text);
  return result.ok ? [] : result.errors;
}

await run(async ([what, ...files]) => {
  if (what === 'schema') {
    if (files[0]) await writeFile(files[0], scenarioJsonSchema());
    else process.stdout.write(scenarioJsonSchema());
    return 0;
  }
  if (what !== 'check' || files.length === 0) throw new Mistake(USAGE);
  let wrong = 0;
  for (const file of files) {
    const errors = await check(file);
    if (errors.length === 0) say(`${file}: in order`);
    else wrong += 1;
    for (const { line, text } of errors) say(`${file}:${line}: ${text}`);
  }
  say(`${files.length - wrong} in order, ${wrong} with mistakes`);
  return wrong === 0 ? 0 : 1;
});
