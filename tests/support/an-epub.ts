import { aZip, type ZipEntry } from './a-zip.ts';
import { aWav } from './a-wav.ts';

export interface EpubShape {
  /** The body of each document, by its name: `one` is `EPUB/one.xhtml`, and its overlay `EPUB/one.smil`. */
  readonly documents?: Readonly<Record<string, string>>;
  /** The body of each overlay. */
  readonly overlays?: Readonly<Record<string, string>>;
  readonly metadata?: string;
  /** Items of the manifest besides. */
  readonly items?: string;
  /** The list of the navigation document. */
  readonly contents?: string;
  /** Whether the documents name their overlays. */
  readonly namesOverlays?: boolean;
  /** Besides, or in place of those of the same name. */
  readonly files?: readonly ZipEntry[];
}

const container =
  '<container><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** An EPUB with a sound of ten seconds at `EPUB/sound.wav`. */
export async function anEpub(shape: EpubShape = {}): Promise<Blob> {
  const { files = [] } = shape;
  const names = new Set(files.map(({ name }) => name));
  const sound = new Uint8Array(await aWav(10).arrayBuffer());
  const all: readonly ZipEntry[] = [
    { name: 'mimetype', content: 'application/epub+zip' },
    { name: 'META-INF/container.xml', content: container },
    { name: 'EPUB/book.opf', content: packageOf(shape) },
    { name: 'EPUB/sound.wav', content: sound },
    ...Object.entries(shape.documents ?? { one: '<p>One.</p>' }).map(([name, body]) => ({
      name: `EPUB/${name}.xhtml`,
      content: aDocument(body),
      isPacked: true,
    })),
    ...Object.entries(shape.overlays ?? {}).map(([name, body]) => ({
      name: `EPUB/${name}.smil`,
      content: `<smil xmlns="http://www.w3.org/ns/SMIL" version="3.0"><body>${body}</body></smil>`,
      isPacked: true,
    })),
    ...(shape.contents === undefined
      ? []
      : [
          {
            name: 'EPUB/nav.xhtml',
            content: aDocument(`<nav epub:type="toc"><ol>${shape.contents}</ol></nav>`),
          },
        ]),
  ];
  return aZip([...all.filter(({ name }) => !names.has(name)), ...files]);
}

export function aDocument(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/></head><body>${body}</body></html>`;
}

/** A pair of an overlay: `text` is relative to it, `times` are attributes. */
export function aPair(text: string, times = '', sound = 'sound.wav'): string {
  return `<par><text src="${text}"/><audio src="${sound}" ${times}/></par>`;
}

function packageOf({
  documents,
  overlays = {},
  metadata,
  items,
  contents,
  namesOverlays,
}: EpubShape): string {
  const names = Object.keys(documents ?? { one: '' });
  const isNamed = namesOverlays ?? true;
  const documentItems = names.map((name) => {
    const overlay = isNamed && overlays[name] !== undefined ? ` media-overlay="${name}-overlay"` : '';
    return `<item id="${name}" href="${name}.xhtml" media-type="application/xhtml+xml"${overlay}/>`;
  });
  const overlayItems = Object.keys(overlays).map(
    (name) => `<item id="${name}-overlay" href="${name}.smil" media-type="application/smil+xml"/>`,
  );
  const nav =
    contents === undefined
      ? ''
      : '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
  return `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/" version="3.0" unique-identifier="id"><metadata>${metadata ?? '<dc:title>A book</dc:title><dc:language>en</dc:language>'}</metadata><manifest>${documentItems.join('')}${overlayItems.join('')}${nav}${items ?? ''}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`;
}
