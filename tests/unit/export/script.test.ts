/** A script that the narrator reads again as the same story. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeScript } from '#lib/core/export/script.ts';
import type { ExportedBook } from '#lib/core/export/exported-book.ts';
import type { BlockId, ChapterId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Chapter, Publication } from '#lib/core/publication/publication.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { parseScript } from '../../../audio-scripts/narrator/parse/parse-script.ts';
import type { Script, ScriptParagraph } from '../../../audio-scripts/narrator/parse/script.ts';

function parse(book: ExportedBook): Script {
  const script = parseScript(writeScript(book), 'script.md', book.publication.id, undefined, []);
  if (!script.ok) throw new Error(JSON.stringify(script.error));
  return script.value;
}

function aBlock(id: string, text: string): Block {
  return { id: id as BlockId, kind: 'paragraph', text, utterances: [], styles: [], clips: [] };
}

function aChapter(title: string): Chapter {
  return { id: 'chapter-1' as ChapterId, index: 0, title, firstClip: 0, clipCount: 0 };
}

const aBook: Publication = {
  id: 'a-book' as PublicationId,
  title: 'A book',
  authors: [],
  narrators: [],
  cast: [],
  durationSeconds: 0,
  chapters: [aChapter('One')],
  contents: [],
  clips: [],
  covers: [],
  files: [],
};

const names = ['the-lamp-and-the-dark', 'the-wake-up-call', 'when-love-and-ambition-collide'];

describe.each(names)('%s as a script', async (name) => {
  const book = await readStory(path.join('static', 'stories'), name as PublicationId);
  const { publication, texts } = book;
  const script = parse(book);

  test('has its title, cast and chapters', () => {
    const { title, subtitle, description, authors, language, cast } = publication;
    expect(script).toMatchObject({ title, subtitle, description, author: authors[0], language });
    expect(script.cast.map((member) => [member.id, member.name, member.description])).toEqual(
      cast.map((member) => [member.id, member.name, member.description]),
    );
    expect(script.chapters.map((chapter) => [chapter.id, chapter.title])).toEqual(
      publication.chapters.map((chapter) => [chapter.id, chapter.title]),
    );
  });

  test('has the same paragraphs, said by the same voices', () => {
    const paragraphs = texts.map((blocks) => blocks.filter(({ kind }) => kind === 'paragraph'));
    const shape = ({ id, text, styles }: Block | ScriptParagraph) => ({
      id,
      text,
      styles: styles.map((style) => JSON.stringify(style)).sort(),
    });
    expect(script.chapters.map((chapter) => chapter.paragraphs.map(shape))).toEqual(
      paragraphs.map((blocks) => blocks.map(shape)),
    );
    const nameOf = new Map(publication.cast.map((member) => [member.id, member.name]));
    const voices = (
      utterances: readonly { from: number; to: number; speaker: string | undefined; effect?: string }[],
      text: string,
    ) =>
      Array.from(text).map((sign, at) => {
        const said = utterances.find(({ from, to }) => from <= at && at < to);
        return sign === ' ' ? '' : `${said?.speaker} ${said?.effect}`;
      });
    expect(
      script.chapters.flatMap((chapter) =>
        chapter.paragraphs.map(({ text, utterances }) =>
          voices(
            utterances.map((one) => ({ ...one, speaker: nameOf.get(one.cast) })),
            text,
          ),
        ),
      ),
    ).toEqual(paragraphs.flat().map(({ text, utterances }) => voices([...utterances], text)));
  });

  test('opens the same scenes', () => {
    const opening = texts.flatMap((blocks) =>
      blocks.flatMap(({ kind }, i) => (kind === 'scene-break' ? [blocks[i + 1]?.id] : [])),
    );
    const opens = script.chapters.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ id, opensScene }) => (opensScene ? [id] : [])),
    );
    expect(opens).toEqual(opening);
  });
});

test('a book that nobody wrote for a script becomes one, whatever its text holds', () => {
  const texts = [
    '1984. It was cold.',
    '# not a title',
    '- no list * nor _stars_',
    'A [link](x) and <b>markup</b> &amp; `code`',
    '> quoted | table',
    ':say[what] {id} or C:\\dir',
    'An {#id} and a ::sound{x}',
    'Line\nby line',
  ];
  const silent: Block = { ...aBlock('b0', 'One'), kind: 'heading', level: 1 };
  const blocks = texts.map((text, i) => aBlock(`b${i + 1}`, text));
  const script = parse({
    publication: { ...aBook, title: 'A "book": of 100% signs # and more' },
    texts: [[silent, ...blocks]],
  });
  expect(script.chapters[0]?.paragraphs.map(({ text }) => text)).toEqual(
    texts.map((text) => text.replace('\n', ' ').replace('{#', '{ #').replace('::', ': :')),
  );
});

test('italics and bold come back as they are, inside each other and beside punctuation', () => {
  const text = 'The life of Moby. But—he went, un“so”able, on and on';
  const range = (part: string, style: 'italic' | 'bold') => {
    const from = text.indexOf(part);
    return { from, to: from + part.length, style };
  };
  const styles = [
    range('The life of Moby', 'bold'),
    range('Moby', 'italic'),
    range('But', 'italic'),
    range('went, un“so”able', 'bold'),
    range('on and on', 'italic'),
  ];
  const script = parse({
    publication: { ...aBook, chapters: [aChapter('One')] },
    texts: [[{ ...aBlock('b1', text), styles }]],
  });
  const [paragraph] = script.chapters[0]?.paragraphs ?? [];
  expect(paragraph?.text).toBe(text);
  // Where two styles are at one place they are two ranges, side by side.
  const styled = (ranges: Block['styles'], style: string) =>
    Array.from(text, (sign, at) =>
      ranges.some((one) => one.style === style && one.from <= at && at < one.to) ? sign : ' ',
    ).join('');
  for (const style of ['italic', 'bold'])
    expect(styled(paragraph?.styles ?? [], style)).toBe(styled(styles, style));
});

test('a paragraph of signs alone parts scenes, as there is nothing in it to say', () => {
  const script = parse({
    publication: { ...aBook, chapters: [aChapter('Room #')] },
    texts: [[aBlock('b1', '—'), aBlock('b2', 'One.'), aBlock('b3', '* * *'), aBlock('b4', 'Two.')]],
  });
  expect(script.chapters[0]?.title).toBe('Room #');
  expect(script.chapters[0]?.paragraphs.map(({ text, opensScene }) => [text, opensScene])).toEqual([
    ['One.', false],
    ['Two.', true],
  ]);
});
