/** Tells a story again whenever its author saves, also while it is being told. */
import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Editors write a file in several steps. */
const settledMs = 200;

/** Until it is stopped; gives the exit code. The lock is our own: what happens to it is no save. */
export async function watchStory(
  folder: string,
  signal: AbortSignal,
  tell: () => Promise<unknown>,
): Promise<number> {
  let isSaved = false;
  let wake: () => void = () => undefined;
  const watcher = watch(folder, { signal, recursive: true }, (_, name) => {
    if (name?.startsWith('script.lock')) return;
    isSaved = true;
    wake();
  });
  const stopped = new Promise<void>((resolve) => watcher.once('close', resolve));
  while (!signal.aborted) {
    if (!isSaved) await Promise.race([new Promise<void>((resolve) => (wake = resolve)), stopped]);
    if (signal.aborted) break;
    await setTimeout(settledMs);
    isSaved = false;
    await tell();
  }
  return 0;
}
