/** What the library says of its stories, and of itself where it cannot show them. */
import type { UnusableEntry } from '#lib/core/library/catalogue.ts';
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Progress } from '#lib/core/library/progress.ts';
import { words } from './catalogue/library.ts';
import { shortLength } from './durations.ts';

/** Its title, or its number in the catalogue if it has none. */
export function unusableName({ title, index }: UnusableEntry): string {
  return title ?? words.untitledStory({ number: index + 1 });
}

/** Why a story of the catalogue cannot be shown. */
export function unusableWords(entry: UnusableEntry): string {
  const [name, { where, problem: reason }] = [unusableName(entry), entry];
  return where === 'links'
    ? words.unusableStory({ name, reason })
    : words.unreadableEntry({ name, where, reason });
}

/** What a screen reader says of the cover of a downloaded story; `length` is "4 min". */
export function coverWords(state: DownloadState, title: string, length: string): string {
  if (state.status === 'stale') return words.coverUpdate({ title, length });
  if (state.status !== 'damaged') return words.coverDownloaded({ title, length });
  const count = state.damagedParagraphs;
  return count === 0
    ? words.coverDamaged({ title, length })
    : words.coverDamagedParagraphs({ title, count, length });
}

/** How far a story is that was begun: "12 min left". */
export function progressWords({ leftSeconds }: Extract<Progress, { status: 'begun' }>): string {
  return leftSeconds === undefined ? words.begun() : words.timeLeft({ left: shortLength(leftSeconds) });
}

/** Instead of the list of stories. */
export const insteadOfStories: Record<
  ResourceFailure['kind'] | 'empty' | 'unusable',
  { readonly title: () => string; readonly text: () => string }
> = {
  unreachable: { title: words.unreachableTitle, text: words.unreachableText },
  'captive-portal': { title: words.signInTitle, text: words.signInText },
  missing: { title: words.missingTitle, text: words.missingText },
  damaged: { title: words.brokenTitle, text: words.brokenText },
  unusable: { title: words.unusableTitle, text: words.unusableText },
  empty: { title: words.emptyTitle, text: words.emptyText },
};

/** Above the list of stories, where it may not be up to date. */
export const notes: Record<ResourceFailure['kind'] | 'incomplete', () => string> = {
  unreachable: words.unreachableNote,
  'captive-portal': words.signInNote,
  missing: words.missingNote,
  damaged: words.brokenNote,
  incomplete: words.incompleteNote,
};
