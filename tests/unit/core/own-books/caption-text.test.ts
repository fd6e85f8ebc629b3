import { describe, expect, it } from 'vitest';
import type { Cue } from '#lib/core/captions/cue.ts';
import { captionText } from '#lib/core/own-books/caption-text.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';

function clip(href: string, startSeconds: number, endSeconds: number, chapterIndex: number): PlacedClip {
  return {
    resource: { href, mediaType: 'audio/mpeg' },
    startSeconds,
    endSeconds,
    index: chapterIndex,
    chapterIndex,
  };
}

function cue(startSeconds: number, text: string): Cue {
  return { startSeconds, endSeconds: startSeconds + 1, text, styles: [], words: [], isLine: true };
}

function parts(clips: readonly PlacedClip[]) {
  return clips.map(({ index, chapterIndex, resource, startSeconds, endSeconds, block }) => [
    index,
    chapterIndex,
    resource.href,
    startSeconds,
    endSeconds,
    block,
  ]);
}

describe('the text of captions', () => {
  const clips = [clip('a', 0, 10, 0), clip('a', 10, 20, 1), clip('b', 0, 5, 2)];

  it('stands in the chapter in which it is heard, and cuts the sound where its blocks begin', () => {
    const text = captionText(
      clips,
      3,
      new Map([
        ['a', [cue(2, 'One'), cue(5, 'Two'), cue(10, 'Three')]],
        ['b', [cue(0.2, 'Four')]],
      ]),
    );
    expect(text.blocks.map((blocks) => blocks.map((block) => [block.id, block.text]))).toEqual([
      [
        ['b1', 'One'],
        ['b2', 'Two'],
      ],
      [['b3', 'Three']],
      [['b4', 'Four']],
    ]);
    expect(parts(text.clips)).toEqual([
      [0, 0, 'a', 0, 2, undefined],
      [1, 0, 'a', 2, 5, 'b1'],
      [2, 0, 'a', 5, 10, 'b2'],
      [3, 1, 'a', 10, 20, 'b3'],
      [4, 2, 'b', 0, 5, 'b4'],
    ]);
  });

  it('leaves the sound as it is where there are no captions', () => {
    expect(captionText(clips, 3, new Map())).toEqual({ clips, blocks: [[], [], []] });
  });

  it('leaves out what is after the sound', () => {
    const { blocks } = captionText(
      [clip('a', 0, 10, 0)],
      1,
      new Map([['a', [cue(9, 'One'), cue(11, 'Two')]]]),
    );
    expect(blocks.flat().map((block) => block.text)).toEqual(['One']);
  });
});
