/** What `tools/story-files/` writes beside each generated story: the content files, and what the checker says of them. */

export interface EntryFacts {
  readonly id: string;
  /** The folder of the file: `exercises`, `stretches`. */
  readonly folder: string;
  /** Of the file, from the project's folder. */
  readonly path: string;
  readonly name: string;
  /** Another one for each change of its files. */
  readonly revision: string;
  /** In the file of the entry, and in that of its figure. */
  readonly problems: readonly ProblemFacts[];
  /** Absent for a file that does not compile. */
  readonly card?: CardFacts | undefined;
  /** Absent for an entry without a figure. */
  readonly figure?: FigureFacts | undefined;
}

export interface CardFacts {
  readonly updated: string;
  readonly sources: readonly SourceFacts[];
}

export interface ProblemFacts {
  /** `file:line:column` */
  readonly place: string;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly mend: string;
}

export interface SourceFacts {
  readonly title: string;
  /** And the year, where there is one. */
  readonly publisher: string;
  readonly url: string;
}

export interface FigureFacts {
  readonly path: string;
  /** Whether it can be shown for either side. */
  readonly hasSides: boolean;
  /** Seconds out, held, back, and at rest. */
  readonly tempo: readonly number[];
  /** In the order of the entry. */
  readonly faults: readonly FaultFacts[];
}

export interface FaultFacts {
  readonly id: string;
  readonly name: string;
  readonly sign: string;
  readonly cause: string;
  readonly fix: string;
  /** Why there is no picture of it. Absent where there is one. */
  readonly notDrawn?: string | undefined;
}
