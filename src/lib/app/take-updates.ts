/** Connects the updates to the browser: what counts as a touch, when the page is seen, and which files are missing. */
import { wait } from '#lib/offline/waiting.ts';
import { ServiceWorkerUpdates } from '#lib/app-updates/service-worker-updates.ts';
import type { Player } from '#lib/player/player.ts';
import { Quiet } from './quiet.ts';

export function takeUpdates(
  container: ServiceWorkerContainer,
  player: Player,
  tabText: Storage | undefined,
  doesHostAnswer: () => Promise<boolean>,
): void {
  const quiet = new Quiet({
    state: player.state,
    nowMs: Date.now,
    isHidden: () => document.visibilityState === 'hidden',
    isScrolled: () => scrollY > 0,
    onTouched: (listener) => {
      for (const type of ['pointerdown', 'keydown', 'wheel', 'touchmove'])
        addEventListener(type, listener, { capture: true, passive: true });
    },
  });
  const updates = new ServiceWorkerUpdates({
    container,
    wait,
    mayReload: () => quiet.isQuiet(),
    reload: () => {
      location.reload();
    },
    nowMs: Date.now,
    onSeen: (listener) => {
      document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') listener();
      });
    },
    tabText,
    doesHostAnswer,
  });
  void updates.run();
  // https://vite.dev/guide/build#load-error-handling
  addEventListener('vite:preloadError', () => {
    void updates.filesAreGone();
  });
}
