/**
 * A timeline in few words, for a list of what will be done.
 */
import type { Seconds } from '../model/ids.js';
import type { Segment, Timeline, TimelineSection, TimelineStep } from './timeline.js';

export interface StepSummary {
  /** As it stands in the first round. */
  readonly step: TimelineStep;
  /** What is done in one set, on one side: its first segment. */
  readonly work: Segment;
  readonly sets: number;
  readonly bothSides: boolean;
  /** In all rounds, with the rests and the getting ready that lead to it. */
  readonly seconds: Seconds;
}

export interface SectionSummary {
  readonly section: TimelineSection;
  readonly rounds: number;
  readonly seconds: Seconds;
  readonly steps: readonly StepSummary[];
}

/** Section by section, each step once however many rounds there are. The seconds of all sections add up to the total. */
export function summarise(timeline: Timeline): readonly SectionSummary[] {
  return timeline.sections.map((section, index) => {
    const first = timeline.steps.filter((step) => step.section === index && step.round.number === 1);
    return {
      section,
      rounds: first[0]?.round.of ?? 1,
      seconds: lengthOf(timeline.segments.slice(section.from, section.to)),
      steps: first.flatMap((step) => summariseStep(timeline, step) ?? []),
    };
  });
}

function summariseStep({ segments, steps }: Timeline, step: TimelineStep): StepSummary | undefined {
  const work = segments[step.from];
  if (!work) return undefined;
  const ofStep = segments.filter(({ step: at }) => at !== undefined && steps[at]?.key === step.key);
  const sets = work.set?.of ?? 1;
  return { step, work, sets, bothSides: work.side !== undefined, seconds: lengthOf(ofStep) };
}

function lengthOf(segments: readonly Segment[]): Seconds {
  return segments.reduce((sum, { seconds }) => sum + seconds, 0) as Seconds;
}
