/** Writes the folder of a story with as many and as long parts as a test wants. Its sound is one frame, repeated. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { frameBytes } from '../../src/lib/core/mp3/track-format.ts';
import { formatTimestamp } from '../../src/lib/core/published/timestamp.ts';

export interface WrittenParagraph {
  /** Seconds of its track, a multiple of 0.024. */
  readonly seconds: number;
  /** Makes a track of its own; paragraphs of the same length share one otherwise. */
  readonly mark?: number;
  /** The cue's payload; `startMs` is where the cue begins on the chapter's timeline. */
  readonly payload: (startMs: number) => string;
}

export interface WrittenStory {
  readonly id: string;
  /** Paragraphs, one list a chapter. */
  readonly chapters: readonly (readonly WrittenParagraph[])[];
  readonly chapterTitle?: string;
  /** Replaces fields of the manifest's metadata. */
  readonly metadata?: Readonly<Record<string, unknown>>;
  /** Changes each transcript after it is written. */
  readonly rewrite?: (webvtt: string) => string;
}

interface File {
  readonly href: string;
  readonly size: number;
  readonly properties: { readonly sha256: string };
}

const storyFolder = 'static/stories/when-love-and-ambition-collide';

/** `stories`: the folder that holds the catalogue. */
export function writeStory(stories: string, story: WrittenStory): void {
  const folder = path.join(stories, story.id);
  for (const name of ['tracks', 'chapters']) mkdirSync(path.join(folder, name), { recursive: true });
  const write = (href: string, bytes: Uint8Array): File => {
    writeFileSync(path.join(folder, href), bytes);
    return { href, size: bytes.length, properties: { sha256: hashOf(bytes) } };
  };
  const tracks = new Map<string, File>();
  const trackOf = ({ seconds, mark = 0 }: WrittenParagraph) => {
    const key = `${seconds} ${mark}`;
    const known = tracks.get(key);
    if (known) return known;
    const bytes = soundOf(seconds, mark);
    const made = write(`tracks/${hashOf(bytes).slice(0, 16)}.mp3`, bytes);
    tracks.set(key, made);
    return made;
  };

  const cover = write('cover.webp', readFileSync(path.join(storyFolder, 'cover.webp')));
  const { chapterTitle = 'A chapter', rewrite = (webvtt: string) => webvtt } = story;
  const readingOrder: object[] = [];
  const resources: object[] = [{ ...cover, rel: 'cover', type: 'image/webp', width: 900, height: 1200 }];
  const toc: object[] = [];
  let duration = 0;
  for (const [chapter, paragraphs] of story.chapters.entries()) {
    let ms = 0;
    const cues = ['WEBVTT'];
    const first = readingOrder.length;
    let firstHref: string | undefined;
    for (const paragraph of paragraphs) {
      const { seconds, payload } = paragraph;
      const id = `p${readingOrder.length}`;
      const { href, size, properties } = trackOf(paragraph);
      firstHref ??= href;
      const endMs = ms + Math.round(seconds * 1000);
      cues.push(`${id}\n${formatTimestamp(ms)} --> ${formatTimestamp(endMs)}\n${payload(ms)}`);
      readingOrder.push({
        href,
        type: 'audio/mpeg',
        duration: seconds,
        bitrate: 64,
        size,
        properties: { paragraph: id, ...properties },
      });
      ms = endMs;
      duration += seconds;
    }
    const transcript = write(`chapters/c${chapter}.vtt`, Buffer.from(rewrite(`${cues.join('\n\n')}\n`)));
    resources.push({ ...transcript, type: 'text/vtt' });
    toc.push({
      title: chapterTitle,
      href: firstHref,
      properties: { paragraph: `p${first}` },
      alternate: [{ href: transcript.href, type: 'text/vtt' }],
    });
  }
  const metadata = {
    '@type': 'http://schema.org/Audiobook',
    conformsTo: 'https://readium.org/webpub-manifest/profiles/audiobook',
    identifier: `urn:example:${story.id}`,
    title: 'A made story',
    author: 'Nobody',
    narrator: 'No voice',
    character: [{ name: 'Teller', identifier: 'urn:lamplight:cast:teller' }],
    language: 'en-US',
    duration,
    modified: '2026-11-22T00:00:00Z',
    ...story.metadata,
  };
  writeFileSync(
    path.join(folder, 'manifest.json'),
    JSON.stringify({ metadata, readingOrder, resources, toc }),
  );
}

/** Enters a story that was written at the top of the catalogue. */
export function listStory(stories: string, { id }: WrittenStory): void {
  const file = path.join(stories, 'catalog.json');
  const feed = JSON.parse(readFileSync(file, 'utf8')) as { publications: object[] };
  const manifest = JSON.parse(readFileSync(path.join(stories, id, 'manifest.json'), 'utf8')) as object;
  const metadata: unknown = Reflect.get(manifest, 'metadata');
  const link = {
    rel: 'http://opds-spec.org/acquisition/open-access',
    href: `${id}/manifest.json`,
    type: 'application/audiobook+json',
  };
  feed.publications.unshift({ metadata, links: [link] });
  writeFileSync(file, JSON.stringify(feed));
}

function soundOf(seconds: number, mark: number): Uint8Array {
  const [name = ''] = readdirSync(path.join(storyFolder, 'tracks'));
  const frame = readFileSync(path.join(storyFolder, 'tracks', name)).subarray(0, frameBytes);
  const sound = Buffer.concat(Array.from({ length: Math.round(seconds / 0.024) }, () => frame));
  // The end of a silent frame is padding.
  sound.writeUInt32BE(mark, frameBytes - 4);
  return sound;
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
