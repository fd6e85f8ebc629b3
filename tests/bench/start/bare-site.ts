/** What the story page is measured against: a page with one button, one script, one <audio> and a service worker. */
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { storyId } from '../../support/site.ts';

const page = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>Bare</title>
    <link rel="icon" href="data:," />
    <script type="module" src="player.js"></script>
  </head>
  <body>
    <h1>A bare page</h1>
    <audio></audio>
    <button aria-label="Play" disabled>Play</button>
  </body>
</html>
`;

const player = `
const audio = document.querySelector('audio');
const button = document.querySelector('button');
button.onclick = () => audio.play();
void navigator.serviceWorker.register('service-worker.js');
const voice = await (await fetch('voice.mp3')).blob();
audio.src = URL.createObjectURL(voice);
button.disabled = false;
`;

const serviceWorker = `
const files = ['./', 'player.js', 'voice.mp3'];
addEventListener('install', (event) =>
  event.waitUntil(caches.open('bare').then((cache) => cache.addAll(files))));
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) =>
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request))));
`;

/** In a folder of its own, gone with the returned function. */
export function makeBareSite(): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'lamplight-bare-'));
  const tracks = path.join('build', 'stories', storyId, 'tracks');
  const [track = ''] = readdirSync(tracks);
  for (const name of ['index.html', '404.html']) writeFileSync(path.join(folder, name), page);
  writeFileSync(path.join(folder, 'player.js'), player);
  writeFileSync(path.join(folder, 'service-worker.js'), serviceWorker);
  copyFileSync(path.join(tracks, track), path.join(folder, 'voice.mp3'));
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}
