/** The player: its controls, what it says of itself, and what it says when the voice cannot be heard. */
import { area } from '../area.ts';

export const words = area('player', {
  player: () => 'Player',
  nowPlaying: () => 'Now playing',
  play: () => 'Play',
  playNamed: ({ title }: { title: string }) => `Play ${title}`,
  pauseNamed: ({ title }: { title: string }) => `Pause ${title}`,
  pause: () => 'Pause',
  back15Seconds: () => 'Back 15 seconds',
  forward30Seconds: () => 'Forward 30 seconds',
  previousParagraph: () => 'Previous paragraph',
  nextParagraph: () => 'Next paragraph',
  /** On a short screen: the bar shows a few controls until all are asked for. */
  showAllControls: () => 'Show all controls',
  showLess: () => 'Show less',

  /** The slider. */
  placeInStory: () => 'Place in the story',
  /** What a screen reader says of the slider; `time` is "0:40". */
  placeInChapter: ({ chapter, time }: { chapter: string; time: string }) => `${chapter}, ${time}`,
  quotation: ({ words }: { words: string }) => `“${words}”`,
  /** `left` is "1:11". */
  timeLeft: ({ left }: { left: string }) => `${left} left`,
  timeLeftInChapter: ({ left }: { left: string }) => `${left} left in the chapter`,

  speed: () => 'Speed',
  chapters: () => 'Chapters',
  bookmark: () => 'Bookmark',
  /** The control that opens the list of what is used less often. */
  more: () => 'More',
  /** The control that opens the sleep timer, and its word below the icon. */
  sleepTimer: () => 'Sleep timer',
  sleep: () => 'Sleep',
  /** Read aloud; `time` is "12:30". */
  stopsIn: ({ time }: { time: string }) => `Stops in ${time}`,
  slower: () => 'Slower',
  faster: () => 'Faster',
  commonSpeeds: () => 'Common speeds',
  /** `time` is "4:20". */
  restTakes: ({ time }: { time: string }) => `At this speed, the rest of the story takes ${time}.`,

  /** `speed` is "1.25×". Each story remembers its own speed. */
  useSpeedForNewStories: ({ speed }: { speed: string }) => `Use ${speed} for new stories, too`,
  isSpeedOfNewStories: () => 'New stories start at this speed.',
  /** A part of the app that is loaded when it is first used. */
  partNotLoaded: () => 'This couldn’t be loaded. Check your connection, then try again.',

  recentPlaces: () => 'Recent places',
  noRecentPlaces: () => 'When you pause or move to another place, the place you left is listed here.',
  /** `when` is "5 minutes ago", "last night" or "on Tuesday". */
  youPaused: ({ when }: { when: string }) => `You paused here ${when}`,
  youJumped: ({ when }: { when: string }) => `You jumped from here ${when}`,

  // In the place of the chapter's title: why the voice is silent although the listener did not pause it.
  pausedForOtherWindow: () => 'Another window took over. Press Play to continue here.',
  pausedByDevice: () => 'The sound was interrupted. Press Play to continue.',
  /** The voice waits until the listener has spoken. */
  pausedForYourTurn: () => 'Your turn. Press Play to go on.',
  pausedBySleepTimer: () => 'The sleep timer stopped the voice. Press Play to continue.',
  pausedByBrowser: () => 'The browser waits for you. Press Play to start.',

  movedTo: ({ title }: { title: string }) => `You moved to “${title}”.`,
  movedElsewhere: () => 'You moved to another place.',
  undo: () => 'Undo',

  // What the voice has left out: a paragraph, counted in its chapter, or where the text is not known, some of the sound.
  skippedParagraph: ({ number }: { number: number }) => `Paragraph ${number}`,
  skippedPart: () => 'Part of this chapter',
  skippedUnreachable: ({ what }: { what: string }) => `${what} was skipped: its audio couldn’t be loaded.`,
  skippedSignIn: ({ what }: { what: string }) =>
    `${what} was skipped: you may need to sign in to this network.`,
  skippedMissing: ({ what }: { what: string }) => `${what} was skipped: its audio is missing on the server.`,
  skippedDamaged: ({ what }: { what: string }) => `${what} was skipped: its audio is damaged.`,

  // Instead of the controls, where the voice cannot be heard.
  skipThem: () => 'Skip them',
  skipParagraph: () => 'Skip this paragraph',
  unreachableTitle: () => 'The voice can’t be reached',
  unreachableText: () =>
    'You may be offline, or the server may not be responding. What comes next isn’t downloaded. The voice will be ready to play as soon as it can be reached. Your place is saved, and you can keep reading.',
  signInTitle: () => 'You may need to sign in to this network',
  signInText: () =>
    'It sent a page of its own instead of the voice. Sign in or use another network, and the voice will be ready to play. Your place is saved, and you can keep reading.',
  missingTitle: () => 'These paragraphs have no sound',
  missingText: () =>
    'Their audio is missing on the server. You can skip them, or try again later. Your place is saved, and you can keep reading.',
  damagedTitle: () => 'These paragraphs are damaged',
  damagedText: () =>
    'Their audio is damaged on the server, and there is no good copy on this device. You can skip them, or try again later. Your place is saved, and you can keep reading.',
  /** Of one of the listener's own books, whichever of the reasons above it is. */
  ownSoundText: () =>
    'Their audio can’t be read from this device. Try again. If that doesn’t help, remove the book in the library and add its file once more. Your place is saved, and you can keep reading.',
  unplayableTitle: () => 'This browser can’t play the voice',
  unplayableText: () =>
    'The audio was loaded twice, but the browser couldn’t play it. Try again, or open the story in another browser. Your place is saved, and you can keep reading.',
  noDeviceTitle: () => 'No sound device was found',
  noDeviceText: () =>
    'The browser found nothing to play the voice on. Check your speaker or headphones, then try again. If that doesn’t help, close the browser and open it again. Your place is saved, and you can keep reading.',
  silentTitle: () => 'The voice fell silent',
  silentText: () =>
    'Something in the browser or on this device stopped the sound. Try again to continue from here. Your place is saved, and you can keep reading.',
  internalTitle: () => 'Something went wrong in the app',
  internalText: () =>
    'An error in the app stopped the voice. Try again to continue from here. If that doesn’t help, reload the page. Your place is saved, and you can keep reading.',
});
