import { expect, test } from 'vitest';
import { nextSequence } from '#lib/core/library/places.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { place } from '../../../support/a-player.ts';

test('the sequence after those of very many places is one higher than the highest', () => {
  const locator = place('p1');
  const many = Array.from(
    { length: 150_000 },
    (_, i) =>
      [`story-${i}` as PublicationId, { locator, sequence: i, savedAtMs: 0, isFinished: false }] as const,
  );
  expect(nextSequence(new Map(many))).toBe(150_000);
});
