/** One paragraph of the script: its text as it is read on screen, who says which part, and the id it was given. */
import type { Paragraph } from 'mdast';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { checkFixedId, takeFixedIds } from './fixed-id.ts';
import { placeOf, placeOfLast, writtenAs } from './markdown.ts';
import { isTable, notSpoken } from './not-spoken.ts';
import { noWord, readPieces, type Piece, type Reading, type Turn } from './pieces.ts';
import type { ScriptParagraph, ScriptPronunciation } from './script.ts';
import { setPieces } from './set-pieces.ts';
import { complainOfHeadings, complainOfSlips } from './slips.ts';
import { splitUtterances, type Teller } from './utterances.ts';
import type { SourcePoint } from './complaint.ts';

/** A paragraph whose id is not settled yet. */
export interface ParagraphDraft {
  readonly content: Omit<ScriptParagraph, 'id'>;
  readonly fixedId: BlockId | undefined;
  readonly idAt: SourcePoint;
}

export interface ParagraphReading extends Reading {
  readonly language: string;
  readonly teller: Teller;
  /** What `::ambience` and `::sound` may name. */
  readonly soundKinds: readonly string[];
}

/** Undefined where nothing of it can be spoken, which a complaint says. */
export function readParagraph(
  node: Paragraph,
  opensScene: boolean,
  reading: ParagraphReading,
): ParagraphDraft | undefined {
  const { source, complaints, language, teller } = reading;
  const at = placeOf(node);
  if (isTable(writtenAs(node, source))) {
    complaints.add(at, notSpoken('table'));
    return undefined;
  }
  complainOfHeadings(writtenAs(node, source), at, complaints);
  const written = readPieces(node.children, reading);
  const { pieces, ids } = takeIdsOfParagraph(written, reading);
  const idAt = placeOfLast('{', node, source);
  const fixedId = checkFixedId<BlockId>(ids, idAt, complaints);
  for (const piece of pieces) complainOfSlips(piece.text, piece.at, source, complaints);
  const { text, styles, segments, pronunciations } = setPieces(pieces, language);
  checkPronunciations(text, pronunciations, reading);
  if (/[\p{L}\p{N}]/u.test(text)) {
    const utterances = splitUtterances(text, segments, teller, complaints);
    return {
      content: { text, styles, utterances, pronunciations, opensScene, line: at.line },
      fixedId,
      idAt,
    };
  }
  // Where pieces are missing, a complaint has said so already.
  if (written.length > 0) complaints.add(at, 'This paragraph has no words to say.');
  return undefined;
}

/** A word is lit and spoken as a whole, so a :say covers whole words, and as many sounds as words. */
function checkPronunciations(
  text: string,
  pronunciations: readonly ScriptPronunciation[],
  { complaints, language }: ParagraphReading,
): void {
  const words = splitWords(text, language);
  for (const said of pronunciations) {
    const covered = words.filter(({ from, to }) => from < said.to && to > said.from);
    const isCut = covered.some(
      ({ from, to }) =>
        /[\p{L}\p{N}]/u.test(text.slice(from, Math.max(from, said.from))) ||
        /[\p{L}\p{N}]/u.test(text.slice(Math.min(to, said.to), to)),
    );
    const sounds = said.ipa.split(/\s+/).length;
    if (covered.length === 0) complaints.add(said, noWord);
    else if (isCut)
      complaints.add(said, 'A :say covers whole words. Put the whole word between its brackets.');
    else if (sounds !== covered.length)
      complaints.add(
        said,
        `There are ${covered.length} words and ${sounds} sounds here. Write one sound for each word, with a space between.`,
      );
  }
}

/** `{#id}` after the last words, or directly after the last utterance's bracket. */
function takeIdsOfParagraph(
  pieces: readonly Piece[],
  { source, complaints }: Reading,
): { readonly pieces: readonly Piece[]; readonly ids: readonly string[] } {
  const last = pieces.at(-1);
  const { text, ids } = last && !last.turn ? takeFixedIds(last.text) : { text: '', ids: [] };
  const before = pieces.slice(0, -1);
  const left = !last || last.turn ? pieces : text.trim() === '' ? before : [...before, { ...last, text }];
  const lastTurn = left.at(-1)?.turn;
  for (const turn of new Set(left.flatMap((piece) => piece.turn ?? [])))
    if (turn !== lastTurn && idsOfTurn(turn, source).length > 0)
      complaints.add(turn, 'An id belongs to the whole paragraph: put it at the end.');
  return { pieces: left, ids: [...(lastTurn ? idsOfTurn(lastTurn, source) : []), ...ids] };
}

/** Of `{#one #two}` remark-directive keeps only the second: they are read from the source. */
function idsOfTurn({ node }: Turn, source: string): readonly string[] {
  if (node.attributes?.id === undefined) return [];
  const written = writtenAs(node, source);
  const braces = written.slice(written.lastIndexOf('{'));
  return [...braces.matchAll(/(?:#|\bid=)"?([^\s"}]*)/g)].map((match) => match[1] ?? '');
}
