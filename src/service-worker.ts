/// <reference lib="webworker" />
/**
 * The service worker holds the shell and nothing else: the pages, their code and their fonts. Stories are the page's
 * business; it fetches them whole and keeps them in IndexedDB (reference g5, rule 32). One page answers for every
 * story. A new version waits until no page of the old one is open, so a voice is never cut off by an update.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & {
  readonly __WB_MANIFEST: Parameters<typeof precacheAndRoute>[0];
};

const base = new URL(self.registration.scope).pathname;

precacheAndRoute(self.__WB_MANIFEST, { cleanURLs: false });
cleanupOutdatedCaches();

registerRoute(
  new NavigationRoute(createHandlerBoundToURL(`${base}404.html`), {
    // The library has a page of its own; what a host puts beside us, and the stories' files, are not ours to answer.
    denylist: [new RegExp(`^${base}stories/`), new RegExp(`^${base}[^?]*\\.[a-z0-9]+$`, 'i')],
  }),
);

// On the first visit the page that is open is taken under control at once, so that "ready" can be said of it.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});
