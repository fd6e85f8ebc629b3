/** "3.7 MB": decimal, as phones and their bills count. */
export function megabytes(bytes: number): string {
  const value = bytes / 1e6;
  return `${value < 100 ? value.toFixed(1) : Math.round(value)} MB`;
}
