/** Conditions that a host may attach to a consent, and acts it may ask as its price. All of it is the game's own (G). */
export const CONDITION_IDS = ['with-washington', 'unarmed'] as const;
export type ConditionId = (typeof CONDITION_IDS)[number];

/** Restorative acts (D10) that can be promised in return for a consent. */
export const PRICE_MOVES = ['reaffirm-1993', 'publish-plans', 'pledge-constitution', 'confirm-consent'] as const;
