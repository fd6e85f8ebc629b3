/** The production build, made again only if something that it depends on has changed. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fail, run } from './steps.mjs';

export const siteFolder = 'build';
const stamp = path.join(siteFolder, '.inputs');
const inputs = [
  'src',
  'static',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'tsconfig.json',
];

/** The folder that the site is served from, as `svelte.config.js` reads it. */
export const base = process.env.BASE_PATH ?? '';

export async function buildSite() {
  const wanted = digest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the site…');
  if ((await run('npx', ['vite', 'build', '--logLevel', 'error'])) !== 0)
    fail('The site could not be built; see the messages above.');
  writeFileSync(stamp, wanted);
}

/** Names, sizes and times of all inputs: quick, and at worst it builds once too often. */
function digest() {
  const hash = createHash('sha256').update(`${base}\n${process.env.SITE_ORIGIN ?? ''}\n`);
  for (const file of inputs.flatMap(filesOf)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** @param {string} file @returns {string[]} */
function filesOf(file) {
  if (!statSync(file).isDirectory()) return [file];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesOf(path.join(file, name)));
}
