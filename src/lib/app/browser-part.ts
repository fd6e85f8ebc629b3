/** A part of the browser that may be missing, or throw when it is looked at (blocked by the listener). */
export function browserPart<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
