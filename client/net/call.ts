/** One request to the server. Errors arrive as `ApiFailure` with the server's code, never as a stack. */
export class ApiFailure extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, text: string) {
    super(text);
    this.name = 'ApiFailure';
    this.status = status;
    this.code = code;
  }
}

const TIMEOUT = 10_000;

/** Asks the server; a body makes it a POST. Throws `ApiFailure`. */
export async function call<T>(path: string, body?: unknown, token?: string, method?: 'DELETE'): Promise<T> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), TIMEOUT);
  try {
    const answer = await fetch(path, {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: stop.signal,
      cache: 'no-store',
    });
    const data: unknown = await answer.json().catch(() => null);
    if (answer.ok && data !== null) return data as T;
    const error = (data as { error?: { code?: string; text?: string } } | null)?.error;
    throw new ApiFailure(answer.status, error?.code ?? 'server', error?.text ?? '');
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
    throw new ApiFailure(0, 'offline', String(error));
  } finally {
    clearTimeout(timer);
  }
}
