/** Which of the narrator's stages may import which; `layers.mjs` makes lint rules of it. */
import { readdirSync } from 'node:fs';
import path from 'node:path';

const narrator = 'audio-scripts/narrator';

/**
 * The narrator's stages, in the order in which a story goes through them. Each may import the stages that it names and
 * its own folder. The files beside the folders (the commands, the plan) may import all stages, and no stage imports them.
 * @typedef {object} Stage
 * @property {string} name Its folder in `audio-scripts/narrator`.
 * @property {readonly string[]} stages
 * @property {readonly string[]} [packages] Besides Node's own.
 * @property {readonly string[]} [player] Modules of the player, which the narrator reaches by a relative path.
 */

/** @type {readonly Stage[]} */
const stages = [
  { name: 'common', stages: [] },
  { name: 'signal', stages: ['common'], packages: ['@alexanderolsen/libsamplerate-js'] },
  {
    name: 'parse',
    stages: ['common'],
    packages: ['mdast', 'mdast-util-directive', 'remark-*', 'unified', 'unist', 'yaml'],
  },
  { name: 'cast', stages: ['common', 'signal', 'parse'] },
  { name: 'voices', stages: ['common', 'signal', 'cast'], packages: ['compromise/*'] },
  {
    name: 'takes',
    stages: ['common', 'signal', 'parse', 'cast'],
    packages: ['@wasm-audio-decoders/*', 'mpg123-decoder', 'node-web-audio-api', 'ogg-opus-decoder'],
  },
  { name: 'sounds', stages: ['common', 'signal', 'parse', 'takes'] },
  {
    name: 'assemble',
    stages: ['common', 'signal', 'parse', 'cast', 'takes', 'sounds'],
    packages: ['mpg123-decoder', 'wasm-media-encoders'],
  },
  {
    name: 'publish',
    stages: ['common', 'signal', 'parse', 'cast', 'assemble'],
    packages: ['fontkit', 'sharp'],
  },
  {
    name: 'import',
    stages: ['common', 'parse'],
    packages: ['mdast'],
    player: [
      ...['decode-text', 'read-book', 'zip'].map((one) => `own-books/${one}.ts`),
      'ui/words/own-book-words.ts',
    ],
  },
  { name: 'export', stages: ['common'], packages: ['@zip.js/*'] },
  { name: 'check', stages: ['common', 'signal', 'cast', 'assemble'], packages: ['sharp'] },
];

/** @type {readonly import('./layers.mjs').Layer[]} */
export const narratorLayers = [
  {
    name: 'narrator',
    files: [`${narrator}/*.ts`, `${narrator}/{audition,review}/**/*.ts`],
    ours: ['core/'],
    packages: ['node:*'],
  },
  ...stages.map((stage) => ({
    name: `narrator/${stage.name}`,
    files: [`${narrator}/${stage.name}/**/*.ts`],
    ours: ['core/'],
    packages: ['node:*', ...(stage.packages ?? [])],
    relative: (stage.player ?? []).map((one) => `src/lib/${one}`),
    refused: refusedBy(stage),
  })),
];

/** @param {Stage} stage @returns {string[]} The other folders, and every file beside them. */
function refusedBy({ name, stages: allowed }) {
  return readdirSync(path.join(import.meta.dirname, '..', narrator), { withFileTypes: true })
    .filter((entry) => entry.isFile() || ![name, ...allowed].includes(entry.name))
    .map((entry) => (entry.isFile() ? entry.name : `${entry.name}/`));
}
