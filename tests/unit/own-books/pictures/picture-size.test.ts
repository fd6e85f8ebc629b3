/** How large a picture is, by the header of its file. */
import { expect, test } from 'vitest';
import { drawingSize } from '#lib/own-books/pictures/drawing-size.ts';
import { pictureSize } from '#lib/own-books/pictures/picture-size.ts';
import { aPng } from '../../../support/a-png.ts';

const bytes = (...parts: readonly (string | readonly number[])[]) =>
  new Uint8Array(
    parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])),
  );
/** An Exif part that says how the camera was held. */
const exif = (orientation: number) => [
  ...[0xff, 0xe1, 0, 34, 0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
];
const comment = [0xff, 0xfe, 0, 4, 1, 2];
const frame = [0xff, 0xc2, 0, 17, 8, 0, 200, 1, 44, 3, 0, 0, 0];

test.each([
  ['image/png', aPng({ width: 3, height: 2 }), 3, 2],
  ['image/gif', bytes('GIF89a', [3, 0, 2, 1]), 3, 258],
  ['image/jpeg', bytes([0xff, 0xd8], comment, exif(1), frame), 300, 200],
  ['image/jpeg', bytes([0xff, 0xd8], exif(6), frame), 200, 300],
  ['image/webp', bytes('RIFF....WEBPVP8 ', [...Array<number>(10).fill(0), 44, 1, 200, 0]), 300, 200],
  ['image/webp', bytes('RIFF....WEBPVP8L', [0, 0, 0, 0, 0x2f, 0x2b, 0xc1, 0x31, 0]), 300, 200],
  ['image/webp', bytes('RIFF....WEBPVP8X', [...Array<number>(8).fill(0), 43, 1, 0, 199, 0, 0]), 300, 200],
  [
    'image/avif',
    bytes([0, 0, 0, 16], 'ftypavif', [0, 0, 0, 20], 'ispe', [0, 0, 0, 0, 0, 0, 1, 44, 0, 0, 0, 200]),
    300,
    200,
  ],
])('of %s', (mediaType, file, width, height) => {
  expect(pictureSize(file, mediaType)).toEqual({ width, height });
});

test('is unknown where the header is cut off, at any place', () => {
  const whole = bytes([0xff, 0xd8], exif(6), frame);
  for (let end = 0; end < whole.length - 5; end++)
    expect(pictureSize(whole.slice(0, end), 'image/jpeg')).toBeUndefined();
  expect(pictureSize(bytes([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'image/jpeg')).toBeUndefined();
  expect(pictureSize(bytes('RIFF'), 'image/webp')).toBeUndefined();
});

const svg = (text: string) => drawingSize(new TextEncoder().encode(text));

test.each([
  ['<svg width="30" height="20px"/>', 30, 20],
  ['<?xml version="1.0"?><!DOCTYPE svg><svg viewBox="0 0 300 150"/>', 800, 400],
  ['\uFEFF<svg width="100%" height="75" viewBox="0,0,200,100"></svg>', 150, 75],
  ['<svg:svg xmlns:svg="x" width="1in" height="2in"/>', 96, 192],
])('of a drawing %s', (text, width, height) => {
  expect(svg(text)).toEqual({ width, height });
});

test.each([
  ['no drawing', '<html><svg width="3" height="2"/></html>'],
  ['of no size', '<svg width="100%"/>'],
  ['with text that multiplies', '<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg width="3" height="2">&a;</svg>'],
  [
    'with parts that multiply',
    `<svg width="3" height="2"><g id="g0"><path/></g>${Array.from({ length: 20 }, (_, i) => `<g id="g${i + 1}">${`<use href="#g${i}"/>`.repeat(10)}</g>`).join('')}</svg>`,
  ],
  ['that is too long', `<svg width="3" height="2">${'<g/>'.repeat(600_000)}</svg>`],
])('a drawing that is not shown: %s', (_, text) => {
  expect(svg(text)).toBeUndefined();
});

test('a drawing that uses its letters many times, or itself, is shown', () => {
  expect(
    svg(
      `<svg width="3" height="2"><g id="a"><path/><use href="#a"/></g>${'<use xlink:href="#a"/>'.repeat(9000)}</svg>`,
    ),
  ).toEqual({ width: 3, height: 2 });
});
