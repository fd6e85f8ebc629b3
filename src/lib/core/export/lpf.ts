/** A book as a packaged *W3C Audiobook* (LPF 1.0): its sound, a manifest, and the text of each sound file as captions. */
import type { ContentsEntry } from '../publication/contents.ts';
import type { Resource } from '../publication/resource.ts';
import { webvttOf } from './captions.ts';
import { copiesOf, coverOf } from './copied-files.ts';
import type { ExportedBook, PackageFile } from './exported-book.ts';
import { heardLines, type HeardLine } from './heard-lines.ts';
import { escapeXml } from './xml.ts';

interface Track {
  readonly resource: Resource;
  readonly path: string;
  readonly durationSeconds: number;
  readonly captions?: string;
}

/** `modified`: as in `writeEpub`. */
export function writeLpf(book: ExportedBook, modified: string): readonly PackageFile[] {
  const tracks = tracksOf(book);
  const cover = coverOf(book.publication);
  return [
    { path: 'publication.json', text: manifest(book, tracks, cover, modified) },
    { path: 'index.html', text: entryPage(book, tracks) },
    ...tracks.flatMap(({ path, captions }) =>
      captions === undefined ? [] : [{ path: captionsPath(path), text: captions }],
    ),
    ...tracks.map(({ path, resource }) => ({ path, copyOf: resource.href })),
    ...(cover ? [{ path: cover.path, copyOf: cover.copyOf }] : []),
  ];
}

function captionsPath(path: string): string {
  return path.replace(/^audio\//, 'text/').replace(/(\.[^.]*)?$/, '.vtt');
}

function tracksOf(book: ExportedBook): readonly Track[] {
  const { clips } = book.publication;
  const lines = new Map<string, HeardLine[]>();
  for (const line of heardLines(book, 'file')) {
    const known = lines.get(line.href);
    if (known) known.push(line);
    else lines.set(line.href, [line]);
  }
  const ends = new Map<string, number>();
  for (const { resource, endSeconds } of clips)
    ends.set(resource.href, Math.max(ends.get(resource.href) ?? 0, endSeconds));
  return copiesOf(book.publication).map(({ path, resource }) => {
    const said = lines.get(resource.href) ?? [];
    return {
      resource,
      path,
      durationSeconds: resource.durationSeconds ?? ends.get(resource.href) ?? 0,
      ...(said.length > 0 && { captions: webvttOf(said, 'words') }),
    };
  });
}

function manifest(
  { publication }: ExportedBook,
  tracks: readonly Track[],
  cover: ReturnType<typeof coverOf>,
  modified: string,
): string {
  const { id, identifier, title, subtitle, description, authors, narrators, language } = publication;
  const seconds = (value: number) => `PT${Number(value.toFixed(3))}S`;
  const total = tracks.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
  return JSON.stringify(
    {
      '@context': ['https://schema.org', 'https://www.w3.org/ns/pub-context'],
      conformsTo: 'https://www.w3.org/TR/audiobooks/',
      type: 'Audiobook',
      id: identifier ?? `urn:lamplight:${id}`,
      name: title,
      ...(subtitle !== undefined && { subtitle }),
      ...(description !== undefined && { description }),
      author: authors,
      readBy: narrators,
      ...(language !== undefined && { inLanguage: language }),
      dateModified: publication.modified ?? modified,
      duration: seconds(total),
      accessMode: ['auditory', 'textual'],
      readingOrder: tracks.map(({ resource, path, durationSeconds, captions }) => ({
        url: path,
        encodingFormat: resource.mediaType,
        duration: seconds(durationSeconds),
        ...(captions !== undefined && {
          alternate: [{ type: 'LinkedResource', url: captionsPath(path), encodingFormat: 'text/vtt' }],
        }),
      })),
      resources: [
        { type: 'LinkedResource', url: 'index.html', encodingFormat: 'text/html', rel: ['contents'] },
        ...(cover
          ? [{ type: 'LinkedResource', url: cover.path, encodingFormat: cover.mediaType, rel: ['cover'] }]
          : []),
      ],
    },
    undefined,
    1,
  );
}

/** It stands before the sound, and holds the table of contents. */
function entryPage({ publication }: ExportedBook, tracks: readonly Track[]): string {
  const { title, language, chapters, contents, clips } = publication;
  const paths = new Map(tracks.map(({ resource, path }) => [resource.href, path]));
  /** Seconds from the start of the chapter; its first sound, if nothing is said. */
  const addressOf = (chapterIndex: number, seconds = 0): string | undefined => {
    const { firstClip = 0, clipCount = 0 } = chapters[chapterIndex] ?? {};
    let left = seconds;
    for (const { resource, startSeconds, endSeconds } of clips.slice(firstClip, firstClip + clipCount)) {
      const length = endSeconds - startSeconds;
      if (left < length) {
        const at = Number((startSeconds + left).toFixed(3));
        return `${paths.get(resource.href) ?? ''}${at === 0 ? '' : `#t=${at}`}`;
      }
      left -= length;
    }
    return undefined;
  };
  const listed: readonly ContentsEntry[] =
    contents.length > 0
      ? contents
      : chapters.map((chapter) => ({
          title: chapter.title,
          place: { chapterIndex: chapter.index },
          children: [],
        }));
  const secondsOf = ({ chapterIndex, from }: NonNullable<ContentsEntry['place']>): number => {
    if (!from) return 0;
    if ('seconds' in from) return from.seconds;
    const { firstClip = 0, clipCount = 0 } = chapters[chapterIndex] ?? {};
    const own = clips.slice(firstClip, firstClip + clipCount);
    const at = own.findIndex(({ block }) => block === from.block);
    return own.slice(0, Math.max(at, 0)).reduce((sum, clip) => sum + clip.endSeconds - clip.startSeconds, 0);
  };
  const list = (entries: readonly ContentsEntry[]): string => {
    const items = entries.map((entry) => {
      const address = entry.place && addressOf(entry.place.chapterIndex, secondsOf(entry.place));
      const name = escapeXml(entry.title);
      const inner = entry.children.length > 0 ? `\n${list(entry.children)}\n` : '';
      return `<li>${address === undefined ? `<span>${name}</span>` : `<a href="${address}">${name}</a>`}${inner}</li>`;
    });
    return `<ol>\n${items.join('\n')}\n</ol>`;
  };
  return `<!DOCTYPE html>
<html lang="${escapeXml(language ?? 'und')}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><link rel="publication" href="publication.json"></head>
<body><h1>${escapeXml(title)}</h1>
<nav role="doc-toc">
${list(listed)}
</nav></body>
</html>
`;
}
