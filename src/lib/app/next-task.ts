import type { Pause } from '#lib/core/in-parts.ts';

/**
 * Resolves in a task of its own, so that the page can draw and answer the listener in between. A timer would take 4 ms
 * each time, and a second on a page in the background.
 */
export const nextTask: Pause = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
