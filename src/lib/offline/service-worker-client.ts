/** The page's side of the service worker: one registration, and whether it holds the pages. */
export class ServiceWorkerClient {
  readonly #container: ServiceWorkerContainer | undefined;

  /** Undefined where the browser has none or the address is not secure. */
  constructor(container: ServiceWorkerContainer | undefined) {
    this.#container = container;
  }

  /** `base` is the folder of the site, without a slash at its end. A refusal shows in `holdsShell`. */
  register(base: string): void {
    this.#container?.register(`${base}/service-worker.js`, { scope: `${base}/` }).catch(() => undefined);
  }

  /** Waits for a worker that is being installed; false where there is none. */
  async holdsShell(): Promise<boolean> {
    const container = this.#container;
    const registration = await container?.getRegistration().catch(() => undefined);
    if (!container || !registration) return false;
    if (container.controller || registration.active) return true;
    const isRefused = new Promise<false>((resolve) => {
      const worker = registration.installing ?? registration.waiting;
      worker?.addEventListener('statechange', () => {
        if (worker.state === 'redundant') resolve(false);
      });
    });
    const takesControl = new Promise<true>((resolve) => {
      container.addEventListener('controllerchange', () => {
        resolve(true);
      });
    });
    return Promise.race([takesControl, isRefused]);
  }
}
