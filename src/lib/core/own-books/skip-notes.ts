/** Leaves the sound of footnotes and endnotes out of an own book. Their text stays on the page, and is silent. */
import { clipsOfChapter, secondsOfClips } from './pack-book.ts';
import type { StoredBook, StoredClips, StoredText } from './stored-book.ts';

/** Whether there is sound of notes, and other sound as well. */
export function hasNoteSound(clips: StoredClips): boolean {
  return clips.some(({ isNote }) => isNote) && !clips.every(({ isNote }) => isNote);
}

/** Of a book that has other sound as well. */
export function skipNotes(
  book: StoredBook,
  clips: StoredClips,
): { readonly book: StoredBook; readonly clips: StoredClips } {
  const heard = clips.filter(({ isNote }) => !isNote);
  const chapters = book.chapters.map(({ title }, chapter) => ({ title, ...clipsOfChapter(heard, chapter) }));
  return { book: { ...book, chapters, durationSeconds: secondsOfClips(heard) }, clips: heard };
}

export function silenceNotes(text: StoredText): StoredText {
  return text.map((block) => (block.isNote ? { ...block, clips: [] } : block));
}
