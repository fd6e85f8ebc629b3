/** What a page and the service worker ask each other. Each question comes with a port, on which the answer is sent. */

export type ToServiceWorker =
  /** Whether the shell is whole. */
  | 'has-shell'
  /** The same, once what is missing was fetched. */
  | 'hold-shell'
  /** To a new version that waits: take over, if no open page objects. */
  | 'take-over';

/** `may-reload`: whether the page could be loaded again now without a loss. */
export type ToPage = 'may-reload';

/** Whether the answer was yes. Never resolves where the other side is of a version that does not know the question. */
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
