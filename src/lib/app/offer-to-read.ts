import { loadOnce } from '#lib/core/load-once.ts';
import type { TextPlace } from '#lib/core/playback/reading-place.ts';
import type { PlayerState } from '#lib/core/playback/state.ts';
import { Signal } from '#lib/core/signal.ts';
import type { ReadAloudPorts } from './read-aloud.ts';
import type { ReadingAloud } from './sound-controls.ts';

/** What the page of a story without sound begins with; the rest is loaded when it is asked for. */
export function offerToRead(ports: Pick<ReadAloudPorts, 'settings' | 'player' | 'savePlace'>): ReadingAloud {
  const state = new Signal<PlayerState>({ status: 'empty' });
  const said = new Signal<TextPlace | undefined>(undefined);
  return {
    isOffered: 'speechSynthesis' in window,
    state,
    said,
    controls: loadOnce(async () => {
      const { createReadAloud } = await import('./create-read-aloud.ts');
      return createReadAloud({ ...ports, state, said });
    }),
  };
}
