export { inspectFile } from './inspecting.ts';
export { openStore } from './open.ts';
export type { OpenOptions } from './open.ts';
export { StoreBusy, StoreCorrupt, StoreMissing, StoreTooNew, StoreUnwritable } from './errors.ts';
export { ASIDE, FILE_NAME, PARTIAL, WITH_LOG, fileIn } from './place.ts';
export { quickCheck } from './quickCheck.ts';
export { ownership } from './lock.ts';
export { restore } from './restore.ts';
export type { SqliteStore } from './sqliteStore.ts';
