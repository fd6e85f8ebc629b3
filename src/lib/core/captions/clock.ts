/** `01:02:03.456`, `02:03,4`, `123:45.6` or `3.5`: hours and minutes may be missing, and so may the fraction. */
const clock = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d*)?)$/;

/** Seconds; undefined where `text` is no time. */
export function secondsOf(text: string): number | undefined {
  const [, hours = '0', minutes = '0', seconds] = clock.exec(text.trim()) ?? [];
  if (seconds === undefined) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
}
