/** What the page keeps on this device. Where storage is blocked, it is kept in memory until the page is closed. */
const memory = new Map<string, string>();
const PREFIX = 'two-track:';

function disk(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** Whether what is kept outlives the page. */
export function lasting(): boolean {
  try {
    const test = `${PREFIX}test`;
    disk()?.setItem(test, '1');
    disk()?.removeItem(test);
    return disk() !== null;
  } catch {
    return false;
  }
}

export function keep(key: string, value: unknown): void {
  const text = JSON.stringify(value);
  memory.set(key, text);
  try {
    disk()?.setItem(PREFIX + key, text);
  } catch {
    // Full or blocked: the copy in memory serves until the page is closed.
  }
}

/** The kept value, or `null`. Unreadable leftovers count as nothing. */
export function recall<T>(key: string): T | null {
  let text = memory.get(key) ?? null;
  if (text === null) {
    try {
      text = disk()?.getItem(PREFIX + key) ?? null;
    } catch {
      text = null;
    }
  }
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

export function forget(key: string): void {
  memory.delete(key);
  try {
    disk()?.removeItem(PREFIX + key);
  } catch {
    // Nothing to forget where nothing could be kept.
  }
}
