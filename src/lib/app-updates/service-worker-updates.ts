/**
 * Updates the app: looks for a new version, lets it take over once all open pages agree, and reloads the page. A page
 * that would lose something by a reload keeps its version until it can be reloaded.
 */
import type { Wait } from '#lib/offline/waiting.ts';
import { ask, type ToPage } from './service-worker-messages.ts';

const lookEveryMs = 60 * 60 * 1000;
/** The shortest time between two checks when the listener returns to the page: people switch between apps often. */
const checkWhenSeenMs = 60_000;
const tryEveryMs = 5000;
/** A page that is being left is gone by then. */
export const leftWithinMs = 4000;
/** A page whose files stay missing must not reload again and again. */
const filesGoneEveryMs = 10 * 60 * 1000;
const filesGoneKey = 'lamplight/files-gone/v1';

export interface ServiceWorkerUpdatesPorts {
  readonly container: ServiceWorkerContainer;
  readonly wait: Wait;
  /** Nothing plays, and the listener is not in the middle of something. */
  mayReload(): boolean;
  reload(): void;
  nowMs(): number;
  /** The site itself can be reached. */
  doesHostAnswer(): Promise<boolean>;
  /** Calls when the page is seen again. */
  onSeen(listener: () => void): void;
  /** Kept while the tab is open; undefined where the browser forbids it. */
  readonly tabText: Pick<Storage, 'getItem' | 'setItem'> | undefined;
}

export class ServiceWorkerUpdates {
  readonly #ports: ServiceWorkerUpdatesPorts;
  #isControlled: boolean;
  #lookedMs = 0;
  /** Another version has taken control, or this one's files are gone. */
  #wantsReload = false;
  #isReloading = false;

  constructor(ports: ServiceWorkerUpdatesPorts) {
    this.#ports = ports;
    this.#isControlled = ports.container.controller !== null;
    ports.container.addEventListener('controllerchange', () => {
      // The first worker that takes control has the page's own version.
      if (this.#isControlled) this.#reloadSoon();
      this.#isControlled = true;
    });
    ports.container.addEventListener('message', ({ data, ports: [port] }: MessageEvent) => {
      const question: ToPage = 'may-reload';
      if (data === question) port?.postMessage(ports.mayReload());
    });
    ports.container.startMessages();
  }

  /** Goes on for as long as the page is open. */
  async run(): Promise<void> {
    const { container, onSeen, wait } = this.#ports;
    const registration = await container.ready;
    onSeen(() => {
      this.#look(registration, checkWhenSeenMs);
    });
    for (;;) {
      this.#look(registration, lookEveryMs);
      this.#step(registration);
      await wait(tryEveryMs);
    }
  }

  /** A file of the page's version could not be loaded. Where the site can be reached, it has another version by now. */
  async filesAreGone(): Promise<void> {
    // Firefox reports the same of files that were still loading when the listener went to another page. A reload in that
    // moment would bring this page back.
    await this.#ports.wait(leftWithinMs);
    // Without a network no file comes, and a reload would only lose the page.
    if (!(await this.#ports.doesHostAnswer())) return;
    const { nowMs, tabText } = this.#ports;
    try {
      const lastMs = Number(tabText?.getItem(filesGoneKey) ?? 0);
      if (!tabText || nowMs() - lastMs < filesGoneEveryMs) return;
      tabText.setItem(filesGoneKey, String(nowMs()));
      this.#reloadSoon();
    } catch {
      // If nothing can be stored, nothing would stop a loop of reloads, so the page shows an error instead.
    }
  }

  #look(registration: ServiceWorkerRegistration, leastMs: number): void {
    const nowMs = this.#ports.nowMs();
    if (nowMs - this.#lookedMs < leastMs) return;
    this.#lookedMs = nowMs;
    // Without a network it rejects, and there is no new version.
    registration.update().catch(() => undefined);
  }

  #step({ waiting }: ServiceWorkerRegistration): void {
    if (!this.#ports.mayReload()) return;
    if (this.#wantsReload) this.#reload();
    else if (waiting) void ask(waiting, 'take-over');
  }

  #reloadSoon(): void {
    this.#wantsReload = true;
    if (this.#ports.mayReload()) this.#reload();
  }

  #reload(): void {
    if (this.#isReloading) return;
    this.#isReloading = true;
    this.#ports.reload();
  }
}
