/**
 * What is wrong with the poses of a figure, at their places in its file.
 */
import { checkMovement, type Finding, type FindingKind } from '../figure/check.js';
import { FILE_START, problem, type Problem, type ProblemCode } from '../model/problem.js';
import type { ParsedFigure } from '../parse/index.js';
import { hasErrors } from './summary.js';

/** For each kind of finding: its code, and how to mend it. */
const FINDINGS: Readonly<Record<FindingKind, readonly [ProblemCode, string]>> = {
  limit: ['pose-limit', 'Bend the joint less.'],
  floor: [
    'pose-floor',
    'Raise the part, or let it touch the floor: "touch: { right-hand: right-shoulder }".',
  ],
  contact: ['pose-contact', 'Start from an angle that is nearer, or solve another one for this contact.'],
  reach: ['pose-reach', 'Move the body nearer, or what it holds.'],
  balance: ['pose-balance', 'Move the hips or the arms over what carries the body.'],
  drift: ['pose-drift', 'Bring the body near enough for the limb to keep its place.'],
  'not-visible': ['fault-not-visible', 'Change more, mark another zone, or give it a crop.'],
};

/** By place. Nothing for a figure with errors of its own: a pose without the field that was misspelt is not the one that was meant. */
export function checkPoses({ path, movement, keysAt, faultsAt, problems }: ParsedFigure): Problem[] {
  if (!movement || hasErrors(problems)) return [];
  return checkMovement(movement).map((finding) => {
    const [code, mend] = FINDINGS[finding.kind];
    const at = typeof finding.pose === 'number' ? keysAt[finding.pose] : faultsAt.get(finding.pose);
    const isFaultLimit = code === 'pose-limit' && finding.severity === 'warning';
    return problem(
      path,
      at ?? FILE_START,
      isFaultLimit ? 'fault-limit' : code,
      sentence(finding, keysAt.length),
      mend,
    );
  });
}

function sentence({ pose, message }: Finding, count: number): string {
  const last = count > 1 && pose === count - 1 ? ', the end' : '';
  const name =
    typeof pose === 'number' ? `Pose ${pose + 1}${pose === 0 ? ', the start' : last}` : `Fault "${pose}"`;
  return `${name}: ${message}.`;
}
