/** Gives every chapter and paragraph its id: the author's, the one it had, or a new one. */
import { asId, type ChapterId, type BlockId } from '#lib/core/publication/ids.ts';
import type { Lock, LockedParagraph } from './lock.ts';
import type { ChapterDraft } from './chapters.ts';
import type { Complaints, SourcePoint } from './complaint.ts';
import { keepIds, type Unsettled } from './keep-ids.ts';
import { newChapterId, newParagraphId } from './new-ids.ts';
import type { ParagraphDraft } from './paragraph.ts';
import type { ScriptChapter } from './script.ts';

export function settleIds(
  drafts: readonly ChapterDraft[],
  lock: Pick<Lock, 'paragraphs' | 'retired'> | undefined,
  complaints: Complaints,
): readonly ScriptChapter[] {
  const { paragraphs: locked = [], retired = [] } = lock ?? {};
  const paragraphs = drafts.flatMap((chapter) => chapter.paragraphs);
  complainOfTwins(drafts, ({ at }) => at, complaints);
  complainOfTwins(paragraphs, ({ idAt }) => idAt, complaints);
  const kept = new Map(keepIds(paragraphs.map(textAndId), locked).map((match, i) => [paragraphs[i], match]));
  const keptOf = (paragraph: ParagraphDraft) => kept.get(paragraph);
  const chapterIds = new Set<string>(drafts.flatMap(({ fixedId }) => fixedId ?? []));
  const paragraphIds = new Set<string>([
    ...retired,
    ...locked.map(({ id }) => id),
    ...paragraphs.flatMap(({ fixedId }) => fixedId ?? []),
  ]);
  // A recording is named after either, so a new id is neither a chapter's nor a paragraph's.
  return drafts.map((chapter) => {
    const id =
      chapter.fixedId ??
      keptChapter(chapter.paragraphs.map(keptOf), chapterIds) ??
      newChapterId(chapter.title, new Set([...chapterIds, ...paragraphIds]));
    chapterIds.add(id);
    return {
      id,
      title: chapter.title,
      paragraphs: chapter.paragraphs.map((draft) => {
        const settled =
          draft.fixedId ??
          asId<BlockId>(keptOf(draft)?.id ?? '') ??
          newParagraphId(id, new Set([...chapterIds, ...paragraphIds]));
        paragraphIds.add(settled);
        return { ...draft.content, id: settled };
      }),
    };
  });
}

function textAndId({ content, fixedId }: ParagraphDraft): Unsettled {
  return { text: content.text, fixedId };
}

/** The chapter that most of these paragraphs were in, unless another one has its id already. */
function keptChapter(
  kept: readonly (LockedParagraph | undefined)[],
  taken: ReadonlySet<string>,
): ChapterId | undefined {
  const counts = new Map<string, number>();
  for (const match of kept)
    if (match && !taken.has(match.chapter)) counts.set(match.chapter, (counts.get(match.chapter) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && asId<ChapterId>(most[0]);
}

function complainOfTwins<T extends { readonly fixedId: string | undefined }>(
  drafts: readonly T[],
  placeOf: (draft: T) => SourcePoint,
  complaints: Complaints,
): void {
  const lines = new Map<string, number>();
  for (const draft of drafts) {
    if (draft.fixedId === undefined) continue;
    const first = lines.get(draft.fixedId);
    if (first === undefined) lines.set(draft.fixedId, placeOf(draft).line);
    else
      complaints.add(
        placeOf(draft),
        `The id ${draft.fixedId} is already used on line ${first}. Each id may be used only once.`,
      );
  }
}
