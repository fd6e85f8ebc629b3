/// <reference lib="webworker" />
/**
 * The service worker holds the shell and nothing else: the pages, their code and their fonts. Stories are the page's
 * business; it fetches them whole and keeps them in IndexedDB. One page answers for every story.
 */
import { cleanupOutdatedCaches, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import type { ToServiceWorker } from '#lib/offline/service-worker-messages.ts';
import { appIsGone, refuseStoryFile } from './service-worker/plain-page.ts';
import { Shell } from './service-worker/shell.ts';
import { opensStoryFile } from './service-worker/story-files.ts';
import { takeOver } from './service-worker/take-over.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
};

const base = new URL(self.registration.scope).pathname;
const shell = new Shell(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.hold());
});

self.addEventListener('activate', (event) => {
  void shell.controller.activate(event);
  // On the first visit the page that is open is taken under control at once, so that "ready" can be said of it.
  event.waitUntil(self.clients.claim());
});

const answers: Readonly<Record<ToServiceWorker, () => Promise<boolean>>> = {
  'has-shell': () => shell.isHeld(),
  'hold-shell': () =>
    shell.hold().then(
      () => true,
      () => false,
    ),
  'take-over': takeOver,
};
self.addEventListener('message', (event) => {
  const answer = answers[event.data as ToServiceWorker];
  if (answer) event.waitUntil(answer().then((isYes) => event.ports[0]?.postMessage(isYes)));
});

cleanupOutdatedCaches();

registerRoute(
  ({ request, sameOrigin }) => sameOrigin && opensStoryFile(request, base),
  () => Promise.resolve(refuseStoryFile(base)),
);
registerRoute(new PrecacheRoute(shell.controller, { cleanURLs: false }));
// The page of a story names all of its code, and starts without looking its address up: about 100 ms on a slow phone.
registerRoute(
  new NavigationRoute(shell.controller.createHandlerBoundToURL(`${base}story/-/`), {
    allowlist: [new RegExp(`^${base}story/[a-z0-9][a-z0-9-]*/(?:\\?|$)`)],
  }),
);
registerRoute(
  new NavigationRoute(shell.controller.createHandlerBoundToURL(`${base}shell/`), {
    // The library has a page of its own; what a host puts beside us is not ours to answer.
    denylist: [new RegExp(`^${base}[^?]*\\.[a-z0-9]+$`, 'i')],
  }),
);
setCatchHandler(({ request }) =>
  Promise.resolve(request.mode === 'navigate' ? appIsGone() : Response.error()),
);
