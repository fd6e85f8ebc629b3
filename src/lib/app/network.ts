/** What the browser says of the network. */

/** Only Chromium has it: https://wicg.github.io/netinfo/ and https://wicg.github.io/savedata/ */
function networkInformation(): (EventTarget & { readonly saveData?: boolean }) | undefined {
  return (navigator as { connection?: EventTarget }).connection;
}

/** The listener has asked for as little traffic as possible. */
export function savesData(): boolean {
  return networkInformation()?.saveData === true;
}

/**
 * Listens for signs that the network may be back: the browser is online or has another connection, or the listener
 * returns to the page, perhaps from signing in to a network. Returns the function that stops it.
 */
export function listenForNetwork(listener: () => void): () => void {
  const onSeen = () => {
    if (document.visibilityState === 'visible') listener();
  };
  const connection = networkInformation();
  addEventListener('online', listener);
  connection?.addEventListener('change', listener);
  document.addEventListener('visibilitychange', onSeen);
  return () => {
    removeEventListener('online', listener);
    connection?.removeEventListener('change', listener);
    document.removeEventListener('visibilitychange', onSeen);
  };
}
