/** Captions of a story, beside its sound in one file, as our own reader of sound and captions takes them. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';
import { writeSubrip, writeWebvtt } from '#lib/core/export/captions.ts';
import { captionText } from '#lib/core/own-books/caption-text.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';

const stories = path.join('static', 'stories');
const names = ['the-lamp-and-the-dark', 'the-wake-up-call', 'when-love-and-ambition-collide'];
const ms = (seconds: number) => Math.round(seconds * 1000);

describe.each(names)('captions of %s', async (name) => {
  const book = await readStory(stories, name as PublicationId);
  const { publication, texts } = book;
  const resource = { href: 'book.m4b', mediaType: 'audio/mp4' };
  const whole = {
    resource,
    startSeconds: 0,
    endSeconds: publication.durationSeconds,
    index: 0,
    chapterIndex: 0,
  };
  const read = (source: string) =>
    captionText([whole], 1, new Map([[resource.href, readSubtitles(source)]])).blocks.flat();

  /** Where each track begins on the timeline of the story. */
  const starts = new Map<string, number>();
  let at = 0;
  for (const { resource: track, startSeconds, endSeconds } of publication.clips) {
    starts.set(track.href, at - startSeconds);
    at += endSeconds - startSeconds;
  }
  const heard = texts.flat().filter(({ clips }) => clips.some(({ from, to }) => from < to));
  const lit = (blocks: readonly Block[], offset: (href: string) => number) =>
    blocks.map(({ text, clips }) => ({
      text,
      clips: clips
        .filter(({ from, to }) => from < to)
        .map((clip) => [
          text.slice(clip.from, clip.to),
          clip.from,
          ms(clip.startSeconds + offset(clip.resource.href)),
          ms(clip.endSeconds + offset(clip.resource.href)),
        ]),
    }));

  test('as WebVTT by word light the same words of the same paragraphs, to a millisecond', () => {
    const again = read(writeWebvtt(book, 'words'));
    expect(lit(again, () => 0)).toEqual(lit(heard, (href) => starts.get(href) ?? NaN));
  });

  test('as WebVTT keep who speaks, and styles', () => {
    const again = read(writeWebvtt(book, 'lines'));
    /** The speaker of each character that is no space. */
    const spoken = ({ text, utterances }: Block) =>
      Array.from(text).map((sign, at) =>
        sign === ' ' ? '' : utterances.find(({ from, to }) => from <= at && at < to)?.speaker,
      );
    expect(again.map(spoken)).toEqual(heard.map(spoken));
    const styled = ({ text, styles }: Block) =>
      styles.map(({ from, to, style }) => [style, text.slice(from, to)]);
    expect(again.map(styled).flat().length).toBeGreaterThanOrEqual(heard.map(styled).flat().length);
  });

  test('by line are short, and hold all that is heard', () => {
    for (const source of [writeWebvtt(book, 'lines'), writeSubrip(book, 'lines')]) {
      const cues = readSubtitles(source);
      const text = cues.map((cue) => cue.text).join(' ');
      // Who says only one thing is not taken for a speaker.
      expect(text.replace('Therapist: ', '')).toBe(heard.map((block) => block.text).join(' '));
      expect(cues.every(({ words }) => words.length === 0)).toBe(true);
      expect(Math.max(...cues.map(({ text }) => text.length))).toBeLessThan(120);
      expect(cues.every((cue, i) => i === 0 || cue.startSeconds >= (cues[i - 1]?.endSeconds ?? 0))).toBe(
        true,
      );
    }
  });

  test('as SubRip by word have a time for each word', () => {
    const cues = readSubtitles(writeSubrip(book, 'words'));
    const words = heard.flatMap(({ clips }) => clips.filter(({ from, to }) => from < to));
    expect(cues.map(({ startSeconds, endSeconds }) => [ms(startSeconds), ms(endSeconds)])).toEqual(
      words.map(({ resource: { href }, startSeconds, endSeconds }) => {
        const offset = starts.get(href) ?? NaN;
        return [ms(startSeconds + offset), ms(endSeconds + offset)];
      }),
    );
  });
});
