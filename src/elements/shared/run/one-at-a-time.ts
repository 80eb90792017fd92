/**
 * One run of a routine at a time, over all tabs of a site, and one voice: who takes it over tells the others, who then pause. Tabs that cannot
 * hear each other go on side by side.
 */

const CHANNEL = 'formcue:run';

interface Message {
  readonly formcue: 'taken' | 'asked' | 'held';
  readonly run: string;
}

/** Milliseconds in which another tab answers whether it has the run. */
const PATIENCE = 150;

export class OneAtATime {
  readonly #run: string;
  readonly #onTaken: () => void;
  #channel: BroadcastChannel | undefined;
  #holds = false;
  #answered: (() => void) | undefined;

  /**
   * @param run which routine it is
   * @param onTaken another tab has taken the run
   */
  constructor(run: string, onTaken: () => void) {
    this.#run = run;
    this.#onTaken = onTaken;
  }

  /** Whether another tab has it. Resolves within 150 ms. */
  async isElsewhere(): Promise<boolean> {
    this.#open();
    const answer = new Promise<boolean>((resolve) => {
      this.#answered = () => resolve(true);
      setTimeout(() => resolve(false), PATIENCE);
    });
    this.#send('asked');
    return answer;
  }

  /** From now on the run is here. */
  take(): void {
    this.#open();
    this.#holds = true;
    this.#send('taken');
  }

  /** Listens no more: an open channel keeps a page out of the back/forward cache. */
  release(): void {
    this.#holds = false;
    this.#channel?.close();
    this.#channel = undefined;
  }

  #open(): void {
    if (this.#channel) return;
    try {
      this.#channel = new BroadcastChannel(CHANNEL);
    } catch {
      return;
    }
    this.#channel.addEventListener('message', ({ data }) => this.#hear(data));
  }

  #hear(data: unknown): void {
    if (!isMessage(data) || data.run !== this.#run) return;
    if (data.formcue === 'asked' && this.#holds) this.#send('held');
    else if (data.formcue === 'held') this.#answered?.();
    else if (data.formcue === 'taken' && this.#holds) {
      this.#holds = false;
      this.#onTaken();
    }
  }

  #send(formcue: Message['formcue']): void {
    this.#channel?.postMessage({ formcue, run: this.#run } satisfies Message);
  }
}

function isMessage(data: unknown): data is Message {
  const { formcue, run } = Object(data) as Record<string, unknown>;
  return typeof formcue === 'string' && typeof run === 'string';
}
