/**
 * The difference between what is heard and a media element's `currentTime`. Measured by recording the sound of joined
 * tracks (MP3, 24 kHz) from a sound device at 48 kHz: see `npm run bench -- sync`. In Chromium the lag depends on the
 * rate, because it counts sound as played that its time-stretcher still holds. The lag also varies by up to 10 ms each
 * time the sound starts, which a page cannot measure; the table has the middle of many starts. Firefox and WebKit
 * report a time that is behind what has been played.
 */
export type MediaEngine = 'chromium' | 'firefox' | 'webkit';

/** For each rate, by how many milliseconds (of real time) sound is heard later than the element says. */
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

/** From the user agent string. On iOS every browser is WebKit. */
export function mediaEngine(userAgent: string): MediaEngine {
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Chrom(e|ium)\//.test(userAgent) ? 'chromium' : 'webkit';
}

/** By how many seconds of the resource sound is heard later than the element says; negative if it is heard earlier. */
export function soundLag(engine: MediaEngine, rate: number): number {
  return (lagMsAt(tables[engine], rate) / 1000) * rate;
}

/** Interpolated between the measured rates; beyond them, the nearest. */
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
