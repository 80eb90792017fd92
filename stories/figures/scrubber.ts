/** A figure with a slider for the position in its repetition. */
import { html } from 'lit';
import type { FigureFacts } from '../shared/facts.js';

const PHASES = ['out', 'hold', 'back', 'rest'] as const;

interface Seekable extends HTMLElement {
  side: 'left' | 'right' | undefined;
  seek(position: number): void;
}

/**
 * @param figure with its tempo; where it has sides, one is always chosen, so that a repetition is of one side
 */
export function scrubber(id: string, { tempo, hasSides }: FigureFacts) {
  const duration = tempo.reduce((sum, seconds) => sum + seconds, 0);
  return html`
    <div class="scrubber">
      <exercise-figure exercise=${id} phase="start" side=${hasSides ? 'right' : ''}></exercise-figure>
      <div class="scrubber-controls">
        <div class="scrubber-line">
          <label for="position">Position in the repetition</label>
          <output for="position">${words(0, tempo)}</output>
        </div>
        <input
          id="position"
          type="range"
          min="0"
          max=${duration}
          step="0.05"
          value="0"
          aria-valuetext=${words(0, tempo)}
          @input=${(event: Event) => seek(event.currentTarget as HTMLInputElement, tempo, duration)}
        />
        <ol class="scrubber-phases" aria-label="Tempo">
          ${PHASES.map((phase, index) => {
            const seconds = tempo[index] ?? 0;
            return seconds > 0
              ? html`<li style="flex-grow: ${seconds}">
                  <span>${phase}</span> <span class="sheet-quiet">${seconds} s</span>
                </li>`
              : '';
          })}
        </ol>
        ${
          hasSides
            ? html`<fieldset class="scrubber-sides">
                <legend>Working side</legend>
                ${(['right', 'left'] as const).map(
                  (side) =>
                    html`<label>
                      <input
                        type="radio"
                        name="side"
                        value=${side}
                        ?checked=${side === 'right'}
                        @change=${(event: Event) => setSide(event.currentTarget as HTMLInputElement, side)}
                      />
                      ${side}
                    </label>`,
                )}
              </fieldset>`
            : ''
        }
      </div>
    </div>
  `;
}

function figureOf(control: HTMLElement): Seekable | null | undefined {
  return control.closest('.scrubber')?.querySelector<Seekable>('exercise-figure');
}

function setSide(control: HTMLInputElement, side: 'left' | 'right'): void {
  const figure = figureOf(control);
  if (figure) figure.side = side;
}

function seek(range: HTMLInputElement, tempo: readonly number[], duration: number): void {
  const seconds = range.valueAsNumber;
  const text = words(seconds, tempo);
  range.setAttribute('aria-valuetext', text);
  const output = range.closest('.scrubber')?.querySelector('output');
  if (output) output.textContent = text;
  figureOf(range)?.seek(seconds / duration);
}

/** "hold, 2.4 s". The end of the last phase is the start of the next repetition. */
function words(seconds: number, tempo: readonly number[]): string {
  let left = seconds;
  const phase = PHASES.find((_, index) => {
    left -= tempo[index] ?? 0;
    return left < 0;
  });
  return `${phase ?? 'start'}, ${seconds.toFixed(1)} s`;
}
