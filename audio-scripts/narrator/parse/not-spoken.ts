/** What Markdown has and a script has not, in the author's words. */
const reasons: Record<string, string> = {
  list: 'Lists cannot be read aloud. Write sentences; where a line begins with a number, write 1984\\. with a backslash.',
  blockquote: 'Quotations set off with > have no voice. Write :id["..."] for what somebody says.',
  code: 'Indented or fenced code cannot be read aloud. Begin the line without spaces.',
  inlineCode: 'Code cannot be read aloud. Leave out the backticks.',
  link: 'Links cannot be read aloud. Write the words alone.',
  linkReference: 'Links cannot be read aloud. Write the words alone, or \\[ for a bracket.',
  definition: 'Link definitions have no place in a script. Leave the line out.',
  image: 'Images have no place in a script. Leave it out.',
  imageReference: 'Images have no place in a script. Leave it out.',
  html: 'HTML has no place in a script. For a < that is read, write \\<.',
  containerDirective:
    'Blocks that open with ::: are unknown. Allowed on a line of its own is ::pause{seconds=1.5}.',
  table: 'Tables cannot be read aloud. Write sentences.',
};

export function notSpoken(kind: string): string {
  return reasons[kind] ?? `A script cannot hold this (${kind}). Write plain paragraphs.`;
}

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** CommonMark has no tables: they arrive as a paragraph with a row of dashes and bars. */
export function isTable(written: string): boolean {
  return written.split('\n').some((line) => line.includes('|') && delimiterRow.test(line));
}
