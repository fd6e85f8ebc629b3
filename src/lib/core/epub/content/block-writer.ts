import type { BlockId } from '../../publication/ids.ts';
import type { Block, BlockKind, BlockPicture, BlockRole, StyledRange } from '../../transcript/block.ts';
import type { TextPoint } from '../text-span.ts';

/** What the next text becomes. */
export interface BlockStyle {
  kind: BlockKind;
  readonly level?: number;
  /** Of a list item: what follows the first block has none. */
  readonly marker?: string;
  role?: BlockRole;
}

export interface InlineStyle {
  readonly italic: boolean;
  readonly bold: boolean;
  /** Where it is not the book's (BCP 47). */
  readonly language: string | undefined;
}

/** A longer paragraph is continued in the next block: each is drawn and searched as a whole. */
const longest = 20_000;

/** What is printed where a scene ends: `* * *`, `⁂`, `———`. */
const ornament = /^(?:[*⁂✻✽❦❧☙•·~#_—–-]\s*){1,9}$/u;

interface Draft {
  readonly kind: BlockKind;
  readonly level?: number | undefined;
  readonly marker?: string | undefined;
  readonly role?: BlockRole | undefined;
  readonly picture?: BlockPicture | undefined;
  text: string;
  readonly styles: Writable<StyledRange>[];
}

type Writable<T> = T extends unknown ? { -readonly [Key in keyof T]: T[Key] } : never;

/** Collects the text of a document into blocks. White space is joined; a block without text is none. */
export class BlockWriter {
  readonly blocks: Block[] = [];
  readonly #nextId: () => BlockId;
  #draft: Draft | undefined;
  /** Pictures that stand in the text of the draft. */
  #pictures: Draft[] = [];

  constructor(nextId: () => BlockId) {
    this.#nextId = nextId;
  }

  /** Where the next text will stand. */
  get at(): TextPoint {
    return { block: this.blocks.length, offset: this.#draft?.text.length ?? 0 };
  }

  get hasOpenText(): boolean {
    return this.#draft !== undefined;
  }

  write(text: string, style: BlockStyle, inline: InlineStyle, keepsSpaces = false): void {
    let rest = keepsSpaces ? text : text.replace(/\s+/gu, ' ');
    while (rest !== '') {
      const room = longest - (this.#draft?.text.length ?? 0);
      const part = rest.length <= room ? rest : rest.slice(0, cutAt(rest, room));
      this.#append(part, style, inline, keepsSpaces);
      rest = rest.slice(part.length);
      if (rest !== '') this.#continueInNext();
    }
  }

  #append(text: string, style: BlockStyle, inline: InlineStyle, keepsSpaces: boolean): void {
    const isAfterSpace = !this.#draft || (!keepsSpaces && /\s$/u.test(this.#draft.text));
    const added = isAfterSpace ? text.trimStart() : text;
    if (added === '') return;
    const draft = (this.#draft ??= begin(style));
    const from = draft.text.length;
    draft.text += added;
    addStyles(draft.styles, inline, from, draft.text.length);
  }

  #continueInNext(): void {
    const draft = this.#draft;
    this.end();
    if (draft) this.#draft = { ...draft, text: '', styles: [] };
  }

  /** Ends a line of the paragraph. */
  breakLine(): void {
    if (this.#draft) this.#draft.text = `${this.#draft.text.trimEnd()}\n`;
  }

  /** In a paragraph whose text has begun, it comes after that paragraph, which stays whole. */
  picture(alternative: string, picture: BlockPicture | undefined, isInText: boolean): void {
    const image: Draft = { kind: 'image', text: alternative, styles: [], picture };
    if (!isInText) this.end();
    if (this.#draft) this.#pictures.push(image);
    else this.#add(image);
  }

  /** None before the first text, and none after another. */
  sceneBreak(): void {
    this.end();
    const last = this.blocks.at(-1);
    if (last && last.kind !== 'scene-break') this.#add({ kind: 'scene-break', text: '', styles: [] });
  }

  /** The next text begins a block. */
  end(): void {
    const [draft, pictures] = [this.#draft, this.#pictures];
    this.#draft = undefined;
    this.#pictures = [];
    const text = draft?.text.trimEnd() ?? '';
    if (draft?.kind === 'paragraph' && !draft.role && ornament.test(text)) this.sceneBreak();
    else if (draft && text !== '') {
      const styles = draft.styles.filter(({ from }) => from < text.length);
      for (const styled of styles) styled.to = Math.min(styled.to, text.length);
      this.#add({ ...draft, text, styles });
    }
    for (const picture of pictures) this.#add(picture);
  }

  #add({ kind, level, marker, role, picture, text, styles }: Draft): void {
    this.blocks.push({
      id: this.#nextId(),
      kind,
      ...(level !== undefined && { level }),
      ...(marker !== undefined && { marker }),
      ...(role && { role }),
      ...(picture && { picture }),
      text,
      utterances: text === '' ? [] : [{ from: 0, to: text.length, speaker: '' }],
      styles,
      clips: [],
    });
  }
}

function begin(style: BlockStyle): Draft {
  const { kind, level, marker, role } = style;
  if (kind === 'list-item') Object.assign(style, { kind: 'paragraph', role: 'item' });
  const hasLevel = kind === 'heading' || kind === 'list-item' || role === 'item';
  return {
    kind,
    level: hasLevel ? level : undefined,
    marker: kind === 'list-item' ? marker : undefined,
    role,
    text: '',
    styles: [],
  };
}

/** After a space, if there is one, and between characters. */
function cutAt(text: string, room: number): number {
  const space = text.lastIndexOf(' ', room - 1);
  if (space > 0) return space + 1;
  return /[\uD800-\uDBFF]/.test(text.charAt(room - 1)) ? room + 1 : Math.max(room, 1);
}

function addStyles(styles: Writable<StyledRange>[], inline: InlineStyle, from: number, to: number): void {
  const add = (isSame: (one: StyledRange) => boolean, made: StyledRange) => {
    const last = styles.findLast(isSame);
    if (last?.to === from) last.to = to;
    else styles.push({ ...made });
  };
  if (inline.italic) add(({ style }) => style === 'italic', { from, to, style: 'italic' });
  if (inline.bold) add(({ style }) => style === 'bold', { from, to, style: 'bold' });
  const { language } = inline;
  if (language !== undefined)
    add((one) => one.style === 'language' && one.language === language, {
      from,
      to,
      style: 'language',
      language,
    });
}
