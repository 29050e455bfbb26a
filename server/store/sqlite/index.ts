export { FILE_NAME, fileIn, openStore, quickCheck } from './open.ts';
export type { OpenOptions } from './open.ts';
export { StoreBusy, StoreCorrupt, StoreMissing, StoreTooNew, StoreUnwritable } from './errors.ts';
export { ownership } from './lock.ts';
export { restore } from './restore.ts';
export type { SqliteStore } from './sqliteStore.ts';
