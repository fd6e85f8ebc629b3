/** Long work that is cut into parts. Whoever does it decides what happens between them. */

/** Yields after each part but the last, and returns the result. */
export type Parts<T> = Generator<undefined, T, undefined>;

/** Lets other work go first, such as drawing the page. */
export type Pause = () => Promise<void>;

export async function inParts<T>(parts: Parts<T>, pause: Pause): Promise<T> {
  for (let part = parts.next(); ; part = parts.next()) {
    if (part.done) return part.value;
    await pause();
  }
}

export function atOnce<T>(parts: Parts<T>): T {
  for (let part = parts.next(); ; part = parts.next()) if (part.done) return part.value;
}
