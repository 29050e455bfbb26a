/** What a teacher's guide holds: parts that every scenario shares, and a part of its own for each. */
export const CONCEPTS = ['alternative', 'zone', 'levels', 'commitment'] as const;
export type Concept = (typeof CONCEPTS)[number];

export const STEPS = ['join', 'brief', 'rounds', 'crisis', 'signing', 'debrief', 'exit'] as const;
export type Step = (typeof STEPS)[number];

/** What the teacher and the class do in one part of the lesson. */
export interface StepText {
  readonly name: string;
  readonly teacher: string;
  readonly students: string;
}

export interface ScenarioGuide {
  /** The concept that this scenario shows best. */
  readonly concept: Concept;
  readonly focus: string;
  readonly aims: readonly [string, string, string];
  readonly questions: readonly [string, string, string, string];
  readonly sensitive: readonly string[];
  readonly tip: string;
}

export interface GuideTexts {
  readonly title: (scenario: string) => string;
  readonly lead: string;
  readonly print: string;
  readonly back: string;
  readonly pick: string;
  readonly heads: {
    readonly aims: string;
    readonly concepts: string;
    readonly plan: string;
    readonly questions: string;
    readonly sensitive: string;
    readonly sources: string;
    readonly tip: string;
    readonly focus: string;
    readonly before: string;
  };
  readonly columns: {
    readonly minute: string;
    readonly part: string;
    readonly teacher: string;
    readonly students: string;
  };
  readonly minutes: (from: number, to: number) => string;
  readonly within: string;
  readonly concepts: Readonly<
    Record<Concept, { readonly name: string; readonly text: string; readonly inPlay: string }>
  >;
  readonly steps: Readonly<Record<Step, StepText>>;
  /** What to have ready before the lesson. */
  readonly before: readonly string[];
  readonly aims: readonly string[];
  readonly questions: readonly string[];
  readonly sensitive: readonly string[];
  readonly beyond: string;
  readonly exitQuestion: string;
  readonly scenarios: Readonly<Record<string, ScenarioGuide>>;
}
