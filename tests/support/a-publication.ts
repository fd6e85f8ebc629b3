import type { ContentsEntry } from '#lib/core/publication/contents.ts';
import type { CastId, ChapterId, BlockId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Chapter, PlacedClip, Publication, StoryFile } from '#lib/core/publication/publication.ts';
import type { Resource } from '#lib/core/publication/resource.ts';
import type { Story } from '#lib/core/publication/story.ts';
import { err, ok } from '#lib/core/result.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { ChapterTexts, type ChapterText, type ReadChapter } from '#lib/core/transcript/chapter-texts.ts';

export interface PublicationShape {
  readonly id?: string;
  readonly title?: string;
  /** Seconds of each track, one list a chapter. */
  readonly chapters?: readonly (readonly number[])[];
  readonly modified?: string;
  /** By default the chapters, one below the other. */
  readonly contents?: readonly ContentsEntry[];
  /** Which file a clip is a part of, and where it begins in it; by default each has a track of its own. */
  readonly partOf?: (index: number) => { readonly resource: StoryFile; readonly startSeconds: number };
}

/** With a first clip. */
type HeardPublication = Publication & { readonly clips: readonly [PlacedClip, ...PlacedClip[]] };

/** A publication with tracks named `p1`, `p2` … over chapters `c1`, `c2` …; 24 ms is the least that a track's length changes by. */
export function aPublication({
  id = 'a-story',
  title = 'A Story',
  chapters = [[2.4, 4.8], [7.2]],
  modified = '2026-11-22T00:00:00Z',
  contents,
  partOf,
}: PublicationShape = {}): HeardPublication {
  const clips: (PlacedClip & { readonly resource: StoryFile })[] = [];
  const made: Chapter[] = [];
  chapters.forEach((lengths, chapterIndex) => {
    const firstClip = clips.length;
    for (const durationSeconds of lengths)
      clips.push({
        ...aClip(clips.length, chapterIndex, durationSeconds),
        ...(partOf && aPart(partOf(clips.length), durationSeconds)),
      });
    made.push({
      id: `c${chapterIndex + 1}` as ChapterId,
      index: chapterIndex,
      title: `Chapter ${chapterIndex + 1}`,
      transcript: aFile(`chapters/c${chapterIndex + 1}.vtt`, 'text/vtt', 500),
      firstClip,
      clipCount: lengths.length,
    });
  });
  const cover = { ...aFile('cover.webp', 'image/webp', 2000), width: 900, height: 1200, own: false };
  return {
    id: id as PublicationId,
    identifier: 'urn:uuid:00000000-0000-4000-8000-000000000000',
    title,
    authors: ['An Author'],
    narrators: ['A Voice'],
    cast: [{ id: 'teller' as CastId, name: 'Teller' }],
    language: 'en-US',
    durationSeconds: clips.reduce((sum, clip) => sum + clip.endSeconds - clip.startSeconds, 0),
    modified,
    chapters: atLeastOne(made),
    contents:
      contents ?? made.map(({ title, index }) => ({ title, place: { chapterIndex: index }, children: [] })),
    clips: atLeastOne(clips),
    covers: [cover],
    files: [
      ...clips.map(({ resource }) => resource),
      ...made.flatMap(({ transcript }) => transcript ?? []),
      cover,
    ],
  };
}

/** The same with words: each paragraph says "One two three." in even thirds of its first nine tenths. */
export function aStory(shape: PublicationShape = {}): Story & { readonly publication: HeardPublication } {
  const publication = aPublication(shape);
  const texts = publication.chapters.map(({ index }) => ({
    blocks: publication.clips.filter(({ chapterIndex }) => chapterIndex === index).map(aParagraph),
  }));
  return { publication, texts: knownTexts(texts) };
}

/** Paragraphs `p1`, `p3` … of which each is heard over two tracks of 12 seconds. */
export function aStoryOfTwoTracksEach(paragraphs: number): Story {
  const { publication, texts } = aStory({ chapters: [Array<number>(2 * paragraphs).fill(12)] });
  const clips = publication.clips.map(({ block, ...clip }) =>
    clip.index % 2 === 0 && block !== undefined ? { ...clip, block } : clip,
  );
  const blocks = texts.of(0)?.blocks.filter((_, i) => i % 2 === 0) ?? [];
  return { publication: { ...publication, clips }, texts: knownTexts([{ blocks }]) };
}

