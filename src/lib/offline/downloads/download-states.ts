import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';

/** The state of each story's download, for whoever watches it. */
export class DownloadStates {
  readonly #states = new Map<PublicationId, Signal<DownloadState>>();
  /** The state of a story that nothing is known about. */
  #unknown: DownloadState = { status: 'absent' };

  of(id: PublicationId): Signal<DownloadState> {
    const known = this.#states.get(id) ?? new Signal(this.#unknown);
    this.#states.set(id, known);
    return known;
  }

  /** While the storage cannot be read, a story that nothing is known of may yet be here. */
  setUnknown(state: DownloadState): void {
    for (const signal of this.#states.values()) if (signal.current === this.#unknown) signal.set(state);
    this.#unknown = state;
  }
}
