/** Two books of the same paragraphs, one a hundred times as long as the other, and a catalogue of ten thousand. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatTimestamp } from '#lib/core/published/timestamp.ts';
import { writeStory, type WrittenParagraph } from '../../support/write-story.ts';

const wordsOfParagraph = 20;
const secondsOfParagraph = 8.016;
const paragraphsOfChapter = 50;

export const books = [
  { id: 'a-short-book', chapters: 1 },
  { id: 'a-long-book', chapters: 100 },
] as const;

/** `stories`: the folder that holds the catalogue. */
export function writeBooks(stories: string): void {
  for (const { id, chapters } of books)
    writeStory(stories, {
      id,
      chapters: Array.from({ length: chapters }, () =>
        Array<WrittenParagraph>(paragraphsOfChapter).fill(paragraph),
      ),
    });
}

/** The id of the paragraph that lies this share of the way into a book. */
export function paragraphAt({ chapters }: { readonly chapters: number }, share: number): string {
  return `p${Math.floor(chapters * paragraphsOfChapter * share)}`;
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
