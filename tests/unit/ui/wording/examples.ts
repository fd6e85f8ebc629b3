/** Values for the sentences of the catalogue that need some: one set of them a line in `docs/wording.md`. */
import { words as about } from '#lib/ui/words/catalogue/about.ts';
import { words as app } from '#lib/ui/words/catalogue/app.ts';
import { words as backup } from '#lib/ui/words/catalogue/backup.ts';
import { words as car } from '#lib/ui/words/catalogue/car.ts';
import { words as chapters } from '#lib/ui/words/catalogue/chapters.ts';
import { words as book } from '#lib/ui/words/catalogue/book.ts';
import { words as bookmarks } from '#lib/ui/words/catalogue/bookmarks.ts';
import { words as cast } from '#lib/ui/words/catalogue/cast.ts';
import { words as downloads } from '#lib/ui/words/catalogue/downloads.ts';
import { words as downloadsPage } from '#lib/ui/words/catalogue/downloads-page.ts';
import { words as handOver } from '#lib/ui/words/catalogue/hand-over.ts';
import { words as install } from '#lib/ui/words/catalogue/install.ts';
import { words as keys } from '#lib/ui/words/catalogue/keys.ts';
import { words as library } from '#lib/ui/words/catalogue/library.ts';
import { words as listening } from '#lib/ui/words/catalogue/listening.ts';
import { words as ownBooks } from '#lib/ui/words/catalogue/own-books.ts';
import { words as pages } from '#lib/ui/words/catalogue/pages.ts';
import { words as player } from '#lib/ui/words/catalogue/player.ts';
import { words as readAloud } from '#lib/ui/words/catalogue/read-aloud.ts';
import { words as removal } from '#lib/ui/words/catalogue/removal.ts';
import { words as rehearse } from '#lib/ui/words/catalogue/rehearse.ts';
import { words as repeat } from '#lib/ui/words/catalogue/repeat.ts';
import { words as saveCopy } from '#lib/ui/words/catalogue/save-copy.ts';
import { words as settings } from '#lib/ui/words/catalogue/settings.ts';
import { words as skipSilence } from '#lib/ui/words/catalogue/skip-silence.ts';
import { words as sleep } from '#lib/ui/words/catalogue/sleep.ts';
import { words as story } from '#lib/ui/words/catalogue/story.ts';
import { words as time } from '#lib/ui/words/catalogue/time.ts';
import { words as search } from '#lib/ui/words/catalogue/search.ts';
import { words as selection } from '#lib/ui/words/catalogue/selection.ts';
import { words as timing } from '#lib/ui/words/catalogue/timing.ts';
import { words as type } from '#lib/ui/words/catalogue/type.ts';
import { ownBookExamples, saveCopyExamples } from './own-book-examples.ts';
import { part, type Part } from './part.ts';

const title = 'The Lamp and the Dark';
const length = '4 min';

