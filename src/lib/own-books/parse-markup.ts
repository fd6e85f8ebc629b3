import { Parser } from 'htmlparser2';
import type { MarkupSink } from '#lib/core/markup/element.ts';

export type MarkupKind = 'xml' | 'xhtml';

/** The parser becomes slow with depth. No book has a hundredth of this. */
const deepest = 3000;

/**
 * Tells a sink what a document consists of. Mistakes are passed over; no DTD is read and no entity of the document's own.
 * Returns false where it stopped early, at elements that are too deep inside each other.
 */
export function parseMarkup(source: string, kind: MarkupKind, sink: MarkupSink): boolean {
  let depth = 0;
  let isTooDeep = false;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (isTooDeep) return;
        isTooDeep = ++depth > deepest;
        if (isTooDeep) parser.pause();
        else sink.open(localName(name), attributes);
      },
      ontext(text) {
        if (!isTooDeep) sink.text(text);
      },
      onclosetag(name) {
        depth--;
        if (!isTooDeep) sink.close(localName(name));
      },
    },
    {
      // HTML knows which elements have no end, and the names of its characters.
      xmlMode: kind === 'xml',
      lowerCaseTags: true,
      lowerCaseAttributeNames: true,
      recognizeSelfClosing: true,
      recognizeCDATA: true,
      decodeEntities: true,
    },
  );
  parser.write(withoutDocumentType(source));
  parser.end();
  return !isTooDeep;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A document type with declarations of its own ends at its bracket, which HTML does not know. */
function withoutDocumentType(source: string): string {
  const start = source.search(/<!doctype[^>[]*\[/i);
  if (start < 0) return source;
  const end = /\]\s*>/u.exec(source.slice(start));
  return end
    ? source.slice(0, start) + source.slice(start + end.index + end[0].length)
    : source.slice(0, start);
}
