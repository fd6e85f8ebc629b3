/** Rendered tracks to the files of a published story, as `parseManifest` reads them: in memory, nothing written. */
import type { ChapterId } from '#lib/core/publication/ids.ts';
import type { TranscriptParagraph } from '#lib/core/published/transcript.ts';
import { splitWords } from '#lib/core/transcript/words.ts';
import { writeWebvtt } from '#lib/core/published/write-webvtt.ts';
import type { RenderedTrack } from '../assemble/render-track.ts';
import type { Script, ScriptParagraph } from '../parse/script.ts';
import type { CoverFile } from './draw-covers.ts';
import { sha256 } from '../common/digest.ts';

export interface StoryParts {
  readonly script: Script;
  /** By paragraph id. */
  readonly tracks: ReadonlyMap<string, RenderedTrack>;
  readonly covers: readonly CoverFile[];
  readonly credits: readonly string[];
  readonly identifier: string;
  readonly modified: string;
}

export interface ComposedStory {
  readonly manifest: StoryManifest;
  /** Every file but the manifest, by its href. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export type StoryManifest = ReturnType<typeof composeManifest>;

export function composeStory(parts: StoryParts): ComposedStory {
  const { script, tracks, covers } = parts;
  const files = new Map<string, Uint8Array>(covers.map(({ href, bytes }) => [href, bytes]));
  for (const { bytes } of tracks.values()) files.set(trackHref(bytes), bytes);
  for (const chapter of script.chapters) {
    let startSeconds = 0;
    const paragraphs = chapter.paragraphs.map((paragraph) => {
      const track = trackOf(tracks, paragraph);
      const made = toTranscript(paragraph, track, startSeconds, script);
      startSeconds += track.durationSeconds;
      return made;
    });
    files.set(transcriptHref(chapter.id), Buffer.from(writeWebvtt({ paragraphs })));
  }
  return { manifest: composeManifest(parts, files), files };
}

function toTranscript(
  paragraph: ScriptParagraph,
  track: RenderedTrack,
  startSeconds: number,
  { cast, language }: Script,
): TranscriptParagraph {
  const nameOf = new Map(cast.map(({ id, name }) => [id, name]));
  return {
    id: paragraph.id,
    startSeconds,
    durationSeconds: track.durationSeconds,
    text: paragraph.text,
    styles: paragraph.styles,
    utterances: paragraph.utterances.map(({ from, to, cast: id, effect }) => ({
      from,
      to,
      speaker: nameOf.get(id) ?? id,
      ...(effect && { effect }),
    })),
    words: splitWords(paragraph.text, language).map((range, i) => {
      const time = track.words[i];
      if (!time) throw new Error(`${paragraph.id}: ${track.words.length} word times are too few`);
      return { ...range, ...time };
    }),
  };
}

function composeManifest(
  { script, tracks, covers, credits, identifier, modified }: StoryParts,
  files: ReadonlyMap<string, Uint8Array>,
) {
  const { title, subtitle, description, author, language, cast, chapters } = script;
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  const durationMs = paragraphs.reduce(
    (sum, paragraph) => sum + Math.round(trackOf(tracks, paragraph).durationSeconds * 1000),
    0,
  );
  return {
    '@context': 'https://readium.org/webpub-manifest/context.jsonld',
    metadata: {
      '@type': 'http://schema.org/Audiobook',
      conformsTo: 'https://readium.org/webpub-manifest/profiles/audiobook',
      identifier,
      title,
      ...(subtitle !== undefined && { subtitle }),
      author,
      narrator: credits.map((name) => ({ name })),
      character: cast.map((member) => ({
        name: member.name,
        identifier: `urn:lamplight:cast:${member.id}`,
        ...(member.description !== undefined && { description: member.description }),
      })),
      language,
      duration: durationMs / 1000,
      modified,
      ...(description !== undefined && { description }),
    },
    links: [{ rel: 'self', href: 'manifest.json', type: 'application/audiobook+json' }],
    readingOrder: paragraphs.map((paragraph) => {
      const { bytes, durationSeconds } = trackOf(tracks, paragraph);
      return {
        href: trackHref(bytes),
        type: 'audio/mpeg',
        duration: Math.round(durationSeconds * 1000) / 1000,
        bitrate: 64,
        size: bytes.length,
        properties: {
          paragraph: paragraph.id,
          sha256: sha256(bytes),
          ...(paragraph.opensScene && { scene: true }),
        },
      };
    }),
    resources: [
      ...covers.map(({ href, type, width, height, own, bytes }) => ({
        href,
        rel: 'cover',
        type,
        width,
        height,
        size: bytes.length,
        properties: { sha256: sha256(bytes), ...(own && { own }) },
      })),
      ...chapters.map(({ id }) => {
        const bytes = files.get(transcriptHref(id)) ?? new Uint8Array();
        return {
          href: transcriptHref(id),
          type: 'text/vtt',
          size: bytes.length,
          properties: { sha256: sha256(bytes) },
        };
      }),
    ],
    toc: chapters.flatMap(({ id, title: chapterTitle, paragraphs: [first] }) =>
      first === undefined
        ? []
        : [
            {
              title: chapterTitle,
              href: trackHref(trackOf(tracks, first).bytes),
              properties: { paragraph: first.id },
              alternate: [{ href: transcriptHref(id), type: 'text/vtt' }],
            },
          ],
    ),
  };
}

function trackOf(tracks: ReadonlyMap<string, RenderedTrack>, { id }: ScriptParagraph): RenderedTrack {
  const track = tracks.get(id);
  if (!track) throw new Error(`${id} was not rendered`);
  return track;
}

function trackHref(bytes: Uint8Array): string {
  return `tracks/${sha256(bytes).slice(0, 16)}.mp3`;
}

function transcriptHref(id: ChapterId): string {
  return `chapters/${id}.vtt`;
}