export const parts: readonly Part[] = [
  part('Everywhere', app, {
    pageTitle: [{ title }],
    appUpdated: [{ news: 'Stories can be searched.' }],
  }),
  part('About', about, { version: [{ version: '0.9.0' }] }),
  part('The library', library, {
    timeLeft: [{ left: '4 min' }, { left: 'under a minute' }],
    listenNamed: [{ title }],
    timeLeftDownloaded: [{ left: '4 min' }],
    coverDownloaded: [{ title, length }],
    coverUpdate: [{ title, length }],
    coverDamaged: [{ title, length }],
    coverDamagedParagraphs: [
      { title, count: 1, length },
      { title, count: 2, length },
    ],
    cannotBeShown: [{ names: 'The Lost Tale and Story 5' }],
    untitledStory: [{ number: 5 }],
    unusableStory: [{ name: 'The Lost Tale', reason: 'its link leads to another website' }],
    unreadableEntry: [{ name: 'Story 5', where: 'metadata.title', reason: 'it is missing' }],
    moreUnusable: [{ count: 1 }, { count: 12 }],
  }),
  part('Installing the app', install, {}),
  part('The keyboard', keys, { speedIs: [{ speed: '1.25×' }] }),
  part('A story', story, {
    lengthInChapters: [{ length: '8 minutes', chapters: 3 }],
    lengthAlone: [{ length: '8 minutes' }],
    readBy: [{ names: 'Anna and Ben' }],
    toldBy: [{ name: 'Sophie' }],
    withVoices: [{ names: 'Mark, Jake, and Ella' }],
    writtenBy: [{ names: 'An Author' }],
    listenToChapter: [{ title: 'The recital' }],
    paragraphSound: [{ number: 3 }],
    chapterHeading: [{ number: 3 }, { number: 21 }],
    onThePhone: [{ name: 'Mark' }],
    youWereHere: [
      { when: 'last night' },
      { when: 'on Friday' },
      { when: '20 minutes ago' },
      { when: 'before' },
    ],
    placeInChapter: [{ number: 3, title: 'The recital', left: '4 minutes' }],
    placeInStory: [{ title: 'The recital', left: 'less than a minute' }],
    youFinished: [{ when: 'just now' }, { when: 'yesterday morning' }],
    playThisStoryNamed: [{ title }],
    playFromLinkNamed: [{ title }],
    fromBeginningNamed: [{ title }],
  }),
  part('The player', player, {
    playNamed: [{ title }],
    pauseNamed: [{ title }],
    placeInChapter: [{ chapter: 'The recital', time: '0:40' }],
    quotation: [{ words: 'You can’t go on' }],
    timeLeft: [{ left: '1:11' }],
    timeLeftInChapter: [{ left: '1:11' }],
    stopsIn: [{ time: '12:30' }],
    restTakes: [{ time: '0:19' }, { time: '1:02:03' }],
    useSpeedForNewStories: [{ speed: '1.25×' }],
    youPaused: [{ when: 'last night' }],
    youJumped: [{ when: '5 minutes ago' }],
    movedTo: [{ title: 'A seat on the aisle' }],
    skippedParagraph: [{ number: 2 }],
    skippedUnreachable: [{ what: 'Paragraph 2' }],
    skippedSignIn: [{ what: 'Paragraph 2' }],
    skippedMissing: [{ what: 'Paragraph 2' }],
    skippedDamaged: [{ what: 'Part of this chapter' }],
  }),
  part('Chapters', chapters, {
    timeLeft: [{ left: '4 min' }],
    timeLeftAtSpeed: [{ left: '4 min', speed: '1.25×' }],
    leftOfChapter: [{ left: '1:11' }],
  }),
  part('Your own books, as they are read', book, {
    pagesFromTo: [{ first: 'iv', last: '320' }],
    noSuchPage: [{ page: '412', first: 'iv', last: '320' }],
  }),
  part('Reading aloud', readAloud, {
    byVoice: [{ voice: 'Samantha' }],
    fromNetwork: [{ region: 'English (United Kingdom)' }],
    noVoice: [{ language: 'French' }],
  }),
  part('Bookmarks and notes', bookmarks, {
    keptWhen: [{ place: 'The Kitchen, 1:36', when: 'last night' }],
    ribbon: [{ count: 1 }, { count: 2 }],
    saved: [{ count: 1 }, { count: 12 }],
    added: [{ count: 1 }, { count: 12 }],
    changed: [{ count: 1 }, { count: 12 }],
    known: [{ count: 1 }, { count: 12 }],
    stayDeleted: [{ count: 1 }, { count: 12 }],
    leftOut: [{ count: 1 }, { count: 12 }],
    noRoom: [{ count: 1 }, { count: 12 }],
    byAuthors: [{ names: 'A Writer' }],
    keptOn: [{ place: 'The Kitchen', day: '2026-11-24' }],
  }),
  part('The cast', cast, {
    paragraphs: [{ count: 1 }, { count: 12 }],
    shareOfTime: [{ share: '38%', time: length, paragraphs: '12 paragraphs' }],
    shareOfText: [{ share: '38%', paragraphs: '12 paragraphs' }],
    share: [{ percent: 38 }],
    moreLines: [{ name: 'Mark' }],
    fewerLines: [{ name: 'Mark' }],
  }),
  part('Selected text', selection, {
    quoted: [{ text: 'The lamp was lit.' }],
    quoteOfAuthor: [{ quote: '“The lamp was lit.”', title, authors: 'A Writer', link: 'https://a.example' }],
    quoteOfStory: [{ quote: '“The lamp was lit.”', title, link: 'https://a.example' }],
  }),
  part('Another device', handOver, { handOverFrom: [{ title: 'Sunday' }] }),
  part('The search', search, {
    results: [{ count: 1 }, { count: 12 }],
    resultsSoFar: [{ count: 1 }, { count: 12 }],
    chaptersNotSearched: [{ count: 1 }, { count: 2 }],
    searchesDownloads: [{ count: 1 }, { count: 12 }],
    showMoreIn: [{ title }],
    atTime: [{ title: 'The Kitchen', time: '1:36' }],
    inParagraph: [{ title: 'The Kitchen', number: 12 }],
    saidBy: [{ name: 'Mark', place: 'The Kitchen, 1:36' }],
  }),
  part('The sleep timer', sleep, {
    willStopIn: [{ time: '5 minutes' }],
    willStopAfterParagraph: [{ time: 'less than a minute' }],
    willStopAfterChapter: [{ title: 'The recital', time: '2 minutes' }],
    willStopAfterStory: [{ time: '1 hour 5 minutes' }],
    minutes: [{ count: 5 }],
    shake: [{ count: 5 }],
    againTonight: [{ choice: '30 minutes' }],
    again: [{ choice: 'to the end of the chapter' }],
    stoppingIn: [{ time: '0:18' }],
    moreMinutes: [{ count: 5 }],
    stoppedByTimer: [{ when: 'last night' }, { when: '20 minutes ago' }],
    earlier: [{ time: '28 min' }],
  }),
  part('Skipping silence', skipSilence, {
    saved: [{ all: '12 minutes' }],
    savedHere: [{ all: '12 minutes', here: '3 minutes' }],
    atMost: [{ seconds: '0.6' }],
    saves: [{ time: '1:12' }],
    looking: [{ percent: 38 }],
  }),
  part('The timing of the light', timing, {
    delayOf: [{ ms: '240' }],
    measured: [{ ms: '240', within: '20' }],
    useDelay: [{ ms: '240' }],
  }),
  part('The car', car, {}),
  part('Repeating', repeat, { repeatingFrom: [{ words: 'Every night, at bedtime' }] }),
  part('Rehearsing', rehearse, { rehearsing: [{ name: 'Mark' }], yourLine: [{ name: 'Mark' }] }),
  part('Downloads', downloads, {
    downloadNamed: [{ title }],
    stopDownloadNamed: [{ title }],
    removeDownloadNamed: [{ title }],
    dismissNamed: [{ title }],
    stoppedAt: [{ percent: 40 }],
    downloading: [{ percent: 62 }],
    doneOf: [{ done: '2.3 MB', total: '3.7 MB' }],
    checking: [{ percent: 73 }],
    checked: [
      { size: '3.7 MB', when: 'today at 9:00' },
      { size: '3.7 MB', when: 'yesterday' },
    ],
    sizeAndRoom: [{ size: '3.7 MB', free: '2.1 GB' }],
    tooLittleRoom: [{ size: '11.0 MB', free: '4.0 MB' }],
    couldRemove: [{ names: `${title} (finished, 3.7 MB)` }],
    finishedNamed: [{ title, size: '3.7 MB' }],
    titleAndSize: [{ title, size: '3.7 MB' }],
    updateSize: [{ size: '2.0 MB' }],
    paragraphsDamaged: [{ count: 1 }, { count: 3 }],
    otherParagraphsPlay: [{ count: 1 }, { count: 27 }],
    partMissing: [{ number: 3 }],
    fileMissing: [{ file: 'cover.webp' }],
    partWrong: [{ number: 3 }],
    fileWrong: [{ file: 'cover.webp' }],
    partDownloaded: [{ size: '1.5 MB' }],
    spaceNeeded: [{ needed: '11.0 MB' }],
    spaceNeededAndFree: [{ needed: '11.0 MB', free: '4.0 MB' }],
    ownAdded: [{ size: '120 MB', when: 'yesterday' }],
    removeBookNamed: [{ title }],
  }),
  part('The page of downloads', downloadsPage, {
    kept: [
      { count: 1, number: 'One', size: '3.7 MB' },
      { count: 3, number: 'Three', size: '26.8 MB' },
    ],
    partsKept: [{ size: '1.5 MB' }],
    roomLeft: [{ size: '2.1 GB' }],
    more: [{ title }],
    moreOfBook: [{ title }],
    checkAgainNamed: [{ title }],
    updateNamed: [{ title }],
    repairNamed: [{ title }],
    tryAgainNamed: [{ title }],
  }),
  part('Removing downloads', removal, {
    removedDownload: [{ title }],
    removedFinished: [{ title }],
    removedDownloads: [{ count: 1 }, { count: 3 }],
    removedBook: [{ title }],
  }),
  part('Your own books', ownBooks, ownBookExamples),
  part('Saving a copy', saveCopy, saveCopyExamples),
  part('Settings', settings, {}),
  part('The backup', backup, {
    saved: [{ name: 'lamplight-2026-11-28.json' }],
    madeWhen: [{ when: 'yesterday' }, { when: 'on May 3' }],
    newPlaces: [{ count: 1 }, { count: 5 }],
    laterPlaces: [{ count: 1 }, { count: 5 }],
    bookmarks: [{ count: 1 }, { count: 5 }],
    heardParts: [{ count: 1 }, { count: 5 }],
    recentPlaces: [{ count: 1 }, { count: 5 }],
    settings: [{ count: 1 }, { count: 5 }],
    placesStay: [{ count: 1 }, { count: 3 }],
    missingDownloads: [
      { count: 1, names: title },
      { count: 2, names: `${title} and Emily` },
    ],
    downloadMissing: [{ count: 1 }, { count: 2 }],
  }),
  part('Listening times', listening, {
    heardToday: [{ length: '34 minutes' }],
    heardLately: [{ length: '2 hours 10 minutes' }],
    heardInAll: [{ length: '14 hours', days: '12 days' }],
    dayCount: [{ count: 1 }, { count: 12 }],
    monthOfYear: [{ month: 'October', year: 2026 }],
    lengthOnDays: [{ length: '2 h 10 min', days: '3 days' }],
  }),
  part('The type', type, {
    pixels: [{ size: 19 }],
    faceMissing: [{ name: 'Lexend' }],
  }),
  part('Plain pages of the service worker', pages, {}),
  part('Times, lengths and sizes', time, {
    minutesShort: [{ minutes: 4 }],
    hoursShort: [{ hours: 2 }],
    hoursAndMinutesShort: [{ hours: 1, minutes: 5 }],
    minutesLong: [{ minutes: 1 }, { minutes: 8 }],
    hoursLong: [{ hours: 1 }, { hours: 2 }],
    hoursAndMinutesLong: [{ hours: '1 hour', minutes: '5 minutes' }],
    kilobytes: [{ size: '34' }],
    megabytes: [{ size: '3.7' }],
    gigabytes: [{ size: '2.1' }],
    moreNames: [{ count: 80 }],
    twoNames: [{ first: 'Mark', last: 'Sophie' }],
    nextName: [{ start: 'Mark', next: 'Sophie' }],
    manyNames: [{ start: 'Mark, Sophie', last: 'Jake' }],
    minutesAgo: [{ minutes: 20 }],
    dayOfMonth: [{ month: 'November', day: 3 }],
    onDay: [{ day: 'Friday' }, { day: 'November 3' }],
    todayAt: [{ time: '9:00' }],
  }),
];
