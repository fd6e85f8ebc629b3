/** A chapter's start in a sound file, as its author or a program marked it. */
export interface ChapterMark {
  readonly title: string;
  readonly startSeconds: number;
}

/** A chapter that is shorter than this is a mark at the end of the file. */
const shortestSeconds = 0.1;

/** The marks that lead somewhere, in order of time; of several at one place the first. */
export function usableMarks(marks: readonly ChapterMark[], durationSeconds: number): readonly ChapterMark[] {
  const inside = marks.filter(
    ({ startSeconds }) => startSeconds >= 0 && startSeconds <= durationSeconds - shortestSeconds,
  );
  return [...inside]
    .sort((one, other) => one.startSeconds - other.startSeconds)
    .filter(({ startSeconds }, i, all) => i === 0 || startSeconds !== all[i - 1]?.startSeconds);
}
