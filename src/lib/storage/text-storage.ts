/** As much of `localStorage` as is used. It may throw at anything: blocked, full, or not there. */
export interface TextStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}
