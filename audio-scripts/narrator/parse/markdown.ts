/** Markdown as this tool reads it: CommonMark, YAML front matter and directives; nothing else of what Markdown can be. */
import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { SourcePoint } from './complaint.ts';

export function parseMarkdown(source: string): Root {
  return unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkDirective).parse(source);
}

export function placeOf(node: Nodes): SourcePoint {
  return { line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 };
}

/** A node exactly as the author wrote it. */
export function writtenAs(node: Nodes, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** Where a text stands that is found at or after `from`; `from` itself where the author wrote it otherwise. */
export function placeOfText(text: string, from: SourcePoint, source: string): SourcePoint {
  const lines = source.split('\n').slice(from.line - 1);
  for (const [i, line] of lines.entries()) {
    const index = line.indexOf(text, i === 0 ? from.column - 1 : 0);
    if (index >= 0) return { line: from.line + i, column: index + 1 };
  }
  return from;
}

/** Where the last `mark` of a node stands; the node's own place where there is none. */
export function placeOfLast(mark: string, node: Nodes, source: string): SourcePoint {
  const written = writtenAs(node, source);
  const linesBefore = written.slice(0, Math.max(written.lastIndexOf(mark), 0)).split('\n');
  const { line, column } = placeOf(node);
  const width = linesBefore.at(-1)?.length ?? 0;
  return linesBefore.length > 1
    ? { line: line + linesBefore.length - 1, column: width + 1 }
    : { line, column: column + width };
}
