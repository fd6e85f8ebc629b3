/** What the listener does with downloads. A removal deletes nothing as long as it can be undone. */
import { isUnderWay } from '#lib/core/library/download-state.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import type { StoryList } from '#lib/storage/story-list.ts';
import type { DownloadStates } from './download-states.ts';
import type { Downloads } from './downloads.ts';
import type { Quota } from './quota.ts';

export interface Removal {
  undo(): void;
  /** Deletes the stories, at the next start if the page closes before that is done. Nothing can be undone then. */
  finish(): void;
}

interface Ports {
  readonly downloads: Pick<Downloads, 'start' | 'cancel' | 'remove'>;
  readonly states: DownloadStates;
  readonly quota: Pick<Quota, 'askToKeep'>;
  readonly removalList: StoryList;
}

export class DownloadControls {
  readonly #ports: Ports;
  /** Stories that are shown as removed, each with its removal. */
  readonly #removed = new Map<PublicationId, Removal>();

  constructor(ports: Ports) {
    this.#ports = ports;
  }

  start(id: PublicationId): void {
    const { downloads, quota, removalList, states } = this.#ports;
    void quota.askToKeep();
    removalList.delete(id);
    const wasRemoved = this.#removed.has(id);
    this.#showAgain(id);
    // It was shown as removed, and is still here.
    if (wasRemoved && states.of(id).current.status === 'ready') return;
    downloads.start(id);
  }

  remove(ids: readonly PublicationId[]): Removal {
    const { downloads, states } = this.#ports;
    const underWay = ids.filter((id) => isUnderWay(states.of(id).current));
    for (const id of underWay) downloads.cancel(id);
    /** Those that were not asked for again meanwhile. */
    const left = () => ids.filter((id) => this.#removed.get(id) === removal);
    let isFinished = false;
    const removal: Removal = {
      undo: () => {
        if (isFinished) return;
        for (const id of left()) {
          this.#showAgain(id);
          if (underWay.includes(id)) downloads.start(id);
        }
      },
      finish: () => {
        if (isFinished) return;
        isFinished = true;
        for (const id of left()) void this.#delete(id, removal);
      },
    };
    for (const id of ids) {
      this.#removed.set(id, removal);
      states.hide(id);
    }
    return removal;
  }

  /** The list is written at once: the page may be closing, and IndexedDB may be too slow for that. */
  async #delete(id: PublicationId, removal: Removal): Promise<void> {
    this.#ports.removalList.add(id);
    try {
      await this.#ports.downloads.remove(id);
    } finally {
      if (this.#removed.get(id) === removal) this.#showAgain(id);
    }
  }

  #showAgain(id: PublicationId): void {
    this.#removed.delete(id);
    this.#ports.states.showAgain(id);
  }
}