/** A book without sound: chapters with paragraphs `p1`, `p2` … of these texts. */
export function aTextOnlyStory(
  chapters: readonly (readonly string[])[],
  shape: PublicationShape = {},
): Story {
  const made = aPublication({ ...shape, chapters: chapters.map(() => [1]) });
  let count = 0;
  const texts = chapters.map((paragraphs) => ({ blocks: paragraphs.map((text) => aBlock(++count, text)) }));
  const publication: Publication = {
    ...made,
    authors: [],
    narrators: [],
    cast: [],
    durationSeconds: 0,
    chapters: atLeastOne(
      made.chapters.map(({ id, index, title }) => ({ id, index, title, firstClip: 0, clipCount: 0 })),
    ),
    clips: [],
    covers: [],
    files: [],
  };
  return { publication, texts: knownTexts(texts) };
}

function aBlock(number: number, text: string): Block {
  return {
    id: `p${number}` as BlockId,
    kind: 'paragraph',
    text,
    utterances: [],
    styles: [],
    clips: [],
  };
}

/** A book without text: each chapter is one part of one long file. */
export function aSoundOnlyStory(seconds: readonly number[], shape: PublicationShape = {}): Story {
  const resource = aFile('book.m4b', 'audio/mp4', 1000);
  const startOf = (index: number) => seconds.slice(0, index).reduce((sum, length) => sum + length, 0);
  const made = aPublication({
    ...shape,
    chapters: seconds.map((length) => [length]),
    partOf: (index) => ({ resource, startSeconds: startOf(index) }),
  });
  const publication: Publication = {
    ...made,
    cast: [],
    chapters: atLeastOne(made.chapters.map(({ transcript: _, ...chapter }) => chapter)),
    clips: made.clips.map(({ block: _, ...clip }) => clip),
    covers: [],
    files: [resource],
  };
  return { publication, texts: knownTexts(made.chapters.map(() => ({ blocks: [] }))) };
}

/** The sound that is heard first. */
export function firstSoundOf({ clips }: Publication): Resource {
  const [first] = clips;
  if (!first) throw new Error('the story has no sound');
  return first.resource;
}

/** Texts that are there already, of which none has to be read before it is given up. */
export function knownTexts(texts: readonly ChapterText[]): ChapterTexts {
  const read: ReadChapter = (index) => {
    const text = texts[index];
    if (!text) return Promise.reject(new RangeError(`chapter ${index} has no text`));
    return Promise.resolve(text.problem ? err(text.problem) : ok(text.blocks));
  };
  return new ChapterTexts(read, texts);
}

function aParagraph({ block, resource, startSeconds, endSeconds }: PlacedClip): Block {
  const text = 'One two three.';
  const spoken = (endSeconds - startSeconds) * 0.9;
  return {
    id: block ?? ('nameless' as BlockId),
    kind: 'paragraph',
    text,
    utterances: [{ from: 0, to: text.length, speaker: 'Teller' }],
    styles: [],
    clips: [...text.matchAll(/\S+/g)].map((word, i) => ({
      resource,
      from: word.index,
      to: word.index + word[0].length,
      startSeconds: startSeconds + (spoken * i) / 3,
      endSeconds: startSeconds + (spoken * (i + 1)) / 3,
    })),
  };
}

function aClip(index: number, chapterIndex: number, durationSeconds: number) {
  const href = `tracks/${String(index).padStart(16, '0')}.mp3`;
  const resource = aFile(href, 'audio/mpeg', Math.round(durationSeconds / 0.024) * 192);
  const block = `p${index + 1}` as BlockId;
  return { resource, startSeconds: 0, endSeconds: durationSeconds, index, chapterIndex, block };
}

function aPart(
  { resource, startSeconds }: { readonly resource: StoryFile; readonly startSeconds: number },
  durationSeconds: number,
) {
  return { resource, startSeconds, endSeconds: startSeconds + durationSeconds };
}

export function aFile(href: string, mediaType: string, sizeBytes: number): StoryFile {
  return { href, mediaType, sizeBytes, sha256: href.replace(/[^0-9a-f]/g, '').padStart(64, '0') };
}

function atLeastOne<T>(list: readonly T[]): [T, ...T[]] {
  const [first, ...rest] = list;
  if (first === undefined) throw new Error('this story has at least one chapter and one track');
  return [first, ...rest];
}
