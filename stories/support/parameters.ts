/** What a story says about itself, under `parameters.formcue`. Everything has a sensible value when it is left out. */
export interface StoryFacts {
  /** The width of the column: the article's, all there is, or a number of CSS pixels. */
  readonly width?: 'article' | 'full' | number;
  /** False for a story with libraries of its own, or with none. */
  readonly library?: boolean;
  /**
   * What all elements with content come to, and stay in: `ready` by default. `loading` for content that never comes, `idle` where none
   * is asked for, `mixed` where they differ.
   */
  readonly settles?: 'ready' | 'failed' | 'loading' | 'idle' | 'mixed';
  /** What the story must leave in the console, each once or more; anything else there fails its test. */
  readonly complaints?: readonly RegExp[];
}

/** The facts in the parameters of a story. */
export function factsOf(parameters: Readonly<Record<string, unknown>>): StoryFacts {
  return (parameters.formcue as StoryFacts | undefined) ?? {};
}
