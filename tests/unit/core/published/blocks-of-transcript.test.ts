import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openStory } from '#lib/core/playback/open-story.ts';
import type { PlacedClip } from '#lib/core/publication/publication.ts';
import { expectedTranscript } from '#lib/core/published/track.ts';
import { blocksOfTranscript } from '#lib/core/published/blocks-of-transcript.ts';
import { readWebvtt } from '#lib/core/published/read-webvtt.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { aPublication, knownTexts } from '../../../support/a-publication.ts';

/** A chapter of two tracks, 3 and 2.4 s long, with the paragraphs of a transcript. */
function aBook(transcript: string, opensScene = false) {
  const made = aPublication({ chapters: [[3, 2.4]] });
  const [first, second] = made.clips;
  const clips: [PlacedClip, ...PlacedClip[]] = [{ ...first, block: 'one' as BlockId }];
  if (second) clips.push({ ...second, block: 'two' as BlockId, ...(opensScene && { opensScene }) });
  const publication = { ...made, clips };
  const source = readFileSync(`tests/fixtures/transcripts/${transcript}.vtt`, 'utf8');
  const speakers = new Set(['Teller', 'Mark']);
  const read = readWebvtt(source, expectedTranscript(publication, made.chapters[0], speakers));
  if (!read.ok) throw new Error(read.error.problem);
  return openStory({ publication, texts: knownTexts([{ blocks: blocksOfTranscript(read.value, clips) }]) });
}

const heardAt = ({ blocks }: ReturnType<typeof aBook>, positions: readonly number[]) =>
  positions.map((position) => {
    const place = blocks.at(position);
    return [place?.id, place?.textOf(place.clipAt(position) ?? -1)];
  });

test('paragraphs that share a track are heard one after the other in it', () => {
  expect(heardAt(aBook('paragraphs-that-share-a-track'), [0, 0.6, 1.3, 1.5, 2.9, 3, 3.2])).toEqual([
    ['one', undefined],
    ['one', 'was.'],
    ['one', undefined],
    ['one-and-a-half', '“Late.”'],
    ['one-and-a-half', undefined],
    ['two', undefined],
    ['two', '“Go.”'],
  ]);
});

test('sentences without words are lit whole, in one paragraph', () => {
  expect(heardAt(aBook('sentences-without-words'), [0.5, 1.2, 2.9, 3.1])).toEqual([
    ['one', 'It was late.'],
    ['one', 'It was very late.'],
    ['one', 'It was very late.'],
    ['two', '“Go.”'],
  ]);
});

test('a scene break is a silent block before the paragraph that opens the scene', () => {
  const { story, blocks } = aBook('sentences-without-words', true);
  expect(story.texts.of(0)?.blocks.map(({ id, kind }) => [id, kind])).toEqual([
    ['one', 'paragraph'],
    ['two:scene', 'scene-break'],
    ['two', 'paragraph'],
  ]);
  expect(blocks.of('two:scene' as BlockId)).toBeUndefined();
});
