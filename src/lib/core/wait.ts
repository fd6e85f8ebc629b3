/** Resolves after so many milliseconds; rejects with the signal's reason as soon as that aborts. Handed in, so that tests do not wait. */
export type Wait = (ms: number, signal?: AbortSignal) => Promise<void>;
