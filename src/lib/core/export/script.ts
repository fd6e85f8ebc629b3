/** A book as a script that the narrator reads (`audio-scripts/README.md`): Markdown, with a cast. */
import { asId } from '../publication/ids.ts';
import { languageTagPattern } from '../publication/language-tag.ts';
import type { Block, Utterance } from '../transcript/block.ts';
import type { ExportedBook } from './exported-book.ts';
import { escapeMarkdown, markdownOf } from './markdown.ts';

/** Always there. What a member of the cast sounds like is nowhere in a book. */
const anyVoice = 'flite/slt';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
}

/** Of a story that is published: chapters and paragraphs keep their ids. */
export function writeScript(book: ExportedBook): string {
  return write(book, (id) => ` {#${id}}`);
}

/** Of a book that was never narrated: the narrator gives chapters and paragraphs their ids. */
export function writeNewScript(book: ExportedBook): string {
  return write(book, () => '');
}

type Mark = (id: string) => string;

function write(book: ExportedBook, mark: Mark): string {
  const { publication, texts } = book;
  const cast = castOf(book);
  const chapters = publication.chapters.map(({ id, title, index }) => {
    // Number signs at the end of a title are no part of it, unless they are escaped.
    const written = escapeMarkdown(oneLine(title)).replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'));
    return [`# ${written}${mark(id)}`, ...paragraphsOf(texts[index] ?? [], title, cast, mark)].join('\n\n');
  });
  return `${frontMatter(book, cast)}\n${chapters.filter((chapter) => chapter.includes('\n')).join('\n\n')}\n`;
}

function frontMatter({ publication }: ExportedBook, cast: readonly Member[]): string {
  const { title, subtitle, description, authors, language = '' } = publication;
  const lines = [
    `title: ${quoted(title)}`,
    ...(subtitle === undefined ? [] : [`subtitle: ${quoted(subtitle)}`]),
    ...(description === undefined ? [] : [`description: ${quoted(description)}`]),
    `author: ${quoted(authors.join(', ') || 'Unknown')}`,
    `language: ${languageTagPattern.test(language) ? language : 'en'}`,
    'cast:',
    ...cast.map((member, i) => {
      const parts = [
        `name: ${quoted(member.name)}`,
        `voice: ${anyVoice}`,
        ...(i === 0 ? ['role: narrator'] : []),
        ...(member.description === undefined ? [] : [`description: ${quoted(member.description)}`]),
      ];
      return `  ${member.id}: { ${parts.join(', ')} }`;
    }),
  ];
  return `---\n${lines.join('\n')}\n---\n`;
}

/** YAML reads what JSON writes. */
function quoted(text: string): string {
  return JSON.stringify(oneLine(text));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The first tells the story. */
function castOf({ publication, texts }: ExportedBook): readonly Member[] {
  if (publication.cast.length > 0) return publication.cast;
  const speakers = new Set(
    texts.flat().flatMap(({ utterances }) => utterances.map(({ speaker }) => speaker)),
  );
  speakers.delete('');
  const named = [...speakers].map((name) => name.replace(/[<>&]/g, ''));
  return [
    { id: 'narrator', name: named.includes('Narrator') ? 'The narrator' : 'Narrator' },
    ...named.map((name, i) => ({ id: asId(name.toLowerCase()) ?? `voice-${i + 1}`, name })),
  ];
}

function paragraphsOf(
  blocks: readonly Block[],
  title: string,
  cast: readonly Member[],
  mark: Mark,
): readonly string[] {
  const written: string[] = [];
  let isNewScene = false;
  for (const block of blocks) {
    const { kind, id } = block;
    const text = oneLine(block.text);
    // A picture cannot be read aloud, and the title stands above.
    if (kind === 'image' || (kind === 'heading' && written.length === 0 && text === oneLine(title))) continue;
    if (kind === 'scene-break' || (text !== '' && !hasWords(text))) isNewScene = written.length > 0;
    else if (text !== '') {
      if (isNewScene) written.push('***');
      isNewScene = false;
      written.push(`${paragraphOf(block, cast)}${mark(id)}`);
    }
  }
  return written;
}

/** A paragraph of signs alone, such as stars, parts scenes: there is nothing in it to say. */
function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function paragraphOf(block: Block, cast: readonly Member[]): string {
  const [teller] = cast;
  const styles: Block['styles'] =
    block.kind === 'heading' ? [{ from: 0, to: block.text.length, style: 'bold' }] : block.styles;
  return pieces(block)
    .map(({ from, to, speaker, effect }) => {
      const text = markdownOf({ text: block.text, styles }, from, to);
      const id = cast.find(({ name }) => name === speaker)?.id ?? teller?.id;
      if (id === teller?.id && !effect) return text;
      return `:${id ?? ''}[${text}]${effect ? `{effect=${effect}}` : ''}`;
    })
    .filter((text) => text !== '')
    .join(' ');
}

/** What stands between two utterances is white space alone; a book that names no speakers has one piece. */
function pieces({ text, utterances }: Block): readonly Utterance[] {
  return utterances.length > 0 ? utterances : [{ from: 0, to: text.length, speaker: '' }];
}
