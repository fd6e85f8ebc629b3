import { describe, expect, test } from 'vitest';
import { darkRoom, designCover } from '#lib/core/cover/cover.ts';
import { scenes } from '#lib/core/cover/scenes.ts';
import { canvas, rect, ring, type Shape } from '#lib/core/cover/shapes.ts';

const ids = Array.from({ length: 400 }, (_, i) => `story-${i}`);
const designs = ids.map((id) => designCover(id, 'A Title'));

/** What distinguishes one scene from another: its shapes without their places. */
function kindOf(shapes: readonly Shape[]): string {
  return shapes
    .map(({ d, fill }) => `${d.replace(/[^a-z]/gi, '')} ${fill === 'cloth' ? 'cloth' : ''}`)
    .join();
}

test('the same id gives the same cover', () => {
  expect(designCover('the-night-ferry', 'The Night Ferry')).toEqual(
    designCover('the-night-ferry', 'The Night Ferry'),
  );
});

test('the title changes nothing but itself', () => {
  expect(designCover('a', 'One Title').room).toEqual(designCover('a', 'Another, Longer Title').room);
});

test('every scene comes out for some id', () => {
  const drawn = new Set(designs.map(({ room }) => kindOf(room.shapes)));
  expect(drawn).toEqual(new Set(scenes.map((scene) => kindOf(scene(0)))));
});

test('every cloth comes out with every light for some id', () => {
  expect(new Set(designs.map(({ cloth, light }) => `${cloth} ${light}`)).size).toBe(6 * 3);
});

test('the first story of the library is a lit window in a block, amber on ink', () => {
  const { cloth, light, room } = designCover(
    'when-love-and-ambition-collide',
    'When Love and Ambition Collide',
  );
  expect({ cloth, light }).toEqual({ cloth: 'ink', light: 'amber' });
  expect(room.shapes).toHaveLength(25);
  expect(room.shapes.filter(({ fill }) => fill === 'light')).toEqual([
    { d: rect(184, 120, 30, 26), fill: 'light' },
  ]);
});

test('every room has a light in it, and the dark room has none', () => {
  expect(designs.every(({ room }) => room.shapes.some(({ fill }) => fill === 'light'))).toBe(true);
  expect(darkRoom().shapes.some(({ fill }) => fill === 'light')).toBe(false);
});

test('windows and lamps stay above the title', () => {
  const lowest = designs.flatMap(({ room }) =>
    room.shapes.flatMap(({ d }) => {
      const [, top, height] = /^M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)h/.exec(d) ?? [];
      return top === undefined ? [] : [Number(top) + Number(height)];
    }),
  );
  expect(lowest.length).toBeGreaterThan(1000);
  expect(Math.max(...lowest)).toBeLessThanOrEqual(0.64 * canvas.height);
});

describe('a title is set in the size that fits it', () => {
  test.for([
    ['Dust', 0.15],
    ['Lighthouse', 0.15],
    ['The Night Ferry', 0.115],
    ['When Love and Ambition Collide', 0.104],
    ['A Very Long Title That Goes On for More Than Four Lines of a Cover', 0.08],
    ['Unverantwortlichkeitsgefühl', 1.5 / 27],
  ] as const)('%s', ([title, size]) => {
    expect(designCover('a', title).titleSize.size).toBe(size);
  });
});

test('a ring is two circles, the inner one cut out', () => {
  expect(ring(50, 60, 7, 8)).toBe(
    'M39 60a11 11 0 1 0 22 0a11 11 0 1 0 -22 0zM47 60a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z',
  );
});
