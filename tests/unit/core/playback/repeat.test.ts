import { describe, expect, test } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import {
  loopSpan,
  nextRepeatStop,
  noRepeat,
  repeatAfter,
  type Repeat,
  type RepeatEvent,
} from '#lib/core/playback/repeat.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { aSoundOnlyStory, aStory, knownTexts } from '../../../support/a-publication.ts';

/** p1 at 0, p2 at 12 …: "One two three.", 3.6 s a word, and 1.2 s of silence. */
const open = openStory(aStory({ chapters: [[12, 12, 12], [12]] }));

function after(events: readonly RepeatEvent[], before = noRepeat, story = open): Repeat {
  return events.reduce((repeat, event) => repeatAfter(repeat, event, story), before);
}

const paragraph = (position: number): RepeatEvent => ({ type: 'repeat-paragraph', position });
const part = (first: number, last: number): readonly RepeatEvent[] => [
  { type: 'set-start', position: first },
  { type: 'set-end', position: last },
];

describe('what is repeated', () => {
  test('a paragraph from its first word to just after its last, without the silence before the next', () => {
    const span = loopSpan(open, after([paragraph(15)]));
    expect(span?.start).toBe(12);
    expect(span?.end).toBeCloseTo(12 + 10.8 + 0.15, 6);
  });

  test('from the start of the word that is heard to the end of another', () => {
    expect(loopSpan(open, after(part(4, 13)))).toMatchObject({ start: 3.6, end: 15.6 });
  });

  test('the same words whichever of them was chosen first', () => {
    expect(loopSpan(open, after(part(13, 4)))).toEqual(loopSpan(open, after(part(4, 13))));
  });

  test('the word that was said last where a pause is heard', () => {
    expect(loopSpan(open, after(part(11.5, 11.9)))).toMatchObject({ start: 7.2 });
  });

  test('nothing while only the first word is chosen', () => {
    expect(loopSpan(open, after([{ type: 'set-start', position: 4 }]))).toBeUndefined();
  });

  test('nothing where the last word is chosen without a first', () => {
    expect(after([{ type: 'set-end', position: 4 }])).toBe(noRepeat);
  });

  test('seconds where the words are not known, and never too short a part', () => {
    const sound = openStory(aSoundOnlyStory([60, 60]));
    expect(loopSpan(sound, after(part(20, 31), noRepeat, sound))).toMatchObject({ start: 20, end: 31 });
    expect(loopSpan(sound, after(part(20, 20), noRepeat, sound))).toMatchObject({ start: 20, end: 20.3 });
    expect(after([paragraph(20)], noRepeat, sound)).toBe(noRepeat);
  });
});

describe('after a move of the listener', () => {
  const moved = (position: number): RepeatEvent => ({ type: 'moved', position });

  test('the new paragraph is repeated instead', () => {
    expect(loopSpan(open, after([paragraph(1), moved(30)]))).toMatchObject({ start: 24 });
  });

  test('a part goes on while the voice stays in it, and ends when the voice leaves it', () => {
    const repeat = after(part(4, 13));
    expect(after([moved(3.6)], repeat)).toBe(repeat);
    expect(after([moved(15.5)], repeat)).toBe(repeat);
    expect(after([moved(3.5)], repeat).loop).toBeUndefined();
    expect(after([moved(15.7)], repeat).loop).toBeUndefined();
  });

  test('pauses after sentences stay', () => {
    const events: readonly RepeatEvent[] = [
      { type: 'pause-after-sentences', pause: 'until-tap' },
      ...part(4, 13),
      moved(40),
    ];
    expect(after(events)).toEqual({ pause: 'until-tap' });
  });
});

describe('where the voice stops next', () => {
  const pause: RepeatEvent = { type: 'pause-after-sentences', pause: 'as-long' };

  test('nowhere while nothing is repeated', () => {
    expect(nextRepeatStop(open, noRepeat, 5)).toBeUndefined();
  });

  test('at the end of the part, from before it as well, and not from after it', () => {
    const repeat = after(part(13, 16));
    const stop = { at: 19.2, then: 12, isPause: false };
    expect(nextRepeatStop(open, repeat, 13)).toMatchObject(stop);
    expect(nextRepeatStop(open, repeat, 2)).toMatchObject(stop);
    expect(nextRepeatStop(open, repeat, 19.2)).toBeUndefined();
  });

  test('after each sentence, and at the end of a paragraph before its silence', () => {
    const story = openStory(withTwoSentences());
    const repeat = after([pause], noRepeat, story);
    const first = nextRepeatStop(story, repeat, 0);
    expect(first).toMatchObject({ sentence: { start: 0 }, isPause: true });
    expect(first?.at).toBeCloseTo(4.5, 6);
    expect(first?.then).toBe(first?.at);
    const second = nextRepeatStop(story, repeat, first?.at ?? 0);
    expect(second?.sentence.start).toBe(5);
    expect(second?.at).toBeCloseTo(9.15, 6);
  });

  test('after the sentences of a part, whose last one may be cut short', () => {
    const story = openStory(withTwoSentences());
    const repeat = after([pause, { type: 'repeat-part', start: 2, end: 7 }], noRepeat, story);
    const first = nextRepeatStop(story, repeat, 2);
    expect(first).toMatchObject({ at: 4.5, then: 4.5, sentence: { start: 2, end: 4.5 } });
    expect(nextRepeatStop(story, repeat, 4.5)).toMatchObject({
      at: 7,
      then: 2,
      sentence: { start: 5, end: 7 },
      isPause: true,
    });
  });

  test('after the first sentence of the next chapter, too', () => {
    const stop = nextRepeatStop(open, after([pause]), 35.9);
    expect(stop?.sentence.start).toBe(36);
  });
});

/** "One. Two." from 0 to 4 and from 5 to 9. */
function withTwoSentences() {
  const { publication } = aStory({ chapters: [[12]] });
  const [clip] = publication.clips;
  const word = (from: number, startSeconds: number) => ({
    resource: clip.resource,
    from,
    to: from + 4,
    startSeconds,
    endSeconds: startSeconds + 4,
  });
  const block: Block = {
    id: clip.block ?? ('p1' as Block['id']),
    kind: 'paragraph',
    text: 'One. Two.',
    utterances: [],
    styles: [],
    clips: [word(0, 0), word(5, 5)],
  };
  return { publication, texts: knownTexts([{ blocks: [block] }]) };
}
