/** The seven rooms. `variant` moves the small things, so that two like rooms are not twins. */
import { ellipse, rect, ring, type Shape } from './shapes.ts';

type Scene = (variant: number) => readonly Shape[];

/** A block of windows, one of them lit: never at its edge, where a crop would take it for a mistake. */
const litWindow: Scene = (variant) => {
  const lit = 6 + (variant % 3) + 5 * (Math.floor(variant / 3) % 3);
  return Array.from({ length: 25 }, (_, i) => ({
    d: rect(34 + 50 * (i % 5), 36 + 42 * Math.floor(i / 5), 30, 26),
    fill: i === lit ? 'light' : 'shade',
  }));
};

/** A sun or a lamp half below the edge of the water. */
const horizon: Scene = (variant) => {
  const r = 72 + (variant % 3) * 8;
  return [
    light(`M${150 - r} 190a${r} ${r} 0 0 1 ${2 * r} 0z`),
    light(rect(88, 204, 124, 5)),
    light(rect(112, 220, 76, 4)),
    light(rect(130, 234, 40, 3)),
    shade(rect(0, 190, 300, 1.5)),
  ];
};

const doorAjar: Scene = () => [
  light('M186 30h54v196h-54z'),
  shade('M186 226h54l-62 46H40z'),
  shade('M132 30h54v196l-54 22z'),
  light(ellipse(142, 138, 3.5)),
];

/** Rings that go out from a voice. */
const rings: Scene = (variant) => {
  const cx = variant % 2 === 0 ? 204 : 96;
  return [...[58, 92, 126, 160].map((r) => shade(ring(cx, 116, r, 9))), light(ellipse(cx, 116, 28))];
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
  return [light(ellipse(mirror(96), 112, 56)), ...snow.map(([x, y, r]) => shade(ellipse(mirror(x), y, r)))];
};

const stageLamp: Scene = () => [
  shade('M150 26L62 236h176z'),
  light(ellipse(150, 236, 88, 17)),
  light('M136 20h28l10 24h-48z'),
];

const archedWindow: Scene = () => [
  light('M84 232V112a66 66 0 0 1 132 0v120z'),
  { d: rect(146, 44, 8, 190), fill: 'cloth' },
  { d: rect(82, 136, 136, 8), fill: 'cloth' },
  shade(rect(68, 232, 164, 8)),
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

function light(d: string): Shape {
  return { d, fill: 'light' };
}

function shade(d: string): Shape {
  return { d, fill: 'shade' };
}
