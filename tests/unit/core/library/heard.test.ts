import { expect, test } from 'vitest';
import { HeardSpans, readHeard, withHeard, type HeardParts, type Span } from '#lib/core/library/heard.ts';
import { Timeline } from '#lib/core/playback/timeline.ts';
import { aPublication } from '../../../support/a-publication.ts';

/** Three chapters of 24 seconds: c1, c2, c3. */
const publication = aPublication({ chapters: [0, 1, 2].map(() => [12, 12]) });
const timeline = new Timeline(publication);

const heard = (...spans: readonly Span[]) =>
  spans.reduce<HeardParts>((before, span) => withHeard(before, publication, timeline, span), {});

test('a chapter that was played to its end is heard, and what was jumped over is not', () => {
  expect(heard([0, 12], [12.2, 24.1])).toEqual({ c1: 'all', c2: [[0, expect.closeTo(0.1)]] });
  expect(heard([0, 5], [15, 24])).toEqual({
    c1: [
      [0, 5],
      [15, 24],
    ],
  });
});

test('parts that were played at different times add up', () => {
  expect(heard([30, 36], [24, 31], [35, 47])).toEqual({ c2: 'all' });
});

test('a long span counts for every chapter that it passes', () => {
  expect(heard([20, 50])).toEqual({ c1: [[20, 24]], c2: 'all', c3: [[0, 2]] });
});

test('what is left unheard is counted on the timeline', () => {
  const spans = new HeardSpans(heard([0, 24], [30, 36]), publication, timeline);
  expect(spans.unheardIn(0, 24)).toBe(0);
  expect(spans.unheardIn(24, 48)).toBe(18);
  expect(spans.unheardIn(33, 40)).toBe(4);
});

test('a chapter that was heard stays heard when it becomes longer', () => {
  const revised = aPublication({ chapters: [[30], [12, 12], [12, 12]] });
  const spans = new HeardSpans(heard([0, 24]), revised, new Timeline(revised));
  expect(spans.unheardIn(0, 30)).toBe(0);
});

test('of a damaged record what can be read is kept', () => {
  expect(readHeard({ c1: 'all', c2: [[5, 1]], c3: 7, c4: [[1, 5]] })).toEqual({
    c1: 'all',
    c2: [],
    c3: [],
    c4: [[1, 5]],
  });
  expect(readHeard('nonsense')).toEqual({});
});
