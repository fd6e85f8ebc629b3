/** `npm run bench [-- start | sync | ...]`: the figures that matter; what they are is for people to judge. */
import { buildSite } from '../../scripts/build-site.mjs';
import type { Figure } from './figure.ts';
import { measureDownloadSpeed } from './offline/download-speed.ts';
import { measureHostile } from './hostile.ts';
import { measureFormats } from './import/by-format.ts';
import { measureExports } from './import/exports.ts';
import { measureGoals } from './import/goals.ts';
import { measureLargest } from './long-book/largest.ts';
import { measureLongBook } from './long-book/long-book.ts';
import { measureSearch } from './search.ts';
import { measureReRender } from '../../audio-scripts/bench/re-render.ts';
import { measureSpeaking } from '../../audio-scripts/bench/speaking.ts';
import { measureColdStart } from './start/cold-start.ts';
import { measureFirstLoad } from './start/first-load.ts';
import { measureLongListening } from './playback/long-listening.ts';
import { measureTakeAlignment } from '../../audio-scripts/bench/take-alignment.ts';
import { measureSuspects } from '../../audio-scripts/bench/take-suspects.ts';

type Measure = () => readonly Figure[] | Promise<readonly Figure[]>;

const measureSync: Measure = async () => (await import('./sync/sync.ts')).measureSync();

const benches: Readonly<Record<string, readonly Measure[]>> = {
  start: [measureFirstLoad, measureColdStart],
  playback: [
    // These read the built story as soon as they are imported.
    async () => (await import('./playback/tap-to-sound.ts')).measureTapToSound(),
    async () => (await import('./playback/seek-to-sound.ts')).measureSeekToSound(),
    measureSync,
    measureLongListening,
  ],
  sync: [measureSync],
  offline: [measureDownloadSpeed],
  'long-book': [measureLongBook, measureLargest],
  import: [measureFormats, measureExports, measureGoals],
  search: [measureSearch],
  hostile: [measureHostile],
  narrate: [measureSpeaking, measureReRender, measureTakeAlignment, measureSuspects],
};

const [name] = process.argv.slice(2);
// Without a name all are measured, each once.
const measures = name === undefined ? new Set(Object.values(benches).flat()) : benches[name];
if (!measures) {
  console.error(`There is no bench called ${String(name)}. There are ${Object.keys(benches).join(' and ')}.`);
  process.exit(2);
}
if (name !== 'narrate') await buildSite();
for (const measure of measures)
  for (const { name: what, value } of await measure()) console.log(`${what}: ${value}`);
