import { expect, test } from 'vitest';
import { isPlainPath } from '#lib/core/publication/href.ts';

test.each(['cover.webp', 'tracks/0123456789abcdef.mp3', 'a/b/c.vtt'])('%s is a plain path', (href) => {
  expect(isPlainPath(href)).toBe(true);
});

test.each([
  '',
  '/cover.webp',
  '//example.com/cover.webp',
  'https://example.com/a',
  'javascript:alert(1)',
  'data:text/html,x',
  '../cover.webp',
  'a/../../b',
  './a',
  'a//b',
  'a\\b',
  '%2e%2e/a',
  'a?b',
  'a#b',
  'a b',
  'a\u0000b',
  'a\nb',
])('%j is none', (href) => {
  expect(isPlainPath(href)).toBe(false);
});
