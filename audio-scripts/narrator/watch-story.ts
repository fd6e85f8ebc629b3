/** Tells a story again whenever its author saves, also while it is being told. */
import { existsSync, watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Editors write a file in several steps. */
const settledMs = 200;

/**
 * Until it is stopped; gives the exit code. Folders that are missing are passed over. The lock is our own: what happens
 * to it is no save. Folders are watched rather than files, for many editors put a new file in the old one's place.
 */
export async function watchStory(
  folders: readonly string[],
  signal: AbortSignal,
  tell: () => Promise<unknown>,
): Promise<number> {
  let isSaved = false;
  let wake: () => void = () => undefined;
  for (const folder of folders.filter((one) => existsSync(one)))
    watch(folder, { signal }, (_, name) => {
      if (name?.startsWith('script.lock')) return;
      isSaved = true;
      wake();
    });
  signal.addEventListener('abort', () => {
    wake();
  });
  while (!signal.aborted) {
    if (!isSaved) await new Promise<void>((resolve) => (wake = resolve));
    if (signal.aborted) break;
    await setTimeout(settledMs);
    isSaved = false;
    await tell();
  }
  return 0;
}
