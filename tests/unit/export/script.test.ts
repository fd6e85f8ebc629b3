/** A script that the narrator reads again as the same story. */
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeScript } from '#lib/core/export/script.ts';
import type { ExportedBook } from '#lib/core/export/exported-book.ts';
import type { BlockId, ChapterId, PublicationId } from '#lib/core/publication/ids.ts';
import type { Block } from '#lib/core/transcript/block.ts';
import { readStory } from '../../../audio-scripts/narrator/export/read-story.ts';
import { parseScript } from '../../../audio-scripts/narrator/parse/parse-script.ts';
import type { Script, ScriptParagraph } from '../../../audio-scripts/narrator/parse/script.ts';

function parse(book: ExportedBook): Script {
  const script = parseScript(writeScript(book), 'script.md', book.publication.id, undefined, []);
  if (!script.ok) throw new Error(JSON.stringify(script.error));
  return script.value;
}

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
  const blocks = texts.map((text, i): Block => ({
    id: `b${i + 1}` as BlockId,
    kind: 'paragraph',
    text,
    utterances: [],
    styles: [],
    clips: [],
  }));
  const silent: Block = {
    id: 'b0' as BlockId,
    kind: 'heading',
    level: 1,
    text: 'One',
    utterances: [],
    styles: [],
    clips: [],
  };
  const script = parse({
    publication: {
      id: 'a-book' as PublicationId,
      title: 'A "book": of 100% signs # and more',
      authors: [],
      narrators: [],
      cast: [],
      durationSeconds: 0,
      chapters: [{ id: 'chapter-1' as ChapterId, index: 0, title: 'One', firstClip: 0, clipCount: 0 }],
      contents: [],
      clips: [],
      covers: [],
      files: [],
    },
    texts: [[silent, ...blocks]],
  });
  expect(script.chapters[0]?.paragraphs.map(({ text }) => text)).toEqual(
    texts.map((text) => text.replace('\n', ' ').replace('{#', '{ #').replace('::', ': :')),
  );
});
