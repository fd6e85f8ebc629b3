/** The page's side of the service worker: registers it, and makes sure that it holds the shell. */
import { Signal, type Readable } from '#lib/core/signal.ts';
import { shellDeadlineMs } from '#lib/core/timeouts.ts';
import { within, type Wait } from '#lib/offline/waiting.ts';
import type { Retries } from '#lib/offline/network/retries.ts';
import { ask } from './service-worker-messages.ts';

export interface ServiceWorkerPorts {
  /** Undefined where the browser has none or the address is not secure. */
  readonly container: Pick<ServiceWorkerContainer, 'register'> | undefined;
  /** The folder of the site, without a slash at its end. */
  readonly base: string;
  readonly wait: Wait;
}

export class ServiceWorkerClient {
  readonly #ports: ServiceWorkerPorts;
  readonly #shell = new Signal(true);

  constructor(ports: ServiceWorkerPorts) {
    this.#ports = ports;
  }

  /** Whether every address opens offline, according to the last answer; true until there is one. */
  get shell(): Readable<boolean> {
    return this.#shell;
  }

  /** Once, at the start: checks whether the shell is complete, and retries until it is. */
  async keepShell(retries: Pick<Retries, 'start'>): Promise<void> {
    if (!this.#ports.container || (await this.holdsShell())) return;
    retries.start(() => this.holdsShell());
  }

  /** Checks again, fetches what is missing, and registers again where that failed before. */
  async holdsShell(): Promise<boolean> {
    const isHeld = (await within(this.#fetchShell(), shellDeadlineMs, this.#ports.wait)) ?? false;
    this.#shell.set(isHeld);
    return isHeld;
  }

  async #fetchShell(): Promise<boolean> {
    const { container, base } = this.#ports;
    // If it is already registered, this resolves with that registration, even offline.
    const registration = await container
      ?.register(`${base}/service-worker.js`, { scope: `${base}/` })
      .catch(() => undefined);
    if (!registration) return false;
    const worker = registration.active ?? (await activated(registration.installing ?? registration.waiting));
    if (!worker) return false;
    if (await ask(worker, 'has-shell')) return true;
    this.#shell.set(false);
    const isHeld = await ask(worker, 'hold-shell');
    // The server may have only a newer version, whose files can all be fetched.
    if (!isHeld) registration.update().catch(() => undefined);
    return isHeld;
  }
}

/** Undefined where its installation fails. */
function activated(worker: ServiceWorker | null): Promise<ServiceWorker | undefined> {
  return new Promise((resolve) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      if (!worker || worker.state === 'redundant') resolve(undefined);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}
