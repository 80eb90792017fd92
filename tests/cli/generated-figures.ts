/**
 * Figure files for the generated entries: hands and knees, one leg and the other arm raised.
 */

/** A sound figure of any generated entry. Of its two faults, one is drawn. */
export const FIGURE = `kind: figure
camera: { yaw: -16, pitch: 12 }
ground: { kind: mat, from: -54, to: 62 }
support: [right-knee, left-knee]
anchor: left-knee
planted: [right-hand]
tempo: [2, 2, 2, 0.5]
arrows: [{ along: right-toe }]
poses:
  - pelvis: 76
    lumbar: 0
    thoracic: 0
    neck: -2
    head: -2
    hip: 76
    knee: 84
    ankle: -50
    shoulder: 78
    elbow: 6
    planted: [left-hand]
    touch: { right-foot: right-knee, left-foot: left-knee }
  - pelvis: 76
    lumbar: 0
    thoracic: 0
    neck: -2
    head: -2
    ankle: -50
    shoulder: 78
    elbow: 6
    touch: { left-foot: left-knee }
    right: { hip: -12, knee: 2, ankle: -15 }
    left: { hip: 76, knee: 84, shoulder: [164, 4], elbow: 3 }
faults:
  low-back-sags:
    zones: [lumbar]
    change: { lumbar: -26, pelvis: 15, thoracic: 4, neck: -12, right: { hip: -10 } }
  hips-open:
    notDrawn: "It is not drawn here."
`;

/** The same with both faults drawn. */
export const FIGURE_OF_BOTH = FIGURE.replace(
  'notDrawn: "It is not drawn here."',
  'zones: [hip-line]\n    camera: { yaw: 58, pitch: 14 }\n    ghost: false\n' +
    '    change: { roll: 26, lumbar: [0, 0, -18], right: { hip: [-4, 16] } }',
);
