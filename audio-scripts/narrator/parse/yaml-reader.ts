/** Reads YAML with the places of things, so that a complaint can name them. Knows nothing of scripts. */
import { isMap, isScalar, LineCounter, Scalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import type { Complaints, SourcePoint } from './complaint.ts';

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

export class YamlReader {
  readonly #document;
  readonly #lines = new LineCounter();
  readonly #firstLine: number;
  readonly #complaints: Complaints;

  /** `firstLine`: the line of the file that the YAML begins on. */
  constructor(yaml: string, firstLine: number, complaints: Complaints) {
    this.#firstLine = firstLine;
    this.#complaints = complaints;
    this.#document = parseDocument(yaml, { lineCounter: this.#lines, prettyErrors: false });
  }

  top(): YAMLMap | undefined {
    for (const error of this.#document.errors)
      this.complain(this.#point(error.pos[0]), `The front matter is not YAML: ${error.message}.`);
    if (this.#document.errors.length > 0) return undefined;
    if (isMap(this.#document.contents)) return this.#document.contents;
    this.complain(
      { line: this.#firstLine, column: 1 },
      'The front matter needs a title, an author, a language and a cast.',
    );
    return undefined;
  }

  complain(at: SourcePoint, message: string): void {
    this.#complaints.add(at, message);
  }

  pointOf(node: unknown): SourcePoint {
    return this.#point((node as Ranged | null | undefined)?.range?.[0] ?? 0);
  }

  keys(map: YAMLMap): readonly { readonly key: string; readonly at: SourcePoint }[] {
    return map.items.map((pair) => ({ key: keyOf(pair), at: this.pointOf(pair.key) }));
  }

  /** A text that must be there; a number or a date is taken as it is written. */
  text(map: YAMLMap, key: string): string | undefined {
    const node = valueOf(map, key);
    this.#complainOfCut(node);
    if (isScalar(node) && node.value !== null && typeof node.value !== 'boolean') {
      const text = typeof node.value === 'string' ? node.value : (node.source ?? '');
      if (text.trim() !== '') return text.trim();
    }
    this.complain(
      this.pointOf(node ?? map),
      `${key} is missing or is not a text. Write ${key}: and the text, in quotes if it holds a colon.`,
    );
    return undefined;
  }

  optionalText(map: YAMLMap, key: string): string | undefined {
    return map.items.some((pair) => keyOf(pair) === key) ? this.text(map, key) : undefined;
  }

  number(map: YAMLMap, key: string, usual: number, [least, most]: readonly [number, number]): number {
    const node = map.get(key, true);
    if (node === undefined) return usual;
    if (isScalar(node) && typeof node.value === 'number' && node.value >= least && node.value <= most)
      return node.value;
    this.complain(this.pointOf(node), `${key} is a number from ${least} to ${most}.`);
    return usual;
  }

  /** The maps inside a map, each with the place of its key; `example` shows what one looks like. */
  maps(
    map: YAMLMap,
    example: string,
  ): readonly { readonly key: string; readonly map: YAMLMap; readonly at: SourcePoint }[] {
    return map.items.flatMap((pair) => {
      const at = this.pointOf(pair.key);
      if (isMap(pair.value)) return [{ key: keyOf(pair), map: pair.value, at }];
      this.complain(at, `Write ${keyOf(pair)} as in ${keyOf(pair)}: ${example}.`);
      return [];
    });
  }

  /** `Room #9`: YAML takes what follows a space and a # for a comment. Real comments have a space after the # as well. */
  #complainOfCut(node: unknown): void {
    if (!isScalar(node) || node.type !== Scalar.PLAIN || !/^\S/.test(node.comment ?? '')) return;
    this.complain(
      this.pointOf(node),
      `YAML reads #${node.comment ?? ''} as a comment. Put the whole text in quotes.`,
    );
  }

  #point(offset: number): SourcePoint {
    const { line, col } = this.#lines.linePos(offset);
    return { line: Math.max(line, 1) + this.#firstLine - 1, column: Math.max(col, 1) };
  }
}

/** As it is written: to YAML 1984 is a number, and null nothing. */
function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return '';
  return typeof key.value === 'string' ? key.value : (key.source ?? '');
}

function valueOf(map: YAMLMap, key: string): unknown {
  return map.items.find((pair) => keyOf(pair) === key)?.value ?? undefined;
}
