/** Whether the browser offers to install the app: https://wicg.github.io/manifest-incubations/#beforeinstallpromptevent-interface */
import { Signal, type Readable } from '#lib/core/signal.ts';

interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

/** Asks the listener, when it is called in a tap; undefined where the browser offers nothing. */
export function watchInstallation(): Readable<(() => void) | undefined> {
  const offer = new Signal<(() => void) | undefined>(undefined);
  addEventListener('beforeinstallprompt', (event) => {
    // The browser would show a bar of its own, at any moment.
    event.preventDefault();
    offer.set(() => {
      offer.set(undefined);
      void (event as InstallEvent).prompt();
    });
  });
  addEventListener('appinstalled', () => {
    offer.set(undefined);
  });
  return offer;
}
