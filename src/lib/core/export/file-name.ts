/** Characters that a file system refuses, or that show a name otherwise than it is: directions, and what is not seen. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}/\\:*?"<>|]+/gu;
/** Windows has devices of these names, with whatever ending. */
const device = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=$|\.)/i;
/** Most file systems have 255 bytes for a name, and copies get something like " (2)". */
const mostBytes = 200;

/** A name for a file that is made of a title, for any system. */
export function fileName(title: string, ending: string): string {
  const plain = title.normalize('NFC').replace(unsafe, ' ').replace(/\s+/g, ' ');
  const name = withoutEnds(cutTo(mostBytes, withoutEnds(plain)));
  if (name === '') return `story.${ending}`;
  return `${device.test(name) ? '_' : ''}${name}.${ending}`;
}

/** Windows drops dots and spaces at the end, and a dot at the start hides the file elsewhere. */
function withoutEnds(name: string): string {
  return name.replace(/^[\s.]+|[\s.]+$/g, '');
}

function cutTo(bytes: number, name: string): string {
  let used = 0;
  let cut = '';
  for (const character of name) {
    used += utf8Length(character.codePointAt(0) ?? 0);
    if (used > bytes) return cut;
    cut += character;
  }
  return cut;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x1_0000 ? 3 : 4;
}
