/**
 * Chapters of Matroska and WebM files (RFC 9559, *Chapters*). They stand before the sound or where the seek head says; the
 * sound itself is not read.
 */
import type { ChapterMark } from './chapter-marks.ts';
import { ebmlElements, readEbmlElement, unsigned, type EbmlElement } from './ebml-elements.ts';

const ids = {
  segment: 0x18538067,
  seekHead: 0x114d9b74,
  seek: 0x4dbb,
  seekId: 0x53ab,
  seekPosition: 0x53ac,
  cluster: 0x1f43b675,
  chapters: 0x1043a770,
  edition: 0x45b9,
  chapter: 0xb6,
  start: 0x91,
  isHidden: 0x98,
  display: 0x80,
  title: 0x85,
} as const;

const nanosecondsPerSecond = 1e9;
const limitBytes = 4 * 1024 * 1024;
/** Before the sound stand no more than some ten. */
const mostElements = 1000;

export async function matroskaChapters(file: Blob): Promise<readonly ChapterMark[]> {
  const head = await readEbmlElement(file, 0);
  const segment = head && (await readEbmlElement(file, head.end));
  if (segment?.id !== ids.segment) return [];
  const chapters = await contentOf(file, segment.start);
  if (!chapters) return [];
  // Further editions order the same sound differently.
  const edition = ebmlElements(chapters).find(({ id }) => id === ids.edition);
  return ebmlElements(edition?.content)
    .filter(({ id, content }) => id === ids.chapter && !isHidden(content))
    .map(({ content }) => chapterMark(content));
}

async function contentOf(file: Blob, segmentStart: number): Promise<Uint8Array | undefined> {
  let offset = segmentStart;
  for (let i = 0; i < mostElements; i++) {
    const element = await readEbmlElement(file, offset);
    if (!element || element.id === ids.cluster) return undefined;
    if (element.id === ids.chapters) return read(file, element.start, element.end);
    const position =
      element.id === ids.seekHead ? positionIn(await read(file, element.start, element.end)) : undefined;
    const sought = position === undefined ? undefined : await readEbmlElement(file, segmentStart + position);
    if (sought?.id === ids.chapters) return read(file, sought.start, sought.end);
    offset = element.end;
  }
  return undefined;
}

/** Where the chapters are, in bytes from the start of the segment. */
function positionIn(seekHead: Uint8Array): number | undefined {
  for (const { id, content } of ebmlElements(seekHead)) {
    if (id !== ids.seek) continue;
    const entry = ebmlElements(content);
    if (unsigned(find(entry, ids.seekId)) === ids.chapters) return unsigned(find(entry, ids.seekPosition));
  }
  return undefined;
}

function isHidden(chapter: Uint8Array): boolean {
  return unsigned(find(ebmlElements(chapter), ids.isHidden)) === 1;
}

function chapterMark(chapter: Uint8Array): ChapterMark {
  const parts = ebmlElements(chapter);
  const title = find(ebmlElements(find(parts, ids.display)), ids.title);
  return {
    title: title ? new TextDecoder().decode(title).trim() : '',
    startSeconds: (unsigned(find(parts, ids.start)) ?? 0) / nanosecondsPerSecond,
  };
}

function find(elements: readonly EbmlElement[], wanted: number): Uint8Array | undefined {
  return elements.find(({ id }) => id === wanted)?.content;
}

async function read(file: Blob, start: number, end: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(start, Math.min(end, start + limitBytes)).arrayBuffer());
}
