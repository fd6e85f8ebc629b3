/// <reference lib="webworker" />
/**
 * The service worker caches only the shell: the pages, their code and their fonts. Stories are fetched by the page and
 * stored in IndexedDB. One cached page answers for every story. What other apps share is received here, too.
 */
import { cleanupOutdatedCaches, PrecacheRoute, type PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute, setCatchHandler } from 'workbox-routing';
import { keepSharedFiles } from '#lib/own-books/shared-files.ts';
import type { ToServiceWorker } from '#lib/app-updates/service-worker-messages.ts';
import { followBrowser } from './service-worker/language.ts';
import { appIsGone, refuseStoryFile } from './service-worker/plain-page.ts';
import { receiveShared } from './service-worker/shared-by-apps.ts';
import { Shell } from './service-worker/shell.ts';
import { opensStoryFile } from './service-worker/story-files.ts';
import { takeOver } from './service-worker/take-over.ts';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: (PrecacheEntry | string)[];
};

followBrowser();

const base = new URL(self.registration.scope).pathname;
const shell = new Shell(self.__WB_MANIFEST);

self.addEventListener('install', (event) => {
  event.waitUntil(shell.hold());
});

self.addEventListener('activate', (event) => {
  void shell.controller.activate(event);
  // Takes control of the page that is open at the first visit, so that a download can become ready there.
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
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname === `${base}share/`,
  ({ request }) => receiveShared(request, { library: self.registration.scope, keep: keepSharedFiles }),
  'POST',
);
registerRoute(new PrecacheRoute(shell.controller, { cleanURLs: false }));
// The page of a story names all the code that it needs, which saves about 100 ms on a slow phone.
registerRoute(
  new NavigationRoute(shell.controller.createHandlerBoundToURL(`${base}story/-/`), {
    allowlist: [new RegExp(`^${base}story/[a-z0-9][a-z0-9-]*/(?:\\?|$)`)],
  }),
);
registerRoute(
  new NavigationRoute(shell.controller.createHandlerBoundToURL(`${base}shell/`), {
    // The library is a page of its own. Other files of the host are not answered here.
    denylist: [new RegExp(`^${base}[^?]*\\.[a-z0-9]+$`, 'i')],
  }),
);
setCatchHandler(({ request }) =>
  Promise.resolve(request.mode === 'navigate' ? appIsGone() : Response.error()),
);
