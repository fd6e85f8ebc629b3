/** Narrates a story again whenever its author saves, even during a narration. */
import { existsSync, watch, type FSWatcher } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Editors write a file in several steps. */
const settledMs = 200;

/**
 * Runs until it is stopped; returns the exit code. The first folder exists, and holds the others, which may come and go.
 * A change of the lock is not a save: the narrator writes it. Folders are watched rather than files, because many editors
 * replace the file when they save.
 */
export async function watchStory(
  folders: readonly string[],
  signal: AbortSignal,
  tell: () => Promise<unknown>,
): Promise<number> {
  let isSaved = false;
  let wake: () => void = () => undefined;
  const watched = new Map<string, FSWatcher>();
  const watchThere = () => {
    for (const folder of folders)
      if (!existsSync(folder)) {
        watched.get(folder)?.close();
        watched.delete(folder);
      } else if (!watched.has(folder)) {
        const watcher = watch(folder, { signal }, (_, name) => {
          if (name?.startsWith('script.lock')) return;
          isSaved = true;
          wake();
        });
        watched.set(folder, watcher);
      }
  };
  watchThere();
  signal.addEventListener('abort', () => {
    wake();
  });
  while (!signal.aborted) {
    if (!isSaved) await new Promise<void>((resolve) => (wake = resolve));
    if (signal.aborted) break;
    await setTimeout(settledMs);
    isSaved = false;
    // Before narrating: a file put into a new folder from here on counts as another save.
    watchThere();
    await tell();
  }
  return 0;
}
