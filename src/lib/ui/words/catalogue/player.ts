/** The player: its controls, what it says of itself, and what it says when the voice cannot be heard. */

export const player = () => 'Player';
export const nowPlaying = () => 'Now playing';
export const play = () => 'Play';
export const playNamed = ({ title }: { title: string }) => `Play ${title}`;
export const pauseNamed = ({ title }: { title: string }) => `Pause ${title}`;
export const pause = () => 'Pause';
export const back15Seconds = () => 'Back 15 seconds';
export const forward30Seconds = () => 'Forward 30 seconds';
export const previousParagraph = () => 'Previous paragraph';
export const nextParagraph = () => 'Next paragraph';
/** On a short screen: the bar shows a few controls until all are asked for. */
export const showAllControls = () => 'Show all controls';
export const showLess = () => 'Show less';

/** The slider. */
export const placeInStory = () => 'Place in the story';
/** What a screen reader says of the slider; `time` is "0:40". */
export const placeInChapter = ({ chapter, time }: { chapter: string; time: string }) => `${chapter}, ${time}`;
export const quotation = ({ words }: { words: string }) => `“${words}”`;
/** `left` is "1:11". */
export const timeLeft = ({ left }: { left: string }) => `${left} left`;
export const timeLeftInChapter = ({ left }: { left: string }) => `${left} left in the chapter`;

export const speed = () => 'Speed';
export const chapters = () => 'Chapters';
export const bookmark = () => 'Bookmark';
/** The control that opens the list of what is used less often. */
export const more = () => 'More';
/** The control that opens the sleep timer, and its word below the icon. */
export const sleepTimer = () => 'Sleep timer';
export const sleep = () => 'Sleep';
/** Read aloud; `time` is "12:30". */
export const stopsIn = ({ time }: { time: string }) => `Stops in ${time}`;
export const slower = () => 'Slower';
export const faster = () => 'Faster';
export const commonSpeeds = () => 'Common speeds';
/** `time` is "4:20". */
export const restTakes = ({ time }: { time: string }) =>
  `At this speed, the rest of the story takes ${time}.`;

/** `speed` is "1.25×". Each story remembers its own speed. */
export const useSpeedForNewStories = ({ speed }: { speed: string }) => `Use ${speed} for new stories, too`;
export const isSpeedOfNewStories = () => 'New stories start at this speed.';
/** A part of the app that is loaded when it is first used. */
export const partNotLoaded = () => 'This couldn’t be loaded. Check your connection, then try again.';

export const recentPlaces = () => 'Recent places';
export const noRecentPlaces = () =>
  'When you pause or move to another place, the place you left is listed here.';
/** `when` is "5 minutes ago", "last night" or "on Tuesday". */
export const youPaused = ({ when }: { when: string }) => `You paused here ${when}`;
export const youJumped = ({ when }: { when: string }) => `You jumped from here ${when}`;

// In the place of the chapter's title: why the voice is silent although the listener did not pause it.
export const pausedForOtherWindow = () => 'Another window took over. Press Play to continue here.';
export const pausedByDevice = () => 'The sound was interrupted. Press Play to continue.';
/** The voice waits until the listener has spoken. */
export const pausedForYourTurn = () => 'Your turn. Press Play to go on.';
export const pausedByBrowser = () => 'The browser waits for you. Press Play to start.';

export const movedTo = ({ title }: { title: string }) => `You moved to “${title}”.`;
export const movedElsewhere = () => 'You moved to another place.';
export const undo = () => 'Undo';

// What the voice has left out: a paragraph, counted in its chapter, or where the text is not known, some of the sound.
export const skippedParagraph = ({ number }: { number: number }) => `Paragraph ${number}`;
export const skippedPart = () => 'Part of this chapter';
export const skippedUnreachable = ({ what }: { what: string }) =>
  `${what} was skipped: its audio couldn’t be loaded.`;
export const skippedSignIn = ({ what }: { what: string }) =>
  `${what} was skipped: you may need to sign in to this network.`;
export const skippedMissing = ({ what }: { what: string }) =>
  `${what} was skipped: its audio is missing on the server.`;
export const skippedDamaged = ({ what }: { what: string }) => `${what} was skipped: its audio is damaged.`;

// Instead of the controls, where the voice cannot be heard.
export const skipThem = () => 'Skip them';
export const skipParagraph = () => 'Skip this paragraph';
export const unreachableTitle = () => 'The voice can’t be reached';
export const unreachableText = () =>
  'You may be offline, or the server may not be responding. What comes next isn’t downloaded. The voice will be ready to play as soon as it can be reached. Your place is saved, and you can keep reading.';
export const signInTitle = () => 'You may need to sign in to this network';
export const signInText = () =>
  'It sent a page of its own instead of the voice. Sign in or use another network, and the voice will be ready to play. Your place is saved, and you can keep reading.';
export const missingTitle = () => 'These paragraphs have no sound';
export const missingText = () =>
  'Their audio is missing on the server. You can skip them, or try again later. Your place is saved, and you can keep reading.';
export const damagedTitle = () => 'These paragraphs are damaged';
export const damagedText = () =>
  'Their audio is damaged on the server, and there is no good copy on this device. You can skip them, or try again later. Your place is saved, and you can keep reading.';
export const unplayableTitle = () => 'This browser can’t play the voice';
export const unplayableText = () =>
  'The audio was loaded twice, but the browser couldn’t play it. Try again, or open the story in another browser. Your place is saved, and you can keep reading.';
export const noDeviceTitle = () => 'No sound device was found';
export const noDeviceText = () =>
  'The browser found nothing to play the voice on. Check your speaker or headphones, then try again. If that doesn’t help, close the browser and open it again. Your place is saved, and you can keep reading.';
export const silentTitle = () => 'The voice fell silent';
export const silentText = () =>
  'Something in the browser or on this device stopped the sound. Try again to continue from here. Your place is saved, and you can keep reading.';
export const internalTitle = () => 'Something went wrong in the app';
export const internalText = () =>
  'An error in the app stopped the voice. Try again to continue from here. If that doesn’t help, reload the page. Your place is saved, and you can keep reading.';
