/** Made-up entries at the ends of what content may be. They show a layout, and are nothing to exercise by. */
import type { EntryId, FaultId } from '../../src/model/ids.js';
import { PACK_FORMAT, type CardData } from '../../src/pack/card-data.js';

/** An entry with nothing but what every entry must have. */
export const bare: CardData = {
  format: PACK_FORMAT,
  id: 'bare' as EntryId,
  kind: 'exercise',
  name: 'Only the required',
  eyebrow: 'Core stability',
  primary: [{ name: 'glutes' }],
  secondary: [],
  dose: [],
  otherDoses: [],
  summary: ['An entry with a name, a summary and one step.'],
  setup: [],
  steps: [[{ type: 'paragraph', children: ['The only step.'] }]],
  cues: [],
  faults: [],
  breathing: [],
  why: [],
  coaching: [],
  more: [],
  cautions: [],
  easier: [],
  harder: [],
  after: [],
  confusedWith: [],
  sources: [],
  updated: { iso: '2026-01-01', text: '1 January 2026' },
};

const GERMAN = 'Rückenstreckermuskulaturkräftigungsübung';
const UNBROKEN = 'Quadratuslumborumdehnungswiederholungsgeschwindigkeitsbegrenzung';

/** An entry with long words wherever there are words. */
export const longWords: CardData = {
  ...bare,
  id: 'long-words' as EntryId,
  name: `Einbeinige ${GERMAN} mit Gegenarmhebung im Vierfüßlerstand`,
  eyebrow: 'Rumpfstabilisationstraining · Wiedereinstiegsgeeignet · Gymnastikmatte',
  primary: [{ name: 'Rückenstreckermuskulatur' }, { name: 'Gesäßmuskulatur' }],
  secondary: [{ name: 'Oberschenkelrückseitenmuskulatur' }],
  summary: [`Eine Zusammenfassung mit einem Wort ohne Trennstelle: ${UNBROKEN}.`],
  dose: [
    { value: '10–12', label: 'Wiederholungen je Körperseite' },
    { value: '1–3', label: 'Übungsdurchgänge' },
    { value: '30–60 s', label: 'Zwischendurcherholungspause' },
  ],
  steps: [
    [
      {
        type: 'paragraph',
        children: ['Den Vierfüßlerstand einnehmen, die Handgelenke unter den Schultergelenken.'],
      },
    ],
    [{ type: 'paragraph', children: [`Ein Schritt mit ${UNBROKEN} darin.`] }],
  ],
  cues: [[{ type: 'paragraph', children: ['Körperspannungsaufrechterhaltung'] }]],
  faults: [
    {
      id: 'long' as FaultId,
      name: 'Hüftgelenksüberstreckung',
      sign: ['Die Lendenwirbelsäule gibt sichtbar nach.'],
      cause: ['Fehlende Rumpfmuskulaturspannung.'],
      fix: ['Bewegungsumfang verkleinern.'],
      coach: [],
    },
    {
      id: 'longer' as FaultId,
      name: UNBROKEN,
      sign: [`${UNBROKEN}.`],
      cause: ['Ein Wort ist breiter als seine Kachel.'],
      fix: ['Es wird umbrochen.'],
      coach: [],
    },
  ],
  easier: [{ id: 'bare' as EntryId, name: `Vereinfachte ${GERMAN}` }],
};
