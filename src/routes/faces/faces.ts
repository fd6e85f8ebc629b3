/**
 * The faces that a listener can choose for the story's text. Their files are loaded when one is chosen, and kept from
 * then on in a cache of their own, which updates of the app leave alone.
 */
import alegreyaSansItalic from '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-italic.woff2?url';
import alegreyaSans from '@fontsource/alegreya-sans/files/alegreya-sans-latin-400-normal.woff2?url';
import alegreyaSansBold from '@fontsource/alegreya-sans/files/alegreya-sans-latin-700-normal.woff2?url';
import atkinsonItalic from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-italic.woff2?url';
import atkinson from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff2?url';
import atkinsonBold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff2?url';
import atkinsonExt from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff2?url';
import lexend from '@fontsource/lexend/files/lexend-latin-400-normal.woff2?url';
import lexendBold from '@fontsource/lexend/files/lexend-latin-700-normal.woff2?url';
import lexendExt from '@fontsource/lexend/files/lexend-latin-ext-400-normal.woff2?url';
import openDyslexicItalic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-italic.woff2?url';
import openDyslexic from '@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2?url';
import openDyslexicBold from '@fontsource/opendyslexic/files/opendyslexic-latin-700-normal.woff2?url';
import type { Settings } from '#lib/core/settings/settings.ts';

export type OtherFace = Exclude<Settings['face'], 'literata'>;
type FaceFile = readonly [url: string, descriptors?: FontFaceDescriptors];

const cacheName = 'lamplight-faces-v1';
const bold = { weight: '700' };
const italic = { style: 'italic' };
/** Of letters that are in two files, the one that comes later is used: see app.css. */
const extended = {
  unicodeRange: [
    'U+0100-02BA',
    'U+02BD-02C5',
    'U+02C7-02CC',
    'U+02CE-02D7',
    'U+1E00-1E9F',
    'U+1EF2-1EFF',
    'U+2C60-2C7F',
  ].join(),
};
/** Its own box is so tall that the lit word would be a tower. */
const low = { ascentOverride: '120%', descentOverride: '44%', lineGapOverride: '0%' };

/** The families are named as in tokens.css. */
const files: Readonly<Record<OtherFace, { readonly family: string; readonly files: readonly FaceFile[] }>> = {
  // The face of the controls, and its italics.
  sans: {
    family: 'AlegreyaText',
    files: [[alegreyaSans], [alegreyaSansBold, bold], [alegreyaSansItalic, italic]],
  },
  atkinson: {
    family: 'Atkinson',
    files: [[atkinsonExt, extended], [atkinson], [atkinsonBold, bold], [atkinsonItalic, italic]],
  },
  lexend: { family: 'Lexend', files: [[lexendExt, extended], [lexend], [lexendBold, bold]] },
  opendyslexic: {
    family: 'OpenDyslexic',
    files: [
      [openDyslexic, low],
      [openDyslexicBold, { ...bold, ...low }],
      [openDyslexicItalic, { ...italic, ...low }],
    ],
  },
};

/** From the cache, or from the network and into the cache. Rejects where a file cannot be had. */
export function loadFace(name: OtherFace): Promise<readonly FontFace[]> {
  const { family, files: ofFace } = files[name];
  return Promise.all(
    ofFace.map(async ([url, descriptors]) => new FontFace(family, await readFile(url), descriptors).load()),
  );
}

async function readFile(url: string): Promise<ArrayBuffer> {
  // There is none at an address that is not secure, or where the browser blocks it.
  const cache = await globalThis.caches?.open(cacheName).catch(() => undefined);
  const kept = await cache?.match(url);
  if (kept) return kept.arrayBuffer();
  const response = await fetch(url);
  // A captive portal answers with its own page.
  const isPage = response.headers.get('Content-Type')?.startsWith('text/html');
  if (!response.ok || isPage) throw new Error(`${url}: ${response.status}`);
  const body = await response.clone().arrayBuffer();
  await cache?.put(url, response).catch(() => undefined);
  return body;
}
