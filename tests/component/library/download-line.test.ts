import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { DownloadState } from '#lib/core/library/download-state.ts';
import DownloadButton from '#lib/ui/library/DownloadButton.svelte';
import DownloadLine from '#lib/ui/library/DownloadLine.svelte';

const downloading = (doneBytes: number): DownloadState => ({
  status: 'downloading',
  doneBytes,
  totalBytes: 100,
});
const ready: DownloadState = { status: 'ready', sizeBytes: 100, checkedAtMs: 0 };
const withBytes: readonly DownloadState[] = [
  { status: 'stopped', doneBytes: 40, totalBytes: 100 },
  { status: 'stale', sizeBytes: 100, newBytes: 10 },
  { status: 'damaged', damagedParagraphs: 1, otherParagraphs: 27, storedBytes: 90 },
  { status: 'failed', reason: { kind: 'unreachable' }, storedBytes: 40 },
];

interface Shown {
  readonly title: string;
  readonly sizeBytes: number;
  readonly nowMs: number;
  readonly state: DownloadState;
  onStart(): void;
  onCancel(): void;
  onRemove(): void;
}
type Show = (props: Shown) => PromiseLike<{ rerender(props: Partial<Shown>): Promise<void> }>;
const line: Show = (props) => render(DownloadLine, props);
const row: Show = (props) => render(DownloadButton, props);

async function show(state: DownloadState, component: Show) {
  const asked: string[] = [];
  const { rerender } = await component({
    title: 'A story',
    sizeBytes: 100,
    nowMs: 0,
    state,
    onStart: () => asked.push('start'),
    onCancel: () => asked.push('stop'),
    onRemove: () => asked.push('remove'),
  });
  return { asked, change: (next: DownloadState) => rerender({ state: next }) };
}

describe.each([
  ['the line', line, 'Download', 'Remove download', 'Dismiss'],
  ['the button', row, 'Download A story', 'Remove download of A story', 'Dismiss the message about A story'],
] as const)('%s of a download', (_, component, start, removal, dismissal) => {
  test.each(withBytes)('offers to remove what is kept: $status', async (state) => {
    const { asked, change } = await show(state, component);
    await page.getByRole('button', { name: removal, exact: true }).click();
    expect(asked).toEqual(['remove']);
    await change({ status: 'absent' });
    expect(document.activeElement?.textContent.trim() || document.activeElement?.ariaLabel).toBe(start);
  });

  test('lets the notice be dismissed that the browser removed the story', async () => {
    const { asked, change } = await show(
      { status: 'failed', reason: { kind: 'cleared' }, storedBytes: 0 },
      component,
    );
    await page.getByRole('button', { name: dismissal, exact: true }).click();
    expect(asked).toEqual(['remove']);
    await change({ status: 'absent' });
    expect(document.activeElement?.textContent.trim() || document.activeElement?.ariaLabel).toBe(start);
  });

  test('keeps the focus from the first press to the end', async () => {
    const { asked, change } = await show({ status: 'absent' }, component);
    const button = page.getByRole('button', { name: start, exact: true });
    await button.click();
    expect(asked).toEqual(['start']);
    const pressed = document.activeElement;
    for (const state of [{ status: 'queued' } as const, downloading(10), ready]) await change(state);
    expect(document.activeElement).toBe(pressed);
    expect(document.activeElement?.ariaLabel).toBe(removal);
  });
});

test('a download is announced when its state changes, not while it ticks', async () => {
  const { change } = await show({ status: 'queued' }, line);
  const region = page.getByRole('status').element();
  const said: string[] = [];
  new MutationObserver(() => said.push(region.textContent)).observe(region, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  for (let done = 0; done < 100; done += 10) await change(downloading(done));
  await change(ready);
  await expect.element(page.getByText('Ready for airplane mode')).toBeVisible();
  expect(said).toHaveLength(2);
});
