import { aWav } from './a-wav.ts';
import { aZip, type ZipEntry } from './a-zip.ts';

export interface DaisyShape {
  /** The body of each SMIL file, by its name: `one` is `book/one.smil`. */
  readonly smil: Readonly<Record<string, string>>;
  /** Besides, or in place of those of the same name; those without content are left out. */
  readonly files?: readonly ZipEntry[];
}

/** A DAISY 2.02 book in a folder, with a sound of ten seconds at `book/sound.wav`. `ncc`: the body of its `ncc.html`. */
export function aDaisy2(shape: DaisyShape & { readonly ncc: string; readonly text?: string }): Promise<Blob> {
  const head =
    '<title>No title</title><meta name="DC:Title" content="A book"/><meta name="dc:creator" content="Ann"/><meta name="dc:language" content="en"/><meta name="ncc:Narrator" content="Ned"/>';
  const page = (body: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head>${head}</head><body>${body}</body></html>`;
  return packed(shape, [
    { name: 'book/NCC.HTML', content: page(shape.ncc) },
    ...(shape.text === undefined ? [] : [{ name: 'book/text.html', content: page(shape.text) }]),
  ]);
}

/** A DAISY 3 book in a folder. `points`: the entries of its NCX; `text`: the inside of its DTBook's `book`. */
export function aDaisy3(
  shape: DaisyShape & { readonly points?: string; readonly text?: string; readonly items?: string },
): Promise<Blob> {
  const names = Object.keys(shape.smil);
  const items = names.map((name) => `<item id="${name}" href="${name}.smil" media-type="application/smil"/>`);
  const texts =
    shape.text === undefined ? '' : '<item id="text" href="text.xml" media-type="application/x-dtbook+xml"/>';
  const opf = `<package unique-identifier="uid"><metadata><dc-metadata><dc:Title>A book</dc:Title><dc:Creator>Ann</dc:Creator><dc:Language>en</dc:Language><dc:Identifier id="uid">id-1</dc:Identifier></dc-metadata><x-metadata><meta name="dtb:narrator" content="Ned"/></x-metadata></metadata><manifest>${items.join('')}${texts}<item id="ncx" href="book.ncx" media-type="application/x-dtbncx+xml"/>${shape.items ?? ''}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`;
  return packed(shape, [
    { name: 'book/book.opf', content: opf },
    { name: 'book/book.ncx', content: `<ncx><navMap>${shape.points ?? ''}</navMap></ncx>` },
    ...(shape.text === undefined
      ? []
      : [{ name: 'book/text.xml', content: `<dtbook><book>${shape.text}</book></dtbook>` }]),
  ]);
}

/** `label`: its inside. */
export function aPoint(label: string, src: string, inner = ''): string {
  return `<navPoint><navLabel>${label}</navLabel><content src="${src}"/>${inner}</navPoint>`;
}

async function packed({ smil, files = [] }: DaisyShape, own: readonly ZipEntry[]): Promise<Blob> {
  const names = new Set(files.map(({ name }) => name));
  const all: readonly ZipEntry[] = [
    ...own,
    { name: 'book/sound.wav', content: new Uint8Array(await aWav(10).arrayBuffer()) },
    ...Object.entries(smil).map(([name, body]) => ({
      name: `book/${name}.smil`,
      content: `<smil><body>${body}</body></smil>`,
    })),
  ];
  return aZip([
    ...all.filter(({ name }) => !names.has(name)),
    ...files.filter(({ content }) => content !== ''),
  ]);
}
