/** Books of about so many bytes in each format that is opened. Their words are "w0", "w1", and so on, each a tone. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { formatTimestamp } from '#lib/core/published/timestamp.ts';
import { aDaisy2 } from '../../support/a-daisy-book.ts';
import { aZip, type ZipEntry } from '../../support/a-zip.ts';
import { anEpub, aPair } from '../../support/an-epub.ts';
import * as sounds from './sounds.ts';
import { cycle, cycleSeconds, wordSeconds } from './tone-code.ts';

export interface MadeBook {
  /** As they are given to the app. */
  readonly files: readonly string[];
  /** The same with captions, for sound that has no text. */
  readonly withText: readonly string[];
  /** A sound file that is in it. */
  readonly sound: string;
}

export interface Format {
  readonly name: string;
  readonly needsFfmpeg: boolean;
  make(folder: string, bytes: number): Promise<MadeBook>;
}

const hourSeconds = 3600;
const wordsOfParagraph = 20;
const cyclesOfChapter = 3;

export const formats: readonly Format[] = [
  { name: 'm4b (AAC, marks, cover)', needsFfmpeg: true, make: ofSound(sounds.aac('sound.m4b', hourSeconds)) },
  { name: 'm4a (AAC)', needsFfmpeg: true, make: ofSound(sounds.aac('sound.m4a')) },
  { name: 'mp3, constant bitrate', needsFfmpeg: false, make: ofSound(sounds.mp3) },
  { name: 'mp3, varying bitrate, no index', needsFfmpeg: true, make: ofSound(sounds.varyingMp3) },
  { name: 'opus', needsFfmpeg: true, make: ofSound(sounds.opus) },
  { name: 'flac', needsFfmpeg: true, make: ofSound(sounds.flac) },
  { name: 'wav', needsFfmpeg: false, make: ofSound(sounds.wave) },
  { name: 'mp3 with captions', needsFfmpeg: false, make: mp3WithCaptions },
  { name: 'EPUB with overlays (mp3)', needsFfmpeg: false, make: packed('book.epub', epub) },
  { name: 'DAISY 2.02 (mp3)', needsFfmpeg: false, make: packed('book.zip', daisy) },
  { name: 'LPF with captions (mp3)', needsFfmpeg: false, make: packed('book.lpf', lpf) },
];

function ofSound(make: sounds.MakeSound): Format['make'] {
  return async (folder, bytes) => {
    const { file, cycles } = await make(folder, bytes);
    const captions = file.replace(/\.[^.]*$/, '.vtt');
    writeFileSync(captions, captionsOf(cycles));
    return { files: [file], withText: [file, captions], sound: file };
  };
}

export async function mp3WithCaptions(folder: string, bytes: number): Promise<MadeBook> {
  const { withText, sound } = await ofSound(sounds.mp3)(folder, bytes);
  return { files: withText, withText, sound };
}

function packed(name: string, pack: (bytes: number) => Promise<Blob>): Format['make'] {
  return async (folder, bytes) => {
    const file = path.join(folder, name);
    writeFileSync(file, new Uint8Array(await (await pack(bytes)).arrayBuffer()));
    const { file: sound } = await sounds.mp3(folder, 1);
    const files = [file];
    return { files, withText: files, sound };
  };
}

/** A time for each word of as many cycles, which are numbered from `firstWord` on. */
function captionsOf(cycles: number, firstWord = 0): string {
  const cues: string[] = ['WEBVTT'];
  for (const words of paragraphs(cycles * cycle.length)) {
    const [first = 0] = words;
    const timed = words.map((word) => `<${timestamp(word)}>w${firstWord + word}`);
    cues.push(`${timestamp(first)} --> ${timestamp(first + words.length)}\n${timed.join(' ')}`);
  }
  return cues.join('\n\n');
}

const timestamp = (word: number) => formatTimestamp(Math.round(word * wordSeconds * 1000));

/** The numbers of the words of each paragraph. */
function paragraphs(count: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(count / wordsOfParagraph) }, (_, i) => {
    const first = i * wordsOfParagraph;
    return Array.from({ length: Math.min(wordsOfParagraph, count - first) }, (_, n) => first + n);
  });
}

/** A sound for each chapter, as many as there are in so many bytes. */
async function chaptersOf(bytes: number): Promise<{ readonly count: number; readonly sound: Buffer }> {
  const sound = Buffer.concat(new Array<Buffer>(cyclesOfChapter).fill(await sounds.mp3Cycle()));
  return { count: Math.ceil(bytes / sound.length), sound };
}

