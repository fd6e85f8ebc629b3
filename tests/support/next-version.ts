/** Turns the built site into a later version: every code file gets another name, as if each had been changed. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const mark = 'next';

/** `folder`: a copy of the site, changed in place. */
export function makeNextVersion(folder: string): void {
  const { version } = JSON.parse(readFileSync(path.join(folder, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const isCode = (file: string) => /_app\/immutable\/.*\.js$/.test(file);
  const code = files.filter(isCode).map((file) => path.basename(file));
  for (const file of files.filter(
    (name) => /\.(?:js|html|json)$/.test(name) && !name.startsWith('stories'),
  )) {
    const at = path.join(folder, file);
    let text = readFileSync(at, 'utf8').replaceAll(version, `${version}${mark}`);
    for (const name of code) text = text.replaceAll(name, nextName(name));
    if (file.endsWith('.html')) text = allowScripts(text);
    // The bytes of the pages that the service worker lists have changed.
    if (file === 'service-worker.js')
      text = text.replace(/"revision":"[0-9a-f]+"/g, (all) => all.replace(/"$/, `${mark}"`));
    writeFileSync(at, text);
    if (isCode(file)) renameSync(at, path.join(path.dirname(at), nextName(path.basename(file))));
  }
}

/** Whether the open page is of that version. To be run in the page. */
export function isNextVersion(): boolean {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload]')];
  return links.length > 0 && links.every(({ href }) => href.endsWith('.next.js'));
}

function nextName(name: string): string {
  return name.replace(/\.js$/, `.${mark}.js`);
}

/** An inline script names other files now, and the page's policy allows each by its hash. */
function allowScripts(html: string): string {
  const hashes = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return html.replace(/script-src [^;"]*/, (all) =>
    [all.replace(/ 'sha256-[^']+'/g, ''), ...hashes].join(' '),
  );
}
