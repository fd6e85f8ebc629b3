/** A story of 60 MB that nobody wrote: tracks of noise, each with "One two three." to say. It is never played. */
import { createHash, randomFillSync } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { frameBytes, secondsOfBytes } from '#lib/core/mp3/track-format.ts';
import { writeWebvtt } from '#lib/core/published/write-webvtt.ts';
import { aStory } from '../../support/a-publication.ts';

const tracks = 1000;
const framesOfTrack = 312;

/** Puts the story into the site's folder `stories` and gives its id. */
export function makeLargeStory(siteFolder: string): string {
  const id = 'a-large-story';
  const folder = path.join(siteFolder, 'stories', id);
  mkdirSync(path.join(folder, 'tracks'), { recursive: true });
  mkdirSync(path.join(folder, 'chapters'));
  const seconds = secondsOfBytes(framesOfTrack * frameBytes);
  const { publication, texts } = aStory({ id, chapters: [Array<number>(tracks).fill(seconds)] });
  const [chapter] = publication.chapters;
  const paragraphs = (texts.of(0)?.blocks ?? []).map(({ id, text, utterances, styles, clips }, i) => ({
    ...{ id, text, utterances, styles, words: clips },
    startSeconds: i * seconds,
    durationSeconds: seconds,
  }));

  const readingOrder = publication.clips.map(({ block: paragraph }) => {
    const bytes = randomFillSync(new Uint8Array(framesOfTrack * frameBytes));
    // As every track begins: what begins with a tag by chance is taken for a captive portal's page.
    bytes.set([0xff, 0xf3, 0x84, 0xc4]);
    const href = `tracks/${hashOf(bytes).slice(0, 16)}.mp3`;
    writeFileSync(path.join(folder, href), bytes);
    const properties = { paragraph, sha256: hashOf(bytes) };
    return { href, type: 'audio/mpeg', duration: seconds, bitrate: 64, size: bytes.length, properties };
  });
  const transcriptFile = { href: chapter.transcript?.href ?? '', type: 'text/vtt' };
  writeFileSync(path.join(folder, transcriptFile.href), writeWebvtt({ paragraphs }));
  copyFileSync('static/stories/the-lamp-and-the-dark/cover.webp', path.join(folder, 'cover.webp'));
  const resource = (href: string, type: string) => {
    const bytes = readFileSync(path.join(folder, href));
    return { href, type, size: bytes.length, properties: { sha256: hashOf(bytes) } };
  };
  const cover = { ...resource('cover.webp', 'image/webp'), rel: 'cover', width: 900, height: 1200 };
  const manifest = {
    metadata: {
      '@type': 'http://schema.org/Audiobook',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/audiobook',
      identifier: publication.identifier,
      title: publication.title,
      author: publication.authors,
      narrator: publication.narrators,
      character: publication.cast.map(({ id, name }) => ({ name, identifier: `urn:lamplight:cast:${id}` })),
      language: publication.language,
      duration: seconds * tracks,
      modified: publication.modified,
    },
    readingOrder,
    resources: [cover, resource(transcriptFile.href, transcriptFile.type)],
    toc: [
      {
        title: chapter.title,
        href: readingOrder[0]?.href,
        properties: { paragraph: publication.clips[0].block },
        alternate: [transcriptFile],
      },
    ],
  };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
  return id;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
