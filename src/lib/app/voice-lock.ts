const lockName = 'lamplight/voice';

/** Undefined where the browser has none. */
export type WindowLocks = Pick<LockManager, 'request'> | undefined;

/** What is heard of all windows of the app: the one that takes it stops what had it before. */
export class VoiceLock {
  readonly #locks: WindowLocks;
  readonly #onLost: () => void;
  #letGo: (() => void) | undefined;

  constructor(locks: WindowLocks, onLost: () => void) {
    this.#locks = locks;
    this.#onLost = onLost;
  }

  take(): void {
    if (this.#letGo || !this.#locks) return;
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    this.#letGo = letGo;
    this.#locks
      .request(lockName, { steal: true }, () => held)
      .catch((reason: unknown) => {
        if (this.#letGo !== letGo) return;
        this.#letGo = undefined;
        // Otherwise it was refused, as to a page that is being left.
        const isStolen = reason instanceof DOMException && reason.name === 'AbortError';
        if (isStolen) this.#onLost();
      });
  }

  release(): void {
    this.#letGo?.();
    this.#letGo = undefined;
  }
}
