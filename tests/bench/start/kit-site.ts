/**
 * What the scripts of the story page are measured against: the smallest page of SvelteKit that plays with Howler, built
 * from the same packages with the same settings of Vite.
 */
import { execFile } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { storyId } from '../../support/site.ts';

const files = {
  'package.json': JSON.stringify({ type: 'module' }),
  'svelte.config.js': `
import adapter from '@sveltejs/adapter-static';

export default { kit: { adapter: adapter() } };
`,
  'vite.config.js': `
import { sveltekit } from '@sveltejs/kit/vite';
import ours from ${JSON.stringify(path.resolve('vite.config.ts'))};

export default { resolve: ours.resolve, build: ours.build, plugins: [sveltekit()] };
`,
  'src/app.html': `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <link rel="icon" href="data:," />
    %sveltekit.head%
  </head>
  <body>%sveltekit.body%</body>
</html>
`,
  'src/routes/+layout.js': 'export const prerender = true;\n',
  'src/routes/+page.svelte': `
<script>
  import { Howl } from 'howler';

  const play = () => new Howl({ src: ['/voice.mp3'], html5: true }).play();
</script>

<h1>A bare page</h1>
<button onclick={play}>Play</button>
`,
};

/** In a folder of its own, gone with the returned function. */
export async function makeKitSite(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const project = mkdtempSync(path.join(tmpdir(), 'lamplight-kit-'));
  for (const folder of ['src/routes', 'static']) mkdirSync(path.join(project, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(project, name), text);
  symlinkSync(path.resolve('node_modules'), path.join(project, 'node_modules'));
  const tracks = path.join('build', 'stories', storyId, 'tracks');
  const [track = ''] = readdirSync(tracks);
  copyFileSync(path.join(tracks, track), path.join(project, 'static', 'voice.mp3'));
  await promisify(execFile)('npx', ['vite', 'build', '--logLevel', 'error'], { cwd: project });
  return {
    folder: path.join(project, 'build'),
    remove: () => {
      rmSync(project, { recursive: true });
    },
  };
}
