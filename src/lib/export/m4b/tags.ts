/** What an MP4 file says of itself, as iTunes writes it. */
import type { Publication } from '#lib/core/publication/publication.ts';
import { box, full, join, text, u32, zeros } from '#lib/own-books/audio/write-boxes.ts';

export interface CoverPicture {
  readonly mediaType: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The types of values: text, pictures and a number. */
const kinds = { text: 1, 'image/jpeg': 13, 'image/png': 14, number: 21 };
const audiobook = 2;

export function tagsOf(publication: Publication, cover: CoverPicture | undefined): Uint8Array<ArrayBuffer> {
  const { title, authors, narrators, description, modified } = publication;
  const item = (name: string, kind: number, bytes: ArrayLike<number>) =>
    box(name, box('data', u32(kind), u32(0), bytes));
  const said = (name: string, value: string | undefined) =>
    value === undefined || value === '' ? [] : [item(name, kinds.text, new TextEncoder().encode(value))];
  const pictureKind = cover && kindOfPicture(cover.mediaType);
  return box(
    'meta',
    full(),
    box('hdlr', full(), u32(0), text('mdirappl'), zeros(9)),
    box(
      'ilst',
      ...said('©nam', title),
      ...said('©alb', title),
      ...said('©ART', authors.join('; ')),
      ...said('aART', authors.join('; ')),
      // The composer is where audiobooks name who reads.
      ...said('©wrt', narrators.join('; ')),
      ...said('desc', description),
      ...said('©day', modified?.slice(0, 'YYYY-MM-DD'.length)),
      ...said('©gen', 'Audiobook'),
      item('stik', kinds.number, [audiobook]),
      ...(cover && pictureKind !== undefined ? [item('covr', pictureKind, cover.bytes)] : []),
    ),
  );
}

function kindOfPicture(mediaType: string): number | undefined {
  return mediaType === 'image/jpeg' || mediaType === 'image/png' ? kinds[mediaType] : undefined;
}

export function aboutFile(...parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  return box('udta', join(...parts));
}
