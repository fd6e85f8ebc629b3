/** The seven rooms (look.md, section 6). `variant` moves the small things, so that two like rooms are not twins. */
import type { Fill, Shape } from './shapes.ts';

type Scene = (variant: number) => readonly Shape[];

/** A block of windows, one of them lit: never at its edge, where a crop would take it for a mistake. */
const litWindow: Scene = (variant) => {
  const lit = 6 + (variant % 3) + 5 * (Math.floor(variant / 3) % 3);
  return Array.from({ length: 25 }, (_, i) =>
    rect(34 + 50 * (i % 5), 36 + 42 * Math.floor(i / 5), 30, 26, i === lit ? 'light' : 'shade'),
  );
};

/** A sun or a lamp half below the edge of the water. */
const horizon: Scene = (variant) => {
  const r = 72 + (variant % 3) * 8;
  return [
    path(`M${150 - r} 190a${r} ${r} 0 0 1 ${2 * r} 0z`, 'light'),
    rect(88, 204, 124, 5, 'light'),
    rect(112, 220, 76, 4, 'light'),
    rect(130, 234, 40, 3, 'light'),
    rect(0, 190, 300, 1.5, 'shade'),
  ];
};

const doorAjar: Scene = () => [
  path('M186 30h54v196h-54z', 'light'),
  path('M186 226h54l-62 46H40z', 'shade'),
  path('M132 30h54v196l-54 22z', 'shade'),
  { kind: 'circle', cx: 142, cy: 138, r: 3.5, fill: 'light' },
];

/** Rings that go out from a voice. */
const rings: Scene = (variant) => {
  const cx = variant % 2 === 0 ? 204 : 96;
  return [
    ...[58, 92, 126, 160].map((r): Shape => ({ kind: 'ring', cx, cy: 116, r, width: 9, fill: 'shade' })),
    { kind: 'circle', cx, cy: 116, r: 28, fill: 'light' },
  ];
};

const snow = [
  [214, 60, 4],
  [252, 132, 5],
  [186, 176, 4],
  [236, 214, 5],
  [60, 214, 4],
  [132, 228, 5],
  [176, 98, 3],
  [274, 196, 3],
  [28, 176, 3],
] as const;

const moon: Scene = (variant) => {
  const mirror = (x: number) => (variant % 2 === 0 ? x : 300 - x);
  return [
    { kind: 'circle', cx: mirror(96), cy: 112, r: 56, fill: 'light' },
    ...snow.map(([x, cy, r]): Shape => ({ kind: 'circle', cx: mirror(x), cy, r, fill: 'shade' })),
  ];
};

const stageLamp: Scene = () => [
  path('M150 26L62 236h176z', 'shade'),
  { kind: 'ellipse', cx: 150, cy: 236, rx: 88, ry: 17, fill: 'light' },
  path('M136 20h28l10 24h-48z', 'light'),
];

const archedWindow: Scene = () => [
  path('M84 232V112a66 66 0 0 1 132 0v120z', 'light'),
  rect(146, 44, 8, 190, 'cloth'),
  rect(82, 136, 136, 8, 'cloth'),
  rect(68, 232, 164, 8, 'shade'),
];

export const scenes: readonly [Scene, ...Scene[]] = [
  litWindow,
  horizon,
  doorAjar,
  rings,
  moon,
  stageLamp,
  archedWindow,
];

function rect(x: number, y: number, width: number, height: number, fill: Fill): Shape {
  return { kind: 'rect', x, y, width, height, fill };
}

function path(d: string, fill: Fill): Shape {
  return { kind: 'path', d, fill };
}
