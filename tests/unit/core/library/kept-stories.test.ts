import { expect, test } from 'vitest';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import { keptStories, removableFirst } from '#lib/core/library/kept-stories.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';

const states: Readonly<Record<string, DownloadState>> = {
  large: { status: 'ready', sizeBytes: 9, checkedAtMs: 0 },
  small: { status: 'stopped', doneBytes: 2, totalBytes: 9 },
  finished: { status: 'ready', sizeBytes: 3, checkedAtMs: 0 },
  coming: { status: 'downloading', doneBytes: 5, totalBytes: 9 },
  refused: { status: 'failed', reason: { kind: 'unreachable' }, storedBytes: 0 },
  elsewhere: { status: 'absent' },
};
const entries = Object.keys(states).map((id) => ({
  id: id as PublicationId,
  title: id,
  durationSeconds: 1,
}));
const kept = keptStories(entries, ({ id }) => states[id] ?? { status: 'absent' });

test('everything that is here, comes or was stopped is listed, the busiest first', () => {
  expect(kept.map(({ entry }) => entry.id)).toEqual(['coming', 'refused', 'small', 'large', 'finished']);
});

test('to make room, finished stories come first, then the largest, and none that takes no room or is on its way', () => {
  const first = removableFirst(kept, ({ id }) => id === 'finished');
  expect(first.map(({ entry }) => entry.id)).toEqual(['finished', 'large', 'small']);
});
