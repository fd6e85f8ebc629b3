/** What kind of picture the first bytes say it is: a zip does not tell, and books tell wrong things. */
const signatures: readonly (readonly [type: string, bytes: RegExp])[] = [
  ['image/png', /^\x89PNG/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8/],
  ['image/webp', /^RIFF.{4}WEBP/s],
  ['image/avif', /^.{4}ftypavi[fs]/s],
];

/** Empty of what is no picture, or of a kind that not all browsers show. */
export async function pictureType(picture: Blob): Promise<string> {
  const first = new Uint8Array(await picture.slice(0, 12).arrayBuffer());
  const text = String.fromCharCode(...first);
  return signatures.find(([, bytes]) => bytes.test(text))?.[0] ?? '';
}
