/**
 * The shape of a figure file, `figures/<id>.yaml`: how authors write a {@link Movement}.
 *
 * Angles are in degrees, lengths in percent of stature. It knows the form of a value, not whether a pose can be stood in.
 */
import * as v from 'valibot';
import {
  ANCHORS,
  CONTOURS,
  EASINGS,
  FIGURE_SIDES,
  GRIP_PARTS,
  HELD_PROPS,
  JOINTS,
  LAYERS,
  LIMB_ANGLES,
  LIMB_ENDS,
  MIDDLE_ANGLES,
  MIDDLE_CONTACTS,
  SIDED_CONTACTS,
  STANDING_PROPS,
  type Contact,
} from './movement.js';

const text = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400));
const number = v.pipe(v.number(), v.minValue(-360), v.maxValue(360));

/** Exactly `count` numbers, of which the author names the parts. */
function numbers<Count extends number>(count: Count, parts: string) {
  return v.pipe(
    v.array(number),
    v.rawTransform(({ dataset, addIssue, NEVER }): readonly number[] & { length: Count } => {
      if (dataset.value.length === count) return dataset.value as number[] & { length: Count };
      addIssue({
        label: 'list',
        message: `there are ${dataset.value.length} numbers instead of ${count}`,
        expected: parts,
      });
      return NEVER;
    }),
  );
}

/** A joint that bends in one way, or a ball joint of which only the flexion is given: a number; else a list of up to three. */
function angles(parts: string) {
  return v.pipe(
    v.union([number, v.array(number)], 'a number or a list of numbers'),
    v.rawTransform(({ dataset, addIssue, NEVER }): number | readonly number[] => {
      const { value } = dataset;
      if (typeof value === 'number' || (value.length > 0 && value.length <= 3)) return value;
      addIssue({
        label: 'list',
        message: `there are ${value.length} numbers instead of one to three`,
        expected: `a number, or ${parts}`,
      });
      return NEVER;
    }),
  );
}

const bend = angles('[flexion, side, twist]');
const turn = angles('[flexion, abduction, external rotation]');

const limbFields = {
  hip: v.optional(turn),
  knee: v.optional(number),
  ankle: v.optional(number),
  shoulder: v.optional(turn),
  arm: v.optional(number),
  scapula: v.optional(numbers(2, '[forward, up]')),
  elbow: v.optional(number),
  wrist: v.optional(number),
  hand: v.optional(v.picklist(['open', 'fist'])),
};
const limb = v.strictObject(limbFields);
export type WrittenLimb = v.InferOutput<typeof limb>;

/** The contacts by name: each a field that may be there. */
const CONTACTS: readonly Contact[] = [
  ...MIDDLE_CONTACTS,
  ...FIGURE_SIDES.flatMap((side) => SIDED_CONTACTS.map((contact) => `${side}-${contact}` as const)),
];

const SOLVED_ANGLES = [
  ...MIDDLE_ANGLES,
  ...([...FIGURE_SIDES, 'both'] as const).flatMap((side) =>
    LIMB_ANGLES.map((angle) => `${side}-${angle}` as const),
  ),
  // An arm that lies out to the side.
  ...FIGURE_SIDES.map((side) => `${side}-shoulder.abduction` as const),
] as const;

function fieldsFor<Name extends string, Schema extends v.GenericSchema>(
  names: readonly Name[],
  schema: Schema,
) {
  return Object.fromEntries(names.map((name) => [name, v.optional(schema)])) as Record<
    Name,
    v.OptionalSchema<Schema, undefined>
  >;
}

const grip = v.strictObject({
  on: v.picklist(GRIP_PARTS),
  along: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  offset: v.optional(numbers(3, '[anterior, cranial, right]')),
});

const poseFields = {
  pelvis: v.optional(number),
  roll: v.optional(number),
  tilt: v.optional(number),
  yaw: v.optional(number),
  lumbar: v.optional(bend),
  thoracic: v.optional(bend),
  neck: v.optional(bend),
  head: v.optional(bend),
  ...limbFields,
  right: v.optional(limb),
  left: v.optional(limb),
  planted: v.optional(v.array(v.picklist(LIMB_ENDS))),
  free: v.optional(v.array(v.picklist(LIMB_ENDS))),
  grips: v.optional(v.strictObject(fieldsFor(LIMB_ENDS, grip))),
  touch: v.optional(v.strictObject(fieldsFor(CONTACTS, v.picklist(SOLVED_ANGLES)))),
};
const pose = v.strictObject(poseFields);
export type WrittenPose = v.InferOutput<typeof pose>;

/** What carries a body: without any, nothing says how high it is. */
const support = v.pipe(v.array(v.picklist(CONTACTS)), v.minLength(1));
const camera = v.strictObject({ yaw: number, pitch: number });
const shift = v.optional(numbers(2, '[right, up]'));
const crop = v.strictObject({ around: v.picklist(JOINTS), width: number, shift });

/** The number of a pose, from 1. */
const poseNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9));

const fault = v.strictObject({
  notDrawn: v.optional(text),
  zones: v.optional(v.array(v.picklist([...CONTOURS, ...JOINTS]))),
  change: v.optional(pose),
  /** The number of the pose that it changes, from 1; the last by default. */
  from: v.optional(poseNumber),
  support: v.optional(support),
  camera: v.optional(camera),
  crop: v.optional(crop),
  /** True by default. */
  ghost: v.optional(v.boolean()),
  layers: v.optional(v.array(v.picklist(LAYERS))),
});
export type WrittenFault = v.InferOutput<typeof fault>;

export const figureFile = v.strictObject({
  kind: v.literal('figure'),
  camera,
  ground: v.strictObject({ kind: v.picklist(['mat', 'floor']), from: number, to: number }),
  support: v.optional(support),
  pelvisAt: v.optional(numbers(3, '[x, y, z]')),
  /** The pelvis by default. */
  anchor: v.optional(v.picklist(ANCHORS)),
  planted: v.optional(v.array(v.picklist(LIMB_ENDS))),
  holds: v.optional(v.picklist(HELD_PROPS)),
  apparatus: v.optional(v.strictObject({ kind: v.picklist(STANDING_PROPS), x: v.optional(number) })),
  spine: v.optional(v.boolean()),
  crop: v.optional(crop),
  tempo: numbers(4, '[out, hold, back, rest] in seconds'),
  easing: v.optional(v.picklist(EASINGS)),
  arrows: v.optional(
    v.array(
      v.strictObject({ along: v.picklist([...JOINTS, 'pelvic-tilt']), shift, from: v.optional(poseNumber) }),
    ),
    [],
  ),
  near: v.optional(v.picklist(FIGURE_SIDES)),
  layers: v.optional(v.array(v.picklist(LAYERS))),
  poses: v.pipe(v.array(pose), v.minLength(1), v.maxLength(6)),
  faults: v.optional(v.record(v.string(), fault)),
});
export type WrittenFigure = v.InferOutput<typeof figureFile>;
