/** Loads at the first call; resolves with undefined where that fails, and then the next call tries again. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T | undefined> {
  let loading: Promise<T | undefined> | undefined;
  return () => {
    loading ??= load().catch(() => (loading = undefined));
    return loading;
  };
}
