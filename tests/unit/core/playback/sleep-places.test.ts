import { describe, expect, test } from 'vitest';
import { readPlaces } from '#lib/core/library/places.ts';
import { openStory } from '#lib/core/playback/open-story.ts';
import { sleepPlaces } from '#lib/core/playback/sleep-places.ts';
import { aStory } from '../../../support/a-publication.ts';
import { place } from '../../../support/a-player.ts';

/** Paragraphs of one sentence, twelve seconds each. */
const open = openStory(aStory({ chapters: [[12, 12, 12, 12]] }));

describe('after the sleep timer has stopped the voice', () => {
  test('offers the sentences of the last touch, of the fade, and of the stop', () => {
    const offered = sleepPlaces(open, place('p4'), { touched: place('p1', 5), fadeBegan: place('p2', 3) });
    expect(offered).toMatchObject([
      { kind: 'touched', at: { paragraph: 'p1', seconds: 0 }, line: '“One two three.”', secondsBefore: 31 },
      { kind: 'faded', at: { paragraph: 'p2', seconds: 0 } },
      { kind: 'stopped', at: { paragraph: 'p3', seconds: 0 } },
    ]);
  });

  test('names a sentence after the last touch where the fade began in it, too', () => {
    const offered = sleepPlaces(open, place('p4'), { touched: place('p1', 1), fadeBegan: place('p1', 5) });
    expect(offered.map(({ kind }) => kind)).toEqual(['touched', 'stopped']);
  });

  test('offers a sentence once', () => {
    const offered = sleepPlaces(open, place('p4'), { touched: place('p3', 1), fadeBegan: place('p3', 5) });
    expect(offered.map(({ kind }) => kind)).toEqual(['stopped']);
  });

  test('offers nothing of a story that no longer has the place', () => {
    expect(sleepPlaces(open, place('gone'), { touched: place('p1') })).toEqual([]);
  });
});

test('a place whose evening is damaged is read without it', () => {
  const locator = place('p1');
  const kept = { locator, sequence: 1, savedAtMs: 5, isFinished: false };
  const evening = { touched: place('p2'), fadeBegan: 'damaged' };
  expect([...readPlaces([{ ...kept, sleep: evening }]).values()]).toEqual([
    { ...kept, sleep: { touched: place('p2') } },
  ]);
  for (const sleep of [5, {}, { touched: 'damaged' }])
    expect([...readPlaces([{ ...kept, sleep }]).values()]).toEqual([kept]);
});
