/** The inside of a paragraph as pieces of text in one voice and one style, in order; nothing typeset or trimmed yet. */
import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { CastId } from '#lib/core/publication/ids.ts';
import type { StyledRange } from '#lib/core/transcript/block.ts';
import {
  complainOfRepeats,
  readSaid,
  readUtteranceAttributes,
  type UtteranceAttributes,
} from './attributes.ts';
import type { Complaints, SourcePoint } from './complaint.ts';
import { placeOf, writtenAs } from './markdown.ts';
import { suggest } from './nearest.ts';
import { notSpoken } from './not-spoken.ts';

/** A voice's turn that the author has marked; the teller's turns are what lies between. */
export interface Turn extends UtteranceAttributes, SourcePoint {
  readonly cast: CastId;
  readonly node: TextDirective;
}

/** How the author wants words to sound. */
export interface Said extends SourcePoint {
  readonly ipa: string;
}

export interface Piece {
  readonly text: string;
  readonly styles: readonly Exclude<StyledRange['style'], 'language'>[];
  readonly turn: Turn | undefined;
  readonly said: Said | undefined;
  readonly at: SourcePoint;
}

export const noWord = 'This :say has no word. Write between the brackets what is read.';

/** What the readers of one file share. */
export interface Reading {
  readonly source: string;
  readonly complaints: Complaints;
  /** Undefined if the cast could not be read: then no name is reported as unknown. */
  readonly castIds: readonly string[] | undefined;
}

export function readPieces(nodes: readonly PhrasingContent[], reading: Reading): readonly Piece[] {
  return joinPlain(
    nodes.flatMap((node) => readNode(node, reading, { styles: [], turn: undefined, said: undefined })),
  );
}

type Manner = Pick<Piece, 'styles' | 'turn' | 'said'>;

function readNode(node: PhrasingContent, reading: Reading, manner: Manner): readonly Piece[] {
  const at = placeOf(node);
  const { styles } = manner;
  const inside = (children: readonly PhrasingContent[], deeper: Partial<Manner>) =>
    children.flatMap((child) => readNode(child, reading, { ...manner, ...deeper }));
  switch (node.type) {
    case 'text':
      return [{ text: node.value, ...manner, at }];
    case 'break':
      return [{ text: ' ', ...manner, at }];
    case 'emphasis':
      return inside(node.children, { styles: [...styles, 'italic'] });
    case 'strong':
      return inside(node.children, { styles: [...styles, 'bold'] });
    case 'textDirective':
      if (!hasBrackets(node, reading.source)) return [{ text: giveBack(node, reading), ...manner, at }];
      if (node.name === 'say')
        return inside(node.children, { said: readSaidWords(node, manner.said, reading) });
      return inside(node.children, { turn: readTurn(node, manner.turn, reading) });
    default:
      reading.complaints.add(at, notSpoken(node.type));
      return [];
  }
}

function hasBrackets(node: TextDirective, source: string): boolean {
  return writtenAs(node, source).startsWith(`:${node.name}[`);
}

/** Only brackets make a directive: 10:30 and "He said:no" are prose. */
function giveBack(node: TextDirective, { source, castIds, complaints }: Reading): string {
  const { name } = node;
  const written = writtenAs(node, source);
  const isMeant = name === 'say' || castIds?.includes(name);
  const [after] = /^(?:\[|[ \t]+\[|\()/.exec(source.slice(node.position?.end.offset ?? source.length)) ?? [];
  if (written !== `:${name}` || after === undefined) return written;
  if (after === '[')
    complaints.add(
      placeOf(node),
      `The bracket after :${name} is not closed. Write ] where the utterance ends.`,
    );
  else if (isMeant)
    complaints.add(
      placeOf(node),
      `:${name} would be read aloud. Write :${name}[...], with a square bracket and no space in front of it.`,
    );
  return written;
}

const ownLine: ReadonlyMap<string, string> = new Map([
  ['pause', '::pause{seconds=1.5}'],
  ['ambience', '::ambience{kind=rain level=-32}'],
  ['sound', '::sound{kind=telephone}'],
]);

function readSaidWords(node: TextDirective, outer: Said | undefined, reading: Reading): Said | undefined {
  const at = placeOf(node);
  if (outer) reading.complaints.add(at, 'A :say cannot stand inside another. Close the first one before it.');
  const written = writtenAs(node, reading.source);
  complainOfRepeats(written, at, reading.complaints);
  const ipa = readSaid(node.attributes ?? {}, at, reading.complaints);
  if (node.children.length === 0) {
    reading.complaints.add(at, noWord);
    return outer;
  }
  return ipa === undefined ? outer : { ipa, ...at };
}

function readTurn(node: TextDirective, outer: Turn | undefined, reading: Reading): Turn | undefined {
  const at = placeOf(node);
  const { name } = node;
  const { complaints, castIds } = reading;
  const line = ownLine.get(name);
  if (line !== undefined) complaints.add(at, `This needs a line of its own, with two colons: ${line}.`);
  else if (outer)
    complaints.add(at, 'An utterance cannot stand inside another. Close the first one before it.');
  else if (castIds && !castIds.includes(name))
    complaints.add(at, `${name} is not in the cast. ${suggest(name, castIds)}`);
  else if (!node.children.some((child) => /[\p{L}\p{N}]/u.test(writtenAs(child, reading.source))))
    complaints.add(at, 'This utterance is empty. Write between the brackets what is said.');
  else {
    complainOfRepeats(writtenAs(node, reading.source), at, complaints);
    const attributes = readUtteranceAttributes(node.attributes ?? {}, at, complaints);
    return { cast: name as CastId, node, ...attributes, ...at };
  }
  return outer;
}

/** A directive that turned out to be text is joined with the text around it. */
function joinPlain(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      last &&
      last.turn === piece.turn &&
      last.said === piece.said &&
      last.styles.join() === piece.styles.join()
    )
      joined.splice(-1, 1, { ...last, text: last.text + piece.text });
    else joined.push(piece);
  }
  return joined;
}
