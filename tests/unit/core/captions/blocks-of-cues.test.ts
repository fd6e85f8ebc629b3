import { describe, expect, it } from 'vitest';
import { blocksOfCues } from '#lib/core/captions/blocks-of-cues.ts';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import type { Cue } from '#lib/core/captions/cue.ts';

const resource = { href: 'a.mp3', mediaType: 'audio/mpeg' };
const source = { resource, durationSeconds: 100, firstNumber: 7 };

function cue(startSeconds: number, text: string, more: Partial<Cue> = {}): Cue {
  return { startSeconds, endSeconds: startSeconds + 1, text, styles: [], words: [], ...more };
}

function texts(...cues: readonly Cue[]): readonly string[] {
  return blocksOfCues(cues, source).map(({ text }) => text);
}

describe('paragraphs of captions', () => {
  it('join the lines of a sentence, each of which keeps its time', () => {
    const styles = [{ from: 0, to: 3, style: 'italic' }] as const;
    const [block, ...others] = blocksOfCues([cue(1, 'One and'), cue(2.5, 'two.', { styles })], source);
    expect(others).toEqual([]);
    expect(block).toEqual({
      id: 'b7',
      kind: 'paragraph',
      text: 'One and two.',
      utterances: [{ from: 0, to: 12, speaker: '' }],
      styles: [{ from: 8, to: 11, style: 'italic' }],
      clips: [
        { resource, startSeconds: 1, endSeconds: 2, from: 0, to: 7 },
        { resource, startSeconds: 2.5, endSeconds: 3.5, from: 8, to: 12 },
      ],
    });
  });

  it('have all who speak in one cue', () => {
    const vtt =
      'WEBVTT\n\n00:01.000 --> 00:03.000\n<v Ann>Are you there?\n<v Ben>Yes.</v>\n\n00:03.000 --> 00:04.000\n<v Ben>Here.';
    const [block, ...others] = blocksOfCues(readSubtitles(vtt), source);
    expect(others).toEqual([]);
    expect(block).toMatchObject({
      text: 'Are you there? Yes. Here.',
      utterances: [
        { from: 0, to: 14, speaker: 'Ann' },
        { from: 15, to: 25, speaker: 'Ben' },
      ],
      clips: [
        { startSeconds: 1, endSeconds: 3, from: 0, to: 19 },
        { startSeconds: 3, endSeconds: 4, from: 20, to: 25 },
      ],
    });
  });

  it('end where somebody else speaks', () => {
    expect(
      texts(
        cue(1, 'One', { speaker: 'Ann' }),
        cue(2, 'two', { speaker: 'Ann' }),
        cue(3, 'three', { speaker: 'Ben' }),
      ),
    ).toEqual(['One two', 'three']);
  });

  it('end at a pause after a sentence, and at a long one in it', () => {
    expect(texts(cue(1, 'One.”'), cue(3.5, 'Two'), cue(6, 'three'), cue(12, 'four'))).toEqual([
      'One.”',
      'Two three',
      'four',
    ]);
  });

  it('end after a sentence once they are long', () => {
    const sentence = `${'word '.repeat(30)}end.`;
    const cues = Array.from({ length: 10 }, (_, i) => cue(i + 1, sentence));
    expect(texts(...cues).map((text) => text.length)).toEqual([619, 619, 309]);
  });

  it('are single lines in a poem', () => {
    expect(texts(cue(1, 'One,', { isLine: true }), cue(2, 'two', { isLine: true }))).toEqual(['One,', 'two']);
  });

  it('have no space before what closes a sentence, where each word is a line', () => {
    expect(texts(cue(1, 'One'), cue(2, ','), cue(3, 'two'), cue(4, '?'))).toEqual(['One, two?']);
  });

  it('light words where these have times', () => {
    const words = [{ from: 0, to: 3, startSeconds: 2, endSeconds: 2.5 }];
    const [block] = blocksOfCues([cue(1, 'Zero'), cue(2, 'One two', { words })], source);
    expect(block?.clips.map(({ from, to, startSeconds }) => [from, to, startSeconds])).toEqual([
      [0, 4, 1],
      [5, 8, 2],
    ]);
  });

  it('end with the sound', () => {
    const [block, ...others] = blocksOfCues([cue(99.5, 'One'), cue(101, 'two')], source);
    expect(others).toEqual([]);
    expect(block).toMatchObject({ text: 'One', clips: [{ endSeconds: 100 }] });
  });
});
