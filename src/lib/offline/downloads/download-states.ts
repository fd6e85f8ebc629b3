import type { DownloadState } from '#lib/core/library/download-state.ts';
import type { Room } from '#lib/core/library/room.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { Signal } from '#lib/core/signal.ts';

/** The state of each story's download, for whoever watches it. */
export class DownloadStates {
  /** What is stored has been read, or it is known that it cannot be. Before, every story counts as absent. */
  readonly isRead = new Signal(false);
  readonly room = new Signal<Room>({ promise: 'unknown' });
  readonly #states = new Map<PublicationId, Signal<DownloadState>>();
  readonly #shown = new Map<PublicationId, Signal<DownloadState>>();
  readonly #hidden = new Set<PublicationId>();
  /** The state of a story that nothing is known about. */
  #unknown: DownloadState = { status: 'absent' };

  of(id: PublicationId): Signal<DownloadState> {
    const known = this.#states.get(id) ?? new Signal(this.#unknown);
    this.#states.set(id, known);
    return known;
  }

  /** The same, for the screens: a story whose removal can still be undone is shown as absent. */
  shown(id: PublicationId): Signal<DownloadState> {
    const known = this.#shown.get(id);
    if (known) return known;
    const state = this.of(id);
    const shown = new Signal(state.current);
    state.subscribe((now) => {
      if (!this.#hidden.has(id)) shown.set(now);
    });
    this.#shown.set(id, shown);
    return shown;
  }

  hide(id: PublicationId): void {
    this.#hidden.add(id);
    this.shown(id).set({ status: 'absent' });
  }

  showAgain(id: PublicationId): void {
    if (this.#hidden.delete(id)) this.shown(id).set(this.of(id).current);
  }

  /** While the storage cannot be read, a story that nothing is known of may yet be here. */
  setUnknown(state: DownloadState): void {
    for (const signal of this.#states.values()) if (signal.current === this.#unknown) signal.set(state);
    this.#unknown = state;
  }
}
