/** The key that repeats the paragraph that is heard, and ends whatever is repeated. */
import type { App } from '#lib/app/app.ts';
import { words as playerWords } from '../words/catalogue/player.ts';
import { words as repeatWords } from '../words/catalogue/repeat.ts';

export async function repeatByKey(
  { player, repeating }: Pick<App, 'player' | 'repeating'>,
  say: (text: string) => void,
): Promise<void> {
  const controls = await repeating.controls();
  if (!controls) say(playerWords.partNotLoaded());
  else if (repeating.status.current?.repeat.loop) {
    controls.do({ type: 'end-loop' });
    say(repeatWords.repeatHasEnded());
  } else {
    controls.do({ type: 'repeat-paragraph', position: player.position() });
    say(
      repeating.status.current?.repeat.loop
        ? repeatWords.paragraphIsRepeated()
        : repeatWords.paragraphUnknown(),
    );
  }
}
