/** What is said where the voice cannot be heard: plainly, and what it means for the words and the place. */
import type { PlaybackFailure } from '#lib/core/playback/state.ts';

export const failureWords: Record<
  PlaybackFailure['kind'],
  /** `skip`: the label of the button that continues after it. */
  { readonly title: string; readonly text: string; readonly skip?: string }
> = {
  unreachable: {
    title: 'The voice can’t be reached',
    text: 'There is no signal, or the server does not answer, and what comes next is not downloaded. The voice gets ready by itself as soon as it can be reached. What you can read stays here, and your place is kept.',
    skip: 'Skip them',
  },
  'captive-portal': {
    title: 'This network may ask you to sign in',
    text: 'It answers with a page of its own instead of the voice. Sign in to it, or use another network: the voice gets ready by itself then. What you can read stays here, and your place is kept.',
    skip: 'Skip them',
  },
  missing: {
    title: 'These paragraphs have no sound',
    text: 'Their sound is missing where the story is published. What you can read stays here, and your place is kept.',
    skip: 'Skip them',
  },
  damaged: {
    title: 'These paragraphs are damaged',
    text: 'Their sound is not what the story says it is, here and where it is published. What you can read stays here, and your place is kept.',
    skip: 'Skip them',
  },
  unplayable: {
    title: 'This browser can’t play the voice',
    text: 'It refused the sound twice. Try again, or open the story in another browser. What you can read stays here, and your place is kept.',
    skip: 'Skip this paragraph',
  },
  'no-device': {
    title: 'No sound device could be opened',
    text: 'The browser found nothing to play the voice on. Check the speaker or the headphones, then try again. If that does not help, close the browser and open it again. What you can read stays here, and your place is kept.',
  },
  silent: {
    title: 'The voice fell silent',
    text: 'Something in the browser or on the device stopped the sound. Try again to continue from here. What you can read stays here, and your place is kept.',
  },
  internal: {
    title: 'Something went wrong in the app',
    text: 'The voice stopped because of a mistake in this app. Try again to continue from here. If that does not help, reload the page. What you can read stays here, and your place is kept.',
  },
};
