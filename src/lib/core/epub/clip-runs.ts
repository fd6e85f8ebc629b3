/**
 * All sound of a book in playing order, as the player has it: one clip for each block, or for a stretch of sound without a
 * known block. What a file has between two clips is heard with the first, unless it is long and the book leaves out much of
 * that file (https://github.com/w3c/epub-specs/issues/2944).
 */
import type { BlockId } from '../publication/ids.ts';
import type { PlacedClip } from '../publication/publication.ts';
import type { Resource } from '../publication/resource.ts';

/** A part of a sound, as the book has it. */
export interface HeardPart {
  readonly resource: Resource;
  readonly startSeconds: number;
  readonly endSeconds: number;
  readonly chapterIndex: number;
  /** The block that it begins. */
  readonly block: BlockId | undefined;
  readonly isNote?: true;
}

/** Pauses that are always heard. */
const shortGapSeconds = 2;
/** Of a file of which more is heard, the rest is music and asides between the clips. */
const coveredPart = 0.8;
const leastSeconds = 0.001;

interface Run {
  readonly part: HeardPart;
  endSeconds: number;
  /** Where its last part begins. */
  lastStart: number;
}

export function placeClips(parts: readonly HeardPart[]): readonly PlacedClip[] {
  const covered = mostlyHeard(parts);
  const runs: Run[] = [];
  const begun = new Set<BlockId>();
  for (const part of parts) {
    const run = runs.at(-1);
    const isNext = run && follows(run, part, covered);
    const isSameBlock = run && (part.block === undefined || part.block === run.part.block);
    const isWithRun =
      run && isNext && part.chapterIndex === run.part.chapterIndex && part.isNote === run.part.isNote;
    if (isWithRun && (isSameBlock || part.startSeconds - run.part.startSeconds < leastSeconds)) {
      run.endSeconds = Math.max(run.endSeconds, part.endSeconds);
      run.lastStart = part.startSeconds;
      continue;
    }
    let { endSeconds } = part;
    if (run && isNext && part.startSeconds - run.part.startSeconds >= leastSeconds) {
      endSeconds = Math.max(endSeconds, run.endSeconds);
      run.endSeconds = part.startSeconds;
    }
    runs.push({ part, endSeconds, lastStart: part.startSeconds });
  }
  return runs.map(({ part, endSeconds }, index) => {
    const { block } = part;
    const isFirst = block !== undefined && !begun.has(block);
    if (isFirst) begun.add(block);
    return {
      index,
      chapterIndex: part.chapterIndex,
      resource: part.resource,
      startSeconds: part.startSeconds,
      endSeconds,
      ...(isFirst && { block }),
      ...(part.isNote && { isNote: true }),
    };
  });
}

/** Whether the sound goes on from the run to the part. */
function follows(run: Run, part: HeardPart, covered: ReadonlySet<string>): boolean {
  const { resource, startSeconds } = part;
  if (resource.href !== run.part.resource.href || startSeconds < run.lastStart) return false;
  return startSeconds - run.endSeconds <= shortGapSeconds || covered.has(resource.href);
}

/** Addresses of the files of which the clips leave out little. */
function mostlyHeard(parts: readonly HeardPart[]): ReadonlySet<string> {
  const heard = new Map<string, { seconds: number; end: number; all: number }>();
  for (const { resource, startSeconds, endSeconds } of parts) {
    const file = heard.get(resource.href) ?? { seconds: 0, end: 0, all: resource.durationSeconds ?? 0 };
    file.seconds += Math.max(endSeconds - Math.max(startSeconds, file.end), 0);
    file.end = Math.max(file.end, endSeconds);
    heard.set(resource.href, file);
  }
  return new Set(
    [...heard]
      .filter(([, { seconds, end, all }]) => seconds >= coveredPart * (all || end))
      .map(([href]) => href),
  );
}
