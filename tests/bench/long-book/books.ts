/** Books of the same paragraphs, from one chapter to as many as a book may have, and a catalogue of ten thousand. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatTimestamp } from '#lib/core/published/timestamp.ts';
import { writeStory, type WrittenParagraph } from '../../support/write-story.ts';

const wordsOfParagraph = 20;
const secondsOfParagraph = 8.016;
const paragraphsOfChapter = 50;

export interface Book {
  readonly id: string;
  readonly chapters: number;
  /** Paragraphs of each chapter, each of which has a track of its own. */
  readonly paragraphs: number;
}

export const books: readonly Book[] = [
  { id: 'a-short-book', chapters: 1, paragraphs: paragraphsOfChapter },
  { id: 'a-long-book', chapters: 100, paragraphs: paragraphsOfChapter },
];

/** 20,000 tracks are the limit. The manifest of 12,000 chapters has 6 MB of the 8 that are read. */
export const largestBooks: readonly Book[] = [
  { id: '20000-tracks', chapters: 4, paragraphs: 5_000 },
  { id: '12000-chapters', chapters: 12_000, paragraphs: 1 },
];

/** `stories`: the folder that holds the catalogue. All paragraphs of a book share one track unless it is said otherwise. */
export function writeBooks(
  stories: string,
  written: readonly Book[],
  { tracksOfTheirOwn = false }: { readonly tracksOfTheirOwn?: boolean } = {},
): void {
  for (const { id, chapters, paragraphs } of written)
    writeStory(stories, {
      id,
      chapters: Array.from({ length: chapters }, (_, chapter) =>
        Array.from({ length: paragraphs }, (_, i): WrittenParagraph => {
          const mark = tracksOfTheirOwn ? chapter * paragraphs + i : 0;
          return { ...paragraph, mark };
        }),
      ),
    });
}

/** Adds that many stories to the catalogue; none of them can be opened. */
export function growCatalogue(stories: string, count: number): void {
  const file = path.join(stories, 'catalog.json');
  const catalogue = JSON.parse(readFileSync(file, 'utf8')) as { publications: Publication[] };
  const [like] = catalogue.publications;
  if (!like) throw new Error('the catalogue is empty');
  for (let i = 0; i < count; i++) {
    const links = like.links.map((link) => ({ ...link, href: `made-${i}/manifest.json` }));
    const identifier = `urn:example:made-${i}`;
    // Without what all stories may have, the catalogue is below the 8 MB that are read of one.
    const metadata = { ...like.metadata, subtitle: undefined, description: undefined };
    catalogue.publications.push({ metadata: { ...metadata, identifier, title: `Story ${i}` }, links });
  }
  writeFileSync(file, JSON.stringify(catalogue));
}

interface Publication {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly links: readonly Readonly<Record<string, unknown>>[];
}

const paragraph: WrittenParagraph = {
  seconds: secondsOfParagraph,
  payload: (startMs) => {
    const stepMs = (secondsOfParagraph * 1000) / wordsOfParagraph;
    const words = Array.from(
      { length: wordsOfParagraph },
      (_, i) => `<${formatTimestamp(Math.round(startMs + (i + 0.5) * stepMs))}>word${i}`,
    );
    return `<v Teller>${words.join(' ')}</v>`;
  },
};
