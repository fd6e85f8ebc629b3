/**
 * By how much the sound that is heard differs from what a media element says. Measured with joined tracks (MP3,
 * 24 kHz) on a sound device of 48 kHz, the recorded sound against `currentTime`: see `npm run bench -- sync`.
 * Chromium's lag depends on the rate because it counts what its stretcher holds back as heard. It also differs by up to
 * 10 ms from one start of the sound to the next, which a page cannot find out: the table holds the middle of many
 * starts. Firefox and WebKit say a time that is already past what the device has played.
 */
export type MediaEngine = 'chromium' | 'firefox' | 'webkit';

/** Rate, and milliseconds of listening that sound comes later than the element says at that rate. */
type LagTable = readonly (readonly [rate: number, lagMs: number])[];

const tables: Readonly<Record<MediaEngine, LagTable>> = {
  chromium: [
    [0.5, -52],
    [0.75, -23],
    [1, 11],
    [1.25, 7],
    [1.5, 18],
    [2, 21],
    [2.5, 21],
    [3, 21],
  ],
  firefox: [[1, -54]],
  webkit: [[1, -22]],
};

/** By what the browser calls itself: on iOS every browser is WebKit. */
export function mediaEngine(userAgent: string): MediaEngine {
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}

/** Seconds of the resource by which sound is heard later than the element says; below 0 where it is heard earlier. */
export function soundLag(engine: MediaEngine, rate: number): number {
  return (lagMsAt(tables[engine], rate) / 1000) * rate;
}

/** Linear between two measured rates; outside them the nearest. */
function lagMsAt(table: LagTable, rate: number): number {
  const above = table.findIndex(([measured]) => measured >= rate);
  const next = table[above] ?? table.at(-1);
  const last = table[above - 1] ?? next;
  if (!next || !last) return 0;
  const [lowRate, lowMs] = last;
  const [highRate, highMs] = next;
  if (highRate === lowRate) return highMs;
  return lowMs + ((rate - lowRate) / (highRate - lowRate)) * (highMs - lowMs);
}
