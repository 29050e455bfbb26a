import type { ArcKind, MarkState } from './model.ts';

/** All words of the pane, in the reader's language. */
export interface MapLabels {
  /** Name of the whole region, for screen readers. */
  readonly map: string;
  readonly legend: string;
  /** Heading of the list that tells what the map shows. */
  readonly list: string;
  /** Said when the picture could not be loaded; the list is then opened. */
  readonly failed: string;
  /** Added to the name of the reader's own capital, as in 'your capital'. */
  readonly you: string;
  readonly arcs: Readonly<Record<ArcKind, string>>;
  readonly marks: Readonly<Record<MarkState, string>>;
  /** What the rings mean: the more, the more threatened the capital feels. */
  readonly rings: string;
  readonly crisis: string;
  /** Military Demarcation Line. */
  readonly line: string;
}
