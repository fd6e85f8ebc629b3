/**
 * What is stored of an own book, checked when it is read: what the library shows of it, its clips, and the text of each
 * chapter. Its files (sound, pictures and the cover) are numbered, and what plays or shows them names them by their number.
 */
import * as v from 'valibot';
import type { ContentsEntry } from '../publication/contents.ts';
import { asId, type BlockId, type PublicationId } from '../publication/ids.ts';
import { changesSchema } from './book-changes.ts';

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const blockId = v.custom<BlockId>((value) => typeof value === 'string' && asId(value) !== undefined);

const contentsPlace = v.object({
  chapterIndex: count,
  from: v.exactOptional(v.union([v.object({ block: blockId }), v.object({ seconds })])),
});

const contentsEntry: v.GenericSchema<ContentsEntry> = v.object({
  title: v.string(),
  place: v.exactOptional(contentsPlace),
  children: v.array(v.lazy(() => contentsEntry)),
});

const note = v.variant('kind', [
  v.object({ kind: v.literal('no-narration') }),
  v.object({ kind: v.literal('missing-file'), path: v.string() }),
  v.object({ kind: v.literal('unresolved-text'), count }),
  v.object({ kind: v.literal('unusable-clips'), count }),
]);

export const storedBookSchema = v.object({
  id: v.custom<PublicationId>((value) => typeof value === 'string' && asId(value) !== undefined),
  addedAtMs: v.number(),
  title: v.string(),
  subtitle: v.exactOptional(v.string()),
  description: v.exactOptional(v.string()),
  identifier: v.exactOptional(v.string()),
  authors: v.array(v.string()),
  narrators: v.array(v.string()),
  language: v.exactOptional(v.string()),
  durationSeconds: seconds,
  /** `firstClip` and `clipCount`: as in a `Chapter`. */
  chapters: v.pipe(
    v.array(v.object({ title: v.string(), firstClip: count, clipCount: count })),
    v.minLength(1),
  ),
  contents: v.array(contentsEntry),
  pages: v.exactOptional(
    v.array(v.object({ label: v.string(), place: contentsPlace, offset: v.exactOptional(count) })),
  ),
  files: v.array(
    v.object({
      href: v.string(),
      mediaType: v.string(),
      sizeBytes: count,
      /** As in a `PackedFile`. */
      indexBytes: v.exactOptional(count),
      durationSeconds: v.exactOptional(seconds),
    }),
  ),
  /** About how much the text and the clips take besides. */
  textBytes: count,
  cover: v.exactOptional(v.object({ file: count, width: count, height: count, sha256: v.string() })),
  notes: v.array(note),
  /** Without those that cannot be read, the book is as in its file. */
  changes: v.exactOptional(v.fallback(changesSchema, {})),
});

export const storedClipsSchema = v.array(
  v.object({
    file: count,
    chapter: count,
    start: seconds,
    end: seconds,
    block: v.exactOptional(blockId),
    opensScene: v.exactOptional(v.literal(true)),
    isNote: v.exactOptional(v.literal(true)),
  }),
);

const range = { from: count, to: count };

export const storedTextSchema = v.array(
  v.object({
    id: blockId,
    kind: v.picklist(['paragraph', 'heading', 'list-item', 'quotation', 'image', 'scene-break']),
    level: v.exactOptional(count),
    picture: v.exactOptional(
      v.object({ file: count, width: count, height: count, isDecorative: v.exactOptional(v.literal(true)) }),
    ),
    marker: v.exactOptional(v.pipe(v.string(), v.regex(/^[\w.-]{0,40}$/))),
    role: v.exactOptional(v.picklist(['caption', 'item', 'row'])),
    isNote: v.exactOptional(v.literal(true)),
    text: v.string(),
    utterances: v.array(
      v.object({ ...range, speaker: v.string(), effect: v.exactOptional(v.literal('telephone')) }),
    ),
    styles: v.array(
      v.variant('style', [
        v.object({ ...range, style: v.picklist(['italic', 'bold']) }),
        v.object({ ...range, style: v.literal('language'), language: v.string() }),
      ]),
    ),
    clips: v.array(v.object({ ...range, file: count, start: seconds, end: seconds })),
  }),
);

export type StoredBook = v.InferOutput<typeof storedBookSchema>;
export type StoredFile = StoredBook['files'][number];
export type StoredClips = v.InferOutput<typeof storedClipsSchema>;
export type StoredText = v.InferOutput<typeof storedTextSchema>;

/** How much of the listener's storage it takes. */
export function sizeOfBook({ files, textBytes, changes }: StoredBook): number {
  const chosenBytes = typeof changes?.cover === 'object' ? changes.cover.sizeBytes : 0;
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, textBytes + chosenBytes);
}