const wordsOfChapter = cyclesOfChapter * cycle.length;
const numbersOf = (chapter: number) =>
  Array.from({ length: wordsOfChapter }, (_, word) => ({ word, number: chapter * wordsOfChapter + word }));

function markedText(chapter: number): string {
  const lines = paragraphs(wordsOfChapter).map((words) => {
    const spans = words.map((word) => `<span id="w${word}">w${chapter * wordsOfChapter + word}</span>`);
    return `<p>${spans.join(' ')}</p>`;
  });
  return lines.join('');
}

/** Bytes of sound that so many words take. */
export async function bytesOfWords(words: number): Promise<number> {
  return (words / cycle.length) * (await sounds.mp3Cycle()).length;
}

export async function epub(bytes: number): Promise<Blob> {
  const { count, sound } = await chaptersOf(bytes);
  const chapters = Array.from({ length: count }, (_, i) => ({ name: `c${i}`, chapter: i }));
  return anEpub({
    documents: Object.fromEntries(chapters.map(({ name, chapter }) => [name, markedText(chapter)])),
    overlays: Object.fromEntries(
      chapters.map(({ name, chapter }) => {
        const pairs = numbersOf(chapter).map(({ word }) =>
          aPair(`${name}.xhtml#w${word}`, clip('clipBegin="', 'clipEnd="', word, 's"'), `${name}.mp3`),
        );
        return [name, pairs.join('')];
      }),
    ),
    items: chapters
      .map(({ name }) => `<item id="${name}-sound" href="${name}.mp3" media-type="audio/mpeg"/>`)
      .join(''),
    contents: chapters.map(({ name }) => `<li><a href="${name}.xhtml">Chapter ${name}</a></li>`).join(''),
    files: chapters.map(({ name }): ZipEntry => ({ name: `EPUB/${name}.mp3`, content: sound })),
  });
}

function clip(begin: string, end: string, word: number, after: string): string {
  const [from, to] = [word, word + 1].map((one) => (one * wordSeconds).toFixed(3));
  return `${begin}${from}${after} ${end}${to}${after}`;
}

async function daisy(bytes: number): Promise<Blob> {
  const { count, sound } = await chaptersOf(bytes);
  const chapters = Array.from({ length: count }, (_, i) => `c${i}`);
  const id = (chapter: number, word: number) => `t${chapter}-${word}`;
  const text = chapters.map((_, chapter) => {
    const lines = paragraphs(wordsOfChapter).map((words) =>
      words
        .map((word) => `<span id="${id(chapter, word)}">w${chapter * wordsOfChapter + word}</span>`)
        .join(' '),
    );
    return `<h1 id="h${chapter}">Chapter ${chapter + 1}</h1><p>${lines.join('</p><p>')}</p>`;
  });
  return aDaisy2({
    ncc: chapters
      .map((name, i) => `<h1 id="n${i}"><a href="${name}.smil#p0">Chapter ${i + 1}</a></h1>`)
      .join(''),
    text: text.join(''),
    smil: Object.fromEntries(
      chapters.map((name, chapter) => {
        const pairs = numbersOf(chapter).map(({ word }) => {
          const times = clip('clip-begin="npt=', 'clip-end="npt=', word, 's"');
          return `<par id="p${word}"><text src="text.html#${id(chapter, word)}"/><audio src="${name}.mp3" ${times}/></par>`;
        });
        return [name, pairs.join('')];
      }),
    ),
    files: chapters.map((name): ZipEntry => ({ name: `book/${name}.mp3`, content: sound })),
  });
}

async function lpf(bytes: number): Promise<Blob> {
  const { count, sound } = await chaptersOf(bytes);
  const chapters = Array.from({ length: count }, (_, i) => `c${i}`);
  const readingOrder = chapters.map((name, i) => ({
    url: `${name}.mp3`,
    encodingFormat: 'audio/mpeg',
    name: `Chapter ${i + 1}`,
    duration: `PT${(cyclesOfChapter * cycleSeconds).toFixed(3)}S`,
    alternate: [{ url: `${name}.vtt`, encodingFormat: 'text/vtt' }],
  }));
  const manifest = {
    '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context'],
    conformsTo: 'https://www.w3.org/TR/audiobooks/',
    name: 'The Tones',
    readingOrder,
  };
  return aZip([
    { name: 'publication.json', content: JSON.stringify(manifest) },
    ...chapters.flatMap((name, i): readonly ZipEntry[] => [
      { name: `${name}.mp3`, content: sound },
      {
        name: `${name}.vtt`,
        content: captionsOf(cyclesOfChapter, i * wordsOfChapter),
        isPacked: true,
      },
    ]),
  ]);
}
