/** Tells a story again whenever its author saves. */
import { watch } from 'node:fs/promises';

/** Editors write a file in several steps; the lock is our own. */
const settledMs = 200;

/** Until it is stopped; gives the exit code. */
export async function watchStory(
  folder: string,
  signal: AbortSignal,
  tell: () => Promise<number>,
): Promise<number> {
  let lastMs = 0;
  try {
    for await (const { filename } of watch(folder, { signal, recursive: true })) {
      if (filename?.startsWith('script.lock') || Date.now() - lastMs < settledMs) continue;
      await new Promise((resolve) => setTimeout(resolve, settledMs));
      await tell();
      lastMs = Date.now();
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  return 0;
}
