/** The engine's front door. */
export { decide, open } from './decide.ts';
export type { Decision, Stamped } from './decide.ts';
export type { Opening } from './opening.ts';
export { evolve, evolveView } from './evolve.ts';
export { sees, viewFor, viewerKey } from './view.ts';
export { optionsFor } from './options.ts';
export type { Option, Options } from './options.ts';
export { stateHash } from './hash.ts';
export { refusalText } from './refusal.ts';
export type { Refusal } from './refusal.ts';
export { previewInject } from './table/preview.ts';
export type { InjectPreview } from './table/preview.ts';
export { arrange, assignPortfolios, desksOf, portfoliosIn, type Candidate } from './delegation/portfolios.ts';

/** Raised when a change of rules makes old decisions come out otherwise; recorded with every match. */
export const RULES_VERSION = 2;
