/** Which browser engines the tests can drive on this machine, and what the others want. */
import { findOnPath } from './chromium.mjs';

/**
 * Firefox and WebKitGTK need a sound server: Firefox without one plays two seconds in a tenth of a second.
 * @type {{ name: 'chromium' | 'firefox' | 'webkitgtk'; needs: readonly string[] }[]}
 */
const engines = [
  { name: 'chromium', needs: [] },
  { name: 'firefox', needs: ['firefox-esr', 'pulseaudio'] },
  { name: 'webkitgtk', needs: ['WebKitWebDriver', 'Xvfb', 'pulseaudio'] },
];

/** Names of the engines whose programs are on the PATH. */
export function presentEngines() {
  return engines.filter(({ needs }) => missing(needs).length === 0).map(({ name }) => name);
}

/** One sentence for each engine that is left out. */
export function leftOutEngines() {
  return engines
    .map(({ name, needs }) => ({ name, absent: missing(needs) }))
    .filter(({ absent }) => absent.length > 0)
    .map(({ name, absent }) => `Left out: the tests in ${name}, which need ${absent.join(' and ')}.`);
}

/** @param {readonly string[]} programs */
function missing(programs) {
  return programs.filter((program) => findOnPath([program]) === undefined);
}
