/** Markdown that is no script: its headings, paragraphs, quotations and lists, in italics and bold. */
import type { BlockContent, DefinitionContent, PhrasingContent, RootContent } from 'mdast';
import type { BlockId } from '#lib/core/publication/ids.ts';
import type { Block, BlockKind, StyledRange } from '#lib/core/transcript/block.ts';
import { parseMarkdown, writtenAs } from '../../parse/markdown.ts';
import { chaptersOfContents } from '../chapters-of-contents.ts';
import { counted } from '../counted.ts';
import type { Source } from '../source.ts';

/** A line with a title as Markdown has it. */
export function isMarkdown(text: string): boolean {
  return /^#{1,6}[ \t]+\S/m.test(text);
}

/** `name`: of a text that has no title. */
export function readMarkdown(source: string, name: string): Source {
  const reader = new MarkdownReader(source);
  reader.read(parseMarkdown(source).children, 'paragraph');
  const { blocks, pictures, others } = reader;
  const [first, ...more] = blocks.filter(({ kind, level }) => kind === 'heading' && level === 1);
  const title = (more.length === 0 && first?.text.trim()) || name;
  return {
    title,
    authors: [],
    chapters: chaptersOfContents({ title, chapters: [{ title, blocks }], contents: [] }),
    remarks: [
      ...(pictures > 0 ? [`Left out: ${counted(pictures, 'picture')}.`] : []),
      ...(others > 0 ? [`Left out: ${counted(others, 'piece')} of code or HTML.`] : []),
    ],
  };
}

class MarkdownReader {
  readonly blocks: Block[] = [];
  pictures = 0;
  /** Code and HTML. */
  others = 0;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  read(nodes: readonly (RootContent | BlockContent | DefinitionContent)[], kind: BlockKind): void {
    for (const node of nodes)
      if (node.type === 'paragraph') this.#write(node.children, kind);
      else if (node.type === 'heading') this.#write(node.children, 'heading', node.depth);
      else if (node.type === 'blockquote') this.read(node.children, 'quotation');
      else if (node.type === 'list') for (const item of node.children) this.read(item.children, 'list-item');
      else if (node.type === 'thematicBreak') this.#write([], 'scene-break');
      else if (node.type === 'code' || node.type === 'html') this.others++;
      // A directive is a text that only looks like one.
      else if (node.type !== 'definition')
        this.#write([{ type: 'text', value: writtenAs(node, this.#source) }], kind);
  }

  #write(nodes: readonly PhrasingContent[], kind: BlockKind, level?: number): void {
    const styles: StyledRange[] = [];
    const text = this.#textOf(nodes, 0, styles);
    this.blocks.push({
      id: `b${this.blocks.length + 1}` as BlockId,
      kind,
      ...(level !== undefined && { level }),
      text,
      utterances: [],
      styles,
      clips: [],
    });
  }

  /** `from`: where it begins in its block. */
  #textOf(nodes: readonly PhrasingContent[], from: number, styles: StyledRange[]): string {
    let text = '';
    for (const node of nodes) {
      const at = from + text.length;
      if (node.type === 'image' || node.type === 'imageReference') this.pictures++;
      else if (node.type === 'break') text += ' ';
      else if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
      else if (node.type === 'emphasis' || node.type === 'strong') {
        text += this.#textOf(node.children, at, styles);
        const style = node.type === 'strong' ? 'bold' : 'italic';
        styles.push({ from: at, to: from + text.length, style });
      } else if (node.type === 'link' || node.type === 'linkReference')
        text += this.#textOf(node.children, at, styles);
      else if (node.type !== 'html') text += writtenAs(node, this.#source);
    }
    return text;
  }
}
