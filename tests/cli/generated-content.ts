/**
 * Content files by number: the same number gives the same text, of about 2 kB, and any range of numbers is a sound library together
 * with {@link VOCABULARY}.
 */

/** One file for each vocabulary, by name. */
export const VOCABULARY: Readonly<Record<string, string>> = {
  'levels.yaml': 'kind: levels\nentries:\n  easy: { name: Easy }\n  hard: { name: Hard }\n',
  'patterns.yaml': 'kind: patterns\nentries:\n  hinge: { name: Hip hinge }\n  brace: { name: Brace }\n',
  'equipment.yaml': 'kind: equipment\nentries:\n  mat: { name: Mat }\n  wall: { name: Wall }\n',
  'conditions.yaml': 'kind: conditions\nentries:\n  wrist-pain: { name: Wrist pain }\n',
  'muscles.yaml':
    'kind: muscles\ngroups: { back: Back, hips: Hips }\nentries:\n' +
    '  multifidus: { name: deep back, anatomical: multifidus, group: back }\n' +
    '  gluteus-maximus: { name: glutes, anatomical: gluteus maximus, group: hips }\n',
  'sources.yaml':
    'kind: sources\nentries:\n' +
    '  study-one: { title: One study, publisher: A journal, year: 1998, url: https://example.org/one }\n' +
    '  guide-two: { title: A guide, publisher: An institute, url: https://example.org/two }\n',
};

export function entryId(number: number): string {
  return `move-${number}`;
}

/** An entry; every tenth names the one before it as easier. */
export function entryText(number: number): string {
  const pick = (...words: string[]): string => words[number % words.length] ?? '';
  const easier = number % 10 === 9 ? `easier: [${entryId(number - 1)}]\n` : '';
  return `---
kind: ${pick('exercise', 'stretch')}
name: Movement number ${number}
aka: [the ${number}th of them]
level: ${pick('easy', 'hard')}
pattern: ${pick('hinge', 'brace')}
equipment: [${pick('mat', 'wall')}]
muscles:
  primary: [multifidus]
  secondary: [gluteus-maximus]
sides: ${pick('none', 'limb', 'diagonal')}
measure: reps-with-hold
dose: { sets: 1-3, reps: ${2 + (number % 7)}-10 per side, hold: 2-10 s, rest: 30 s }
${easier}cautions:
  - { when: wrist-pain, do: Rest on fists or forearms, source: guide-two }
sources: [study-one]
updated: 2026-11-21
---

Teaches the trunk to hold still while something *else* moves. A gentle place to start on day ${number}.

## Setup

On hands and knees: hands under the shoulders, **knees** under the hips and hip-width apart, as you like.

## Steps

1. Stiffen the trunk in a neutral position.
2. Slide one leg back and raise it no higher than the hip.
3. Raise the opposite arm no higher than the shoulder.
4. Hold, return under control and change sides ${number} times at most.

## Cues

- A full glass stays on your low back
- The heel reaches away, not up
- Push the floor away

## Common faults

### The low back sags

**Sign:** The low back dips towards the floor as the leg goes up. **Cause:** The leg is higher than the trunk
can hold. **Fix:** Raise only as far as the back stays still.[^guide-two]

### The hips open

**Sign:** One side of the pelvis turns up. **Cause:** The leg has gone above hip height. **Fix:** Lower the leg,
and point toes and kneecap at the floor.

**Coach:** A light stick laid across the hips shows the turn at once.[^guide-two]

## Breathing

Breathe normally the whole time, during the hold too.

## Why

In a laboratory study of ${10 + (number % 50)} people, this put little load on the spine.[^study-one] More is in
[the guide](https://example.org/two).[^guide-two]
`;
}

/** A routine that warms up with the first of `entries` and goes on with all of them. */
export function routineText(entries: readonly string[]): string {
  return `---
kind: routine
name: Course
level: easy
sections:
  - title: Warm-up
    phase: warm-up
    steps:
      - { entry: ${entries[0] ?? ''}, reps: 5 }
  - title: Main
    phase: main
    rounds: 2
    roundRest: 60 s
    steps:
${entries.map((id) => `      - { entry: ${id}, sets: 1, hold: 3 s }\n`).join('')}sources: [guide-two]
updated: 2026-11-22
---

A *course* through the day.[^study-one]

## How often

Now and then.
`;
}
