/** A client without the library: frames by hand, places reserved at one time and taken at another. */
import { encode } from '@colyseus/schema';
import { pack, unpack } from 'msgpackr';
import { WebSocket, type ClientOptions } from 'ws';
import { PROTOCOL, type ActReply, type SyncReply, type WireEvent } from '../../../shared/protocol.ts';
import { post, within, type Answer } from './kit.ts';

export interface Place {
  readonly processId: string;
  readonly roomId: string;
  readonly sessionId: string;
}

/** Asks for a place in the room of a match; the answer as it came. */
export const ask = (url: string, token: string, match?: string): Promise<Answer<Place>> =>
  post<Place>(url, '/api/enter', { token, protocol: PROTOCOL, ...(match === undefined ? {} : { match }) });

export async function reserve(url: string, token: string, match?: string): Promise<Place> {
  const { status, body } = await ask(url, token, match);
  if (status !== 200) throw new Error(`enter: ${status} ${JSON.stringify(body)}`);
  return body;
}

interface Waiting {
  readonly done: (answer: unknown) => void;
  readonly fail: (error: Error) => void;
}

export class RawClient {
  readonly socket: WebSocket;
  /** The code that the line was closed with. */
  readonly closed: Promise<number>;
  readonly events: WireEvent[] = [];
  readonly notices: string[] = [];
  readonly frames: Buffer[] = [];
  #next = 1;
  readonly #waiting = new Map<number, Waiting>();

  constructor(url: string, { processId, roomId, sessionId }: Place, options: ClientOptions = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/${processId}/${roomId}?sessionId=${sessionId}`, options);
    this.socket.on('error', () => undefined);
    this.closed = new Promise((done) => {
      this.socket.on('close', (code) => {
        for (const { fail } of this.#waiting.values()) fail(new Error(`closed ${code}`));
        this.#waiting.clear();
        done(code);
      });
    });
  }

  /** Takes a reserved place; rejects with the code of the close where that is refused. */
  static async take(url: string, place: Place, options?: ClientOptions): Promise<RawClient> {
    const client = new RawClient(url, place, options);
    await within(
      5_000,
      'entering',
      new Promise<void>((done, fail) => {
        client.closed.then((code) => fail(new Error(`closed ${code}`)), fail);
        client.socket.on('message', (data) => {
          const bytes = data as Buffer;
          if (bytes[0] === 10) {
            client.socket.send(Buffer.from([10]));
            done();
          } else client.#hear(bytes);
        });
      }),
    );
    return client;
  }

  #hear(bytes: Buffer): void {
    this.frames.push(bytes);
    if (bytes[0] === 13) {
      const length = bytes[1]! & 0x1f;
      const type = bytes.subarray(2, 2 + length).toString();
      const message = unpack(bytes.subarray(2 + length)) as { events: WireEvent[]; code: string };
      if (type === 'events') this.events.push(...message.events);
      if (type === 'notice') this.notices.push(message.code);
    } else if (bytes[0] === 22) {
      const wide = bytes[1] === 0xcd ? 3 : bytes[1] === 0xcc ? 2 : 1;
      const id = wide === 1 ? bytes[1]! : wide === 2 ? bytes[2]! : bytes.readUInt16LE(2);
      const status = bytes[1 + wide];
      const answer = bytes.length > 2 + wide ? (unpack(bytes.subarray(2 + wide)) as unknown) : undefined;
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (status === 0) waiting?.done(answer);
      else waiting?.fail(new Error(JSON.stringify(answer)));
    }
  }

  /** The frame of a request, with any bytes as its content. */
  frame(type: string, content: Uint8Array, id = this.#next++): Buffer {
    const head: number[] = [];
    encode.number(head as never, id, { offset: 0 });
    return Buffer.concat([Buffer.from([21, ...head, 0xa0 | type.length]), Buffer.from(type), content]);
  }

  request(type: string, content: unknown): Promise<unknown> {
    const id = this.#next++;
    const answer = new Promise<unknown>((done, fail) => {
      this.#waiting.set(id, { done, fail });
    });
    if (this.socket.readyState !== WebSocket.OPEN) return Promise.reject(new Error('closed'));
    this.socket.send(this.frame(type, pack(content), id));
    return within(5_000, type, answer);
  }

  act(command: object): Promise<ActReply> {
    return this.request('act', { id: `raw-${Math.random().toString(36).slice(2)}`, ...command }) as Promise<ActReply>;
  }

  sync(): Promise<SyncReply> {
    return this.request('sync', { since: null }) as Promise<SyncReply>;
  }
}

export const enterRaw = async (url: string, token: string, match?: string): Promise<RawClient> =>
  RawClient.take(url, await reserve(url, token, match));
