/**
 * The voice of a run. A voice is an extra: the clock never waits for it, and an engine that is missing, fails or hangs is left alone after its
 * second failure, while beeps go on.
 */

/** What is said now gives way to what matters more: a name is not cut short by "halfway". */
export interface Phrase {
  readonly text: string;
  /** BCP 47, of the text. */
  readonly lang: string;
  /** Larger is more important. Something equal or larger takes the place of what is being said. */
  readonly rank: number;
}

/** Letters that an engine says in a second at its slowest: an estimate for the watchdog alone. */
const SLOWEST = 8;
/** Engines cut longer utterances off, or never end them. */
const LONGEST_LETTERS = 160;
/** Failures after which the voice is off. */
const PATIENCE = 2;

export class Voice {
  /** Called once, when the engine has failed too often: the reader should know why it is quiet. */
  onfail: (() => void) | undefined;

  #engine: SpeechSynthesis | undefined;
  #said: { readonly utterance: SpeechSynthesisUtterance; readonly rank: number } | undefined;
  #watchdog: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;

  /** Whether there is an engine that has not failed. */
  get works(): boolean {
    return this.#engine !== undefined && this.#failures < PATIENCE;
  }

  /** Wakes the engine. To be called in a gesture: phones say nothing before something was said in one. */
  prime(): void {
    const engine = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (this.#engine || !engine) return;
    this.#engine = engine;
    const silence = new SpeechSynthesisUtterance(' ');
    silence.volume = 0;
    this.#try(() => engine.speak(silence));
  }

  /** Says `phrase`, unless something more important is being said. Long ones are cut at a word. */
  say({ text, lang, rank }: Phrase): void {
    const engine = this.#engine;
    if (!engine || !this.works || (this.#said && this.#said.rank > rank)) return;
    const utterance = new SpeechSynthesisUtterance(shorten(text));
    utterance.lang = lang;
    utterance.addEventListener('end', () => this.#end(utterance));
    utterance.addEventListener('error', ({ error }) => {
      // What we cut short ourselves is no failure.
      const isOurs = error === 'interrupted' || error === 'canceled';
      if (this.#end(utterance) && !isOurs) this.#fail();
    });
    this.hush();
    this.#said = { utterance, rank };
    this.#watchdog = setTimeout(() => this.#hang(), patienceFor(utterance.text));
    this.#try(() => engine.speak(utterance));
  }

  /** Says nothing more, at once. */
  hush(): void {
    clearTimeout(this.#watchdog);
    const engine = this.#engine;
    if (!this.#said || !engine) return;
    this.#said = undefined;
    this.#try(() => engine.cancel());
  }

  /** Whether it was what is being said now. */
  #end(utterance: SpeechSynthesisUtterance): boolean {
    if (this.#said?.utterance !== utterance) return false;
    clearTimeout(this.#watchdog);
    this.#said = undefined;
    return true;
  }

  #hang(): void {
    this.hush();
    this.#fail();
  }

  #try(speak: () => void): void {
    try {
      speak();
    } catch {
      this.#said = undefined;
      clearTimeout(this.#watchdog);
      this.#fail();
    }
  }

  #fail(): void {
    if (++this.#failures === PATIENCE) this.onfail?.();
  }
}

/** Milliseconds after which an engine is taken to hang. */
function patienceFor(text: string): number {
  return 2000 + (2 * 1000 * text.length) / SLOWEST;
}

function shorten(text: string): string {
  if (text.length <= LONGEST_LETTERS) return text;
  const cut = text.slice(0, LONGEST_LETTERS);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1));
}
