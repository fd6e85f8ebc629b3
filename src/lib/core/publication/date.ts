/** Dates in manifests: ISO 8601, a day or a moment. `Date.parse` alone accepts almost any text. */
const pattern = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** Milliseconds since the epoch; undefined where the text is no date. Without an offset it is UTC, wherever it is read. */
export function parseDate(text: string): number | undefined {
  const match = pattern.exec(text);
  if (!match || !isDay(Number(match[1]), Number(match[2]), Number(match[3]))) return undefined;
  const isMoment = text.includes('T');
  const ms = Date.parse(isMoment && match[4] === undefined ? `${text}Z` : text);
  return Number.isNaN(ms) ? undefined : ms;
}

/** JavaScript reads the 30th of February as a day in March. */
function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
