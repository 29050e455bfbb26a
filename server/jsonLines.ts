/**
 * A small JSON reader that remembers on which line every value stands, so that a mistake in a file written by hand can be told by its line.
 * It accepts what `JSON.parse` accepts, but refuses a key given twice, and nesting deeper than anybody writes.
 */
export type JsonPath = readonly (string | number)[];

export interface JsonMistake {
  readonly line: number;
  readonly text: string;
}

export type JsonReading =
  | { readonly ok: true; readonly value: unknown; readonly lineOf: (path: JsonPath) => number }
  | { readonly ok: false; readonly mistake: JsonMistake };

const MAX_DEPTH = 100;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

class Stop extends Error {
  readonly line: number;
  constructor(line: number, text: string) {
    super(text);
    this.line = line;
  }
}

const keyOf = (path: JsonPath): string => JSON.stringify(path);

class Reader {
  readonly lines = new Map<string, number>();
  private readonly text: string;
  private at = 0;
  private line = 1;

  constructor(text: string) {
    this.text = text.startsWith('\uFEFF') ? text.slice(1) : text;
  }

  document(): unknown {
    this.space();
    if (this.at >= this.text.length) this.stop('the file is empty');
    const value = this.value([], 0);
    this.space();
    if (this.at < this.text.length) this.stop(`${this.seen()} stands after the end of the scenario`);
    return value;
  }

  private stop(text: string, line = this.line): never {
    throw new Stop(line, text);
  }

  private seen(): string {
    const c = this.text[this.at];
    return c === undefined ? 'the end of the file' : c === '"' ? 'a quotation mark' : `"${c}"`;
  }

  private space(): void {
    for (;;) {
      const c = this.text[this.at];
      if (c === '\n') this.line += 1;
      else if (c !== ' ' && c !== '\t' && c !== '\r') return;
      this.at += 1;
    }
  }

  private value(path: JsonPath, depth: number): unknown {
    if (depth > MAX_DEPTH) this.stop(`brackets are nested more than ${MAX_DEPTH} deep`);
    this.lines.set(keyOf(path), this.line);
    const c = this.text[this.at];
    if (c === '{') return this.object(path, depth);
    if (c === '[') return this.array(path, depth);
    if (c === '"') return this.string();
    const word = /(?:true|false|null)\b|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
    word.lastIndex = this.at;
    const found = word.exec(this.text)?.[0];
    if (found === undefined)
      this.stop(
        c === "'" ? 'text must stand in double quotation marks' : `a value is expected, and ${this.seen()} was found`,
      );
    this.at += found.length;
    return JSON.parse(found) as unknown;
  }

  private object(path: JsonPath, depth: number): unknown {
    const opened = this.line;
    const result: Record<string, unknown> = {};
    this.at += 1;
    this.space();
    if (this.text[this.at] === '}') {
      this.at += 1;
      return result;
    }
    for (;;) {
      if (this.text[this.at] !== '"')
        this.stop(
          this.text[this.at] === '}'
            ? 'there is a comma too many before "}"'
            : `a name in double quotation marks is expected, and ${this.seen()} was found`,
        );
      const line = this.line;
      const key = this.string();
      if (Object.hasOwn(result, key)) this.stop(`"${key}" is given twice`, line);
      this.space();
      if (this.text[this.at] !== ':') this.stop(`a colon is missing after "${key}"`);
      this.at += 1;
      this.space();
      const value = this.value([...path, key], depth + 1);
      // Told by the line of its name, which is where a person looks; and an odd name such as __proto__ stays a plain field.
      this.lines.set(keyOf([...path, key]), line);
      Object.defineProperty(result, key, { value, enumerable: true, configurable: true, writable: true });
      if (this.next('}', opened)) return result;
    }
  }

  private array(path: JsonPath, depth: number): unknown {
    const opened = this.line;
    const result: unknown[] = [];
    this.at += 1;
    this.space();
    if (this.text[this.at] === ']') {
      this.at += 1;
      return result;
    }
    for (;;) {
      if (this.text[this.at] === ']') this.stop('there is a comma too many before "]"');
      result.push(this.value([...path, result.length], depth + 1));
      if (this.next(']', opened)) return result;
    }
  }

  /** Goes over a comma; true at the closing bracket. */
  private next(close: string, opened: number): boolean {
    const line = this.line;
    this.space();
    const c = this.text[this.at];
    if (c === undefined) this.stop(`the bracket opened on line ${opened} is never closed with "${close}"`);
    if (c !== ',' && c !== close)
      this.stop(`a comma or "${close}" is missing before ${this.seen()}`, c === '"' ? line : this.line);
    this.at += 1;
    this.space();
    return c === close;
  }

  private string(): string {
    let out = '';
    this.at += 1;
    for (;;) {
      const c = this.text[this.at];
      if (c === undefined || c === '\n') this.stop('a text is not closed with a quotation mark');
      this.at += 1;
      if (c === '"') return out;
      if (c < ' ') this.stop('a text holds a control character; write \\t for a tab');
      out += c === '\\' ? this.escape() : c;
    }
  }

  private escape(): string {
    const c = this.text[this.at] ?? '';
    this.at += 1;
    if (c === 'u') {
      const hex = this.text.slice(this.at, this.at + 4);
      if (!/^[0-9a-fA-F]{4}$/.test(hex)) this.stop('after \\u four hexadecimal digits are expected');
      this.at += 4;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    return ESCAPES[c] ?? this.stop(`"\\${c}" is not a known escape; for a backslash write \\\\`);
  }
}

/** Reads JSON; the first mistake ends it. `lineOf` gives the line of a value, or of the nearest one around it that is there. */
export function readJson(text: string): JsonReading {
  const reader = new Reader(text);
  try {
    const value = reader.document();
    const lineOf = (path: JsonPath): number => {
      for (let n = path.length; n >= 0; n -= 1) {
        const line = reader.lines.get(keyOf(path.slice(0, n)));
        if (line !== undefined) return line;
      }
      return 1;
    };
    return { ok: true, value, lineOf };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, mistake: { line: error.line, text: error.message } };
    throw error;
  }
}
