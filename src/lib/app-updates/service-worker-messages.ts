/** Questions between a page and the service worker. Each comes with a port, through which the answer is sent. */

export type ToServiceWorker =
  /** Whether the shell is whole. */
  | 'has-shell'
  /** The same, after fetching what is missing. */
  | 'hold-shell'
  /** To a new version that is waiting: take over if all open pages agree. */
  | 'take-over';

/** `may-reload`: whether the page can be reloaded now without losing anything. */
export type ToPage = 'may-reload';

/** Whether the answer was yes. Never resolves if the other side is too old to know the question. */
export function ask(
  other: { postMessage(message: unknown, transfer: Transferable[]): void },
  question: ToServiceWorker | ToPage,
): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      resolve(data === true);
    };
    other.postMessage(question, [port2]);
  });
}
