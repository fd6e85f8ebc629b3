/** The messages for each reason why the voice cannot be heard. */
import type { PlaybackFailure } from '#lib/core/playback/state.ts';
import { words } from './catalogue/player.ts';

export const failureWords: Record<
  PlaybackFailure['kind'],
  /** `skip`: the label of the button that continues after what cannot be heard; none where that may come later. */
  { readonly title: () => string; readonly text: () => string; readonly skip?: () => string }
> = {
  unreachable: { title: words.unreachableTitle, text: words.unreachableText },
  'captive-portal': { title: words.signInTitle, text: words.signInText },
  missing: { title: words.missingTitle, text: words.missingText, skip: words.skipThem },
  damaged: { title: words.damagedTitle, text: words.damagedText, skip: words.skipThem },
  unplayable: { title: words.unplayableTitle, text: words.unplayableText, skip: words.skipParagraph },
  'no-device': { title: words.noDeviceTitle, text: words.noDeviceText },
  silent: { title: words.silentTitle, text: words.silentText },
  internal: { title: words.internalTitle, text: words.internalText },
};
