/** The script below its front matter as chapters of paragraphs, in order. */
import type { Heading, RootContent } from 'mdast';
import type { LeafDirective } from 'mdast-util-directive';
import type { ChapterId } from '#lib/core/publication/ids.ts';
import { complainOfRepeats, readPause, readSound, type WrittenAttributes } from './attributes.ts';
import type { SourcePoint } from './complaint.ts';
import { checkFixedId, takeFixedIds } from './fixed-id.ts';
import { placeOf, placeOfLast, writtenAs } from './markdown.ts';
import { suggest } from './nearest.ts';
import { notSpoken } from './not-spoken.ts';
import { readParagraph, type ParagraphDraft, type ParagraphReading } from './paragraph.ts';
import { readPieces } from './pieces.ts';
import type { ScriptSound } from './script.ts';
import { complainOfSlips } from './slips.ts';
import { typeset } from './typography.ts';

/** A chapter whose ids are not settled yet. */
export interface ChapterDraft {
  readonly title: string;
  readonly fixedId: ChapterId | undefined;
  readonly at: SourcePoint;
  readonly paragraphs: ParagraphDraft[];
}

export function readChapters(
  nodes: readonly RootContent[],
  reading: ParagraphReading,
): readonly ChapterDraft[] {
  const reader = new ChapterReader(reading);
  for (const node of nodes) reader.read(node);
  return reader.finish();
}

const leaves = ['pause', 'ambience', 'sound'];
/** LUFS; speech is at -18. */
const usualLevels = { ambience: -32, cue: -24 };

class ChapterReader {
  readonly #reading: ParagraphReading;
  readonly #chapters: ChapterDraft[] = [];
  #sceneBreak: SourcePoint | undefined;
  /** Waits for the paragraph that it belongs to. */
  #sounds: Partial<Record<'ambience' | 'cue', ScriptSound>> = {};
  #soundsAt: SourcePoint | undefined;

  constructor(reading: ParagraphReading) {
    this.#reading = reading;
  }

  read(node: RootContent): void {
    const at = placeOf(node);
    if (node.type === 'heading' && !this.#isUnderlined(node)) this.#openChapter(node, at);
    else if (node.type === 'thematicBreak') this.#breakScene(at);
    else if (node.type === 'leafDirective') this.#readLeaf(node, at);
    else if (node.type === 'paragraph' || node.type === 'heading') {
      const paragraphs = this.#chapters.at(-1)?.paragraphs;
      if (!paragraphs)
        this.#complain(at, 'Text stands before the first chapter. Open one with # and its title.');
      const draft = readParagraph(
        { ...node, type: 'paragraph' },
        this.#sceneBreak !== undefined,
        this.#reading,
      );
      this.#sceneBreak = undefined;
      if (draft) paragraphs?.push({ ...draft, content: { ...draft.content, ...this.#sounds } });
      this.#sounds = {};
      this.#soundsAt = undefined;
    } else this.#complain(at, notSpoken(node.type));
  }

  finish(): readonly ChapterDraft[] {
    this.#closeChapter();
    if (this.#chapters.length === 0)
      this.#complain({ line: 1, column: 1 }, 'The story has no chapter. Open one with # and its title.');
    return this.#chapters;
  }

  /** Markdown makes a title of a text with a line of === or --- right under it. */
  #isUnderlined(node: Heading): boolean {
    const written = writtenAs(node, this.#reading.source);
    const [underline] = /[=-]+\s*$/.exec(written) ?? [];
    if (written.startsWith('#') || underline === undefined) return false;
    this.#complain(
      { line: node.position?.end.line ?? 1, column: 1 },
      node.depth === 1
        ? 'This line would make a title of the text above it. Write # in front of a title, and leave this line out.'
        : 'This line would make a title of the text above it. For a scene break leave a blank line above it, or write *** there.',
    );
    return true;
  }

  #openChapter(node: Heading, at: SourcePoint): void {
    this.#closeChapter();
    const { source, complaints, language } = this.#reading;
    if (node.depth > 1) this.#complain(at, 'A chapter opens with one #. There are no smaller headings.');
    const pieces = readPieces(node.children, this.#reading);
    if (pieces.some(({ turn }) => turn))
      this.#complain(at, 'A chapter title is not spoken: write it without a voice.');
    const { text, ids } = takeFixedIds(pieces.map((piece) => piece.text).join(''));
    complainOfSlips(text, at, source, complaints);
    if (text.trim() === '') this.#complain(at, 'A chapter needs a title after the #.');
    const fixedId = checkFixedId<ChapterId>(ids, placeOfLast('{', node, source), complaints);
    this.#chapters.push({ title: typeset(text.trim(), language), fixedId, at, paragraphs: [] });
  }

  #closeChapter(): void {
    if (this.#sceneBreak)
      this.#complain(this.#sceneBreak, 'A scene break stands between two paragraphs of a chapter.');
    if (this.#soundsAt)
      this.#complain(this.#soundsAt, 'A sound stands before the paragraph that it belongs to.');
    this.#sounds = {};
    this.#soundsAt = undefined;
    this.#sceneBreak = undefined;
    const chapter = this.#chapters.at(-1);
    if (chapter?.paragraphs.length === 0)
      this.#complain(chapter.at, `The chapter ${chapter.title} has no paragraph.`);
  }

  #breakScene(at: SourcePoint): void {
    if (this.#sceneBreak || !this.#chapters.at(-1)?.paragraphs.length)
      this.#complain(at, 'A scene break stands between two paragraphs of a chapter.');
    else this.#sceneBreak = at;
  }

  #readLeaf(node: LeafDirective, at: SourcePoint): void {
    const { name, attributes } = node;
    const { complaints, source, castIds = [] } = this.#reading;
    complainOfRepeats(writtenAs(node, source), at, complaints);
    if (leaves.includes(name) && node.children.length > 0)
      this.#complain(at, `::${name} has nothing in square brackets. What it takes stands in braces.`);
    if (castIds.includes(name)) this.#complain(at, `An utterance begins with one colon: :${name}[...].`);
    else if (name === 'ambience' || name === 'sound') this.#sound(name, attributes ?? {}, at);
    else if (name !== 'pause') this.#complain(at, `::${name} is unknown. ${suggest(name, leaves)}`);
    else this.#pause(readPause(attributes ?? {}, at, complaints), at);
  }

  #sound(name: 'ambience' | 'sound', attributes: WrittenAttributes, at: SourcePoint): void {
    const { complaints, soundKinds } = this.#reading;
    const slot = name === 'ambience' ? 'ambience' : 'cue';
    if (this.#sounds[slot]) this.#complain(at, `This paragraph has its ::${name} already.`);
    const sound = readSound(
      attributes,
      { name, kinds: soundKinds, usualLevel: usualLevels[slot] },
      at,
      complaints,
    );
    if (!sound) return;
    this.#sounds = { ...this.#sounds, [slot]: sound };
    this.#soundsAt = at;
  }

  #pause(pauseAfter: number | undefined, at: SourcePoint): void {
    const paragraphs = this.#chapters.at(-1)?.paragraphs;
    const last = paragraphs?.at(-1);
    if (!last) this.#complain(at, 'A pause needs a paragraph before it.');
    else if (last.content.pauseAfter !== undefined)
      this.#complain(at, 'This paragraph has its ::pause already.');
    else if (pauseAfter !== undefined)
      paragraphs?.splice(-1, 1, { ...last, content: { ...last.content, pauseAfter } });
  }

  #complain(at: SourcePoint, message: string): void {
    this.#reading.complaints.add(at, message);
  }
}
