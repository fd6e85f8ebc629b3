/** What the elements of XHTML are to a reader who keeps text alone. */

/** They and what is inside them are no text of the book, or come from elsewhere. */
export const dropped: ReadonlySet<string> = new Set([
  ...['head', 'script', 'style', 'link', 'meta', 'template', 'noscript', 'base', 'title'],
  ...['iframe', 'frame', 'frameset', 'embed', 'applet', 'param', 'canvas', 'map', 'area'],
  ...['audio', 'video', 'source', 'track', 'rt', 'rp', 'rtc'],
  // What a formula is in other notations.
  ...['annotation', 'annotation-xml'],
  ...['input', 'select', 'option', 'datalist', 'textarea', 'button', 'progress', 'meter', 'output'],
]);

/** Text inside them is apart from the text around them. */
export const blockLevel: ReadonlySet<string> = new Set([
  ...['html', 'body', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'pre', 'blockquote', 'div', 'center'],
  ...['ul', 'ol', 'li', 'menu', 'dir', 'dl', 'dt', 'dd', 'section', 'article', 'aside', 'header', 'footer'],
  ...['nav', 'main', 'hgroup', 'address', 'figure', 'figcaption', 'form', 'fieldset', 'legend', 'details'],
  ...['summary', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'hr'],
]);

export const italic: ReadonlySet<string> = new Set(['i', 'em', 'cite', 'dfn', 'var', 'address']);
export const bold: ReadonlySet<string> = new Set(['b', 'strong', 'th']);

/** 1 to 6; undefined of what is no heading. */
export function headingLevel(name: string): number | undefined {
  const [, level] = /^h([1-6])$/.exec(name) ?? [];
  return level === undefined ? undefined : Number(level);
}
