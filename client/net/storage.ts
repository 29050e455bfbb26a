/** What the page keeps: on this device, or in this tab alone, which forgets when it is closed. Where storage is blocked, it is kept in memory until the page goes. */
const memory = new Map<string, string>();
const PREFIX = 'two-track:';

/** `device` outlives the tab; `tab` is gone with it, and no other tab sees it. */
export type Where = 'device' | 'tab';

function disk(where: Where): Storage | null {
  try {
    return where === 'tab' ? globalThis.sessionStorage : globalThis.localStorage;
  } catch {
    return null;
  }
}

/** Whether what is kept on the device outlives the page. */
export function lasting(): boolean {
  try {
    const test = `${PREFIX}test`;
    disk('device')?.setItem(test, '1');
    disk('device')?.removeItem(test);
    return disk('device') !== null;
  } catch {
    return false;
  }
}

function put(where: Where, key: string, text: string): boolean {
  try {
    const place = disk(where);
    place?.setItem(PREFIX + key, text);
    return place !== null;
  } catch {
    return false;
  }
}

function drop(where: Where, key: string): void {
  try {
    disk(where)?.removeItem(PREFIX + key);
  } catch {
    // Nothing to forget where nothing could be kept.
  }
}

export function keep(key: string, value: unknown, where: Where = 'device'): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  drop(where === 'tab' ? 'device' : 'tab', key);
  // A device that is full, or that keeps nothing, may still keep it for the tab. The copy in memory serves in any case.
  if (!put(where, key, text) && where === 'device') put('tab', key, text);
}

/** The kept value, or `null`. Unreadable leftovers count as nothing. */
export function recall<T>(key: string): T | null {
  const text = memory.get(key) ?? read('tab', key) ?? read('device', key);
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

function read(where: Where, key: string): string | null {
  try {
    return disk(where)?.getItem(PREFIX + key) ?? null;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  memory.delete(key);
  drop('device', key);
  drop('tab', key);
}

/** Every key that is kept anywhere. */
export function keys(): readonly string[] {
  const found = new Set(memory.keys());
  for (const where of ['device', 'tab'] as const) {
    try {
      for (const key of Object.keys(disk(where) ?? {})) if (key.startsWith(PREFIX)) found.add(key.slice(PREFIX.length));
    } catch {
      // Blocked: what is in memory is all there is.
    }
  }
  return [...found];
}
