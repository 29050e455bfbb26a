/** For a browser at an address that is none here: a link that lost its `#`, a code written straight behind the address. */
import type { RequestHandler } from 'express';

/** What a chat program makes of `#`. */
const HASH = /^(?:%23|\/)+/i;

/** Leads it to the page, which says in its reader's language what to do, or finds the room where a code is left in the address. Programs get their 404. */
export const leadToPage: RequestHandler = (req, res, next) => {
  if ((req.method !== 'GET' && req.method !== 'HEAD') || req.accepts(['json', 'html']) !== 'html') return next();
  const path = req.originalUrl.replace(/\?.*$/s, '');
  // Relative, as the page's own links are: a proxy may have put it into a folder.
  const up = '../'.repeat(Math.max(0, path.split('/').length - 2)) || './';
  res
    .status(302)
    .set({ 'cache-control': 'no-store', location: `${up}#/${path.replace(HASH, '')}` })
    .end();
};
