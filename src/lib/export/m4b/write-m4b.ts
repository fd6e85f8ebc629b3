/** A book as one sound file with its chapters, tags and cover: the book's own MP3 frames in an MP4 file, not encoded again. */
import { copiesOf, coverOf } from '#lib/core/export/copied-files.ts';
import { startsOfFiles } from '#lib/core/export/heard-lines.ts';
import type { ExportedBook } from '#lib/core/export/exported-book.ts';
import type { Publication } from '#lib/core/publication/publication.ts';
import { movie, startOfFile } from '#lib/own-books/audio/mp3-in-mp4.ts';
import { findMp3Frames, type Mp3Frames } from '#lib/own-books/audio/mp3-frames.ts';
import { box, join, text, u32 } from '#lib/own-books/audio/write-boxes.ts';
import { CopyFailed } from '../copy-failed.ts';
import type { ZipPorts } from '../write-zip.ts';
import { chapterList, chapterReference, chapterTrack, titleSamples, type ChapterStart } from './chapters.ts';
import { aboutFile, tagsOf, type CoverPicture } from './tags.ts';

export async function writeM4b({ publication }: ExportedBook, ports: ZipPorts): Promise<void> {
  const contents: Blob[] = [];
  const found: Mp3Frames[] = [];
  for (const { resource } of copiesOf(publication)) {
    const content = await ports.content(resource.href);
    const frames = resource.mediaType === 'audio/mpeg' ? await findMp3Frames(content) : undefined;
    if (!frames) throw new CopyFailed({ kind: 'other-sound' });
    found.push(frames);
    contents.push(content);
    ports.onRead(content.size);
  }
  const frames = joinFrames(found, contents);
  const chapters = chaptersOf(publication);
  const titles = join(...titleSamples(chapters));
  const cover = await coverPicture(publication, ports);
  const durationMs = Math.round(
    (frames.frameBytes.length * frames.samplesPerFrame * 1000) / frames.sampleRate,
  );
  const type = box('ftyp', text('M4B '), u32(0), text('M4B '), text('M4A '), text('isom'));
  const size = contents.reduce((sum, content) => sum + content.size, titles.length);
  const start = startOfFile(type, size, (at) =>
    movie(frames, at + titles.length, {
      ofTrack: chapterReference,
      others: join(
        chapterTrack(chapters, durationMs, at),
        aboutFile(chapterList(chapters), tagsOf(publication, cover)),
      ),
    }),
  );
  await ports.write(start);
  await ports.write(titles);
  for (const content of contents) await ports.write(content);
}

/** One file after the other, which have to be of one kind. */
function joinFrames(found: readonly Mp3Frames[], contents: readonly Blob[]): Mp3Frames {
  const [first] = found;
  if (!first) throw new CopyFailed({ kind: 'other-sound' });
  const { sampleRate, channels, samplesPerFrame } = first;
  const isOther = (other: Mp3Frames) => other.sampleRate !== sampleRate || other.channels !== channels;
  if (found.some(isOther)) throw new CopyFailed({ kind: 'other-sound' });
  const frameBytes = new Uint16Array(found.reduce((sum, one) => sum + one.frameBytes.length, 0));
  let [at, offset] = [0, 0];
  const runs = found.flatMap((one, i) => {
    frameBytes.set(one.frameBytes, at);
    at += one.frameBytes.length;
    const moved = one.runs.map((run) => ({ ...run, offset: run.offset + offset }));
    offset += contents[i]?.size ?? 0;
    return moved;
  });
  return { sampleRate, channels, samplesPerFrame, runs, frameBytes, isConstant: false };
}

/** What comes before the first chapter is in it, and a chapter without sound has no place. */
function chaptersOf(publication: Publication): readonly ChapterStart[] {
  const starts = startsOfFiles(publication);
  const chapters = publication.chapters.flatMap(({ title, firstClip, clipCount }) => {
    const clip = clipCount > 0 ? publication.clips[firstClip] : undefined;
    if (!clip) return [];
    return [{ title, startMs: (starts.get(clip.resource.href) ?? 0) + Math.round(clip.startSeconds * 1000) }];
  });
  const [first, ...others] = [...chapters].sort((one, other) => one.startMs - other.startMs);
  return first ? [{ ...first, startMs: 0 }, ...others] : [];
}

async function coverPicture(
  publication: Publication,
  { content }: ZipPorts,
): Promise<CoverPicture | undefined> {
  const cover = coverOf(publication);
  if (!cover) return undefined;
  const picture = await content(cover.copyOf);
  return { mediaType: cover.mediaType, bytes: new Uint8Array(await picture.arrayBuffer()) };
}
