/** Everything that is answered over HTTP, in one Express application. */
import express, { type ErrorRequestHandler, type Express, type Request } from 'express';
import type { Config } from '../config.ts';
import { errorFields } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { RecordDamaged } from '../store/damage.ts';
import { StoreReadOnly, type Store } from '../store/store.ts';
import { api, type ApiServices } from './api.ts';
import { createAddressBook } from './addressBook.ts';
import { leadToPage } from './astray.ts';
import { errorBody, Failure } from './errors.ts';
import { addressOf, contentPolicy, originAllowed } from './origin.ts';
import { sameSecret } from './secrets.ts';
import { serveBuilt } from './static.ts';

export interface HttpServices extends Omit<ApiServices, 'address'> {
  readonly config: Config;
  readonly metrics: Metrics;
  readonly version: string;
  readonly dist: string;
  /** True while the server says goodbye: nothing new is taken. */
  readonly draining: () => boolean;
}

export type Health = {
  readonly status: 'ok' | 'draining' | 'read-only';
  readonly version: string;
  readonly matches: number;
  readonly clients: number;
};

function health(store: Store, services: HttpServices): Health {
  const status = services.draining() ? 'draining' : store.writable() ? 'ok' : 'read-only';
  return { status, version: services.version, matches: services.hosts.loaded(), clients: services.rooms.clients() };
}

/** What a library or the store threw, as an answer. */
function asFailure(error: unknown): Failure {
  if (error instanceof Failure) return error;
  if (error instanceof StoreReadOnly) return new Failure('read-only');
  if (error instanceof RecordDamaged) return new Failure('quarantined');
  const type = (error as { type?: unknown } | null)?.type;
  if (type === 'entity.too.large') return new Failure('too-large');
  if (type === 'encoding.unsupported' || type === 'charset.unsupported') return new Failure('not-json');
  const status = (error as { status?: unknown } | null)?.status;
  if (typeof status === 'number' && status >= 400 && status < 500)
    return new Failure('bad-request', 'The request was not understood: it is not valid JSON, or was cut off.');
  return new Failure('server');
}

export function httpApp(services: HttpServices): Express {
  const { config, log, metrics, store } = services;
  const address = (req: Request): string => addressOf(req.headers, req.socket.remoteAddress, config.trustProxy);
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');

  const book = createAddressBook(config, services.now);
  app.use((req, res, next) => {
    book.note(req);
    res.set({
      'content-security-policy': contentPolicy(req.headers.host),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
    res.on('finish', () => metrics.count('http_requests_total', { status: String(res.statusCode) }));
    const reading = req.method === 'GET' || req.method === 'HEAD';
    if (!originAllowed(req.headers, config.publicUrl) && (!reading || req.path.startsWith('/api')))
      throw new Failure('origin');
    next();
  });

  // A page opened as localhost would hand out links that lead every other device to itself.
  app.get('/api/addresses', (req, res) => {
    res.set('cache-control', 'no-store').json(book.tell(req));
  });
  app.get('/health', (_req, res) => {
    const report = health(store, services);
    res
      .status(report.status === 'ok' ? 200 : 503)
      .set('cache-control', 'no-store')
      .json(report);
  });

  app.get('/metrics', async (req, res) => {
    if (config.metricsToken === null) throw new Failure('not-found');
    const given = /^Bearer (.+)$/.exec(req.headers.authorization ?? '')?.[1];
    if (given === undefined || !sameSecret(given, config.metricsToken)) throw new Failure('unauthorized');
    res
      .set({ 'content-type': 'text/plain; version=0.0.4; charset=utf-8', 'cache-control': 'no-store' })
      .send(await metrics.text());
  });

  app.use(
    '/api',
    (_req, res, next) => {
      if (services.draining()) {
        res.set('retry-after', '2');
        throw new Failure('draining');
      }
      next();
    },
    api({ ...services, address }),
  );

  app.use('/matchmake', () => {
    throw new Failure('not-found');
  });
  app.use(serveBuilt(services.dist), leadToPage);
  app.use(() => {
    throw new Failure('not-found');
  });

  const onError: ErrorRequestHandler = (error, _req, res, _next) => {
    const failure = asFailure(error);
    if (failure.status >= 500 && failure.code === 'server') {
      metrics.count('errors_total', { place: 'http' });
      log.error('http-error', errorFields(error));
    }
    if (res.headersSent) {
      res.destroy();
      return;
    }
    if (failure.code === 'too-many') res.set('retry-after', '10');
    res.status(failure.status).set('cache-control', 'no-store').json(errorBody(failure));
  };
  app.use(onError);
  return app;
}
