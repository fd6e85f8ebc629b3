/** Builds the app: connects the layers with each other and with the browser. Called once, in the browser. */
import { loadOnce } from '#lib/core/load-once.ts';
import type { SleepStatus } from '#lib/core/playback/sleep-timer.ts';
import type { AddedFile } from '#lib/core/own-books/added-file.ts';
import { isOwnBook } from '#lib/core/own-books/own-book-id.ts';
import type { PublicationId } from '#lib/core/publication/ids.ts';
import { isSilent } from '#lib/core/publication/publication.ts';
import { err } from '#lib/core/result.ts';
import { delayMsOf } from '#lib/core/sound/sound-delay.ts';
import { Signal } from '#lib/core/signal.ts';
import { Http } from '#lib/offline/network/http.ts';
import type { DownloadSource } from '#lib/offline/downloads/download-source.ts';
import { LateDownloads } from '#lib/offline/downloads/late-downloads.ts';
import { Manifests } from '#lib/offline/published/manifests.ts';
import { PublishedBooks } from '#lib/offline/published/published-books.ts';
import { storeTimeoutMs } from '#lib/core/timeouts.ts';
import { wait } from '#lib/offline/waiting.ts';
import { TimeoutStore } from '#lib/offline/files/timeout-store.ts';
import { Retries } from '#lib/offline/network/retries.ts';
import { StoredFiles } from '#lib/offline/files/stored-files.ts';
import { PublishedFiles } from '#lib/offline/published/published-files.ts';
import { LateOwnBooks } from '#lib/own-books/late-own-books.ts';
import { LateBackend } from '#lib/player/late-backend.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { mediaEngine, soundLag } from '#lib/player/sound-lag.ts';
import type { SoundMaker } from '#lib/player/sound-maker.ts';
import { PlaybackBuffer } from '#lib/player/playback-buffer.ts';
import { heardFirst } from '#lib/player/prefetch.ts';
import { FileRepository } from '#lib/storage/file-repository.ts';
import { IdbStore } from '#lib/storage/idb-store.ts';
import { PlaceStore } from '#lib/storage/place-store.ts';
import { SettingsStore } from '#lib/storage/settings-store.ts';
import { StoryRepository } from '#lib/storage/story-repository.ts';
import type { TextStorage } from '#lib/storage/key-value-store.ts';
import { isAnotherVersion } from '#lib/storage/version-store.ts';
import type { App, Library, RehearsalStatus, RepeatStatus } from './app.ts';
import { keepBookRates } from './book-rates.ts';
import type { BookSource } from './book-source.ts';
import { browserPart } from './browser-part.ts';
import { joinBooks, withOwnBooks } from './joined-books.ts';
import { watchInstallation } from './installation.ts';
import { Pictures } from './pictures.ts';
import { loadHeardText } from './load-heard-text.ts';
import { listenForNetwork, savesData } from './network.ts';
import { offerToRead } from './offer-to-read.ts';
import { keepOneVoice } from './one-voice.ts';
import { keepPlaces } from './place-keeper.ts';
import { nextTask } from './next-task.ts';
import { retryPlayback } from './retry-playback.ts';
import { followSkipSilence, shortenWith } from './skip-silence.ts';
import { takeUpdates } from './take-updates.ts';
import { longestWaitMs, whenIdle } from './when-idle.ts';

/** `base`: the folder of the site, without a slash at its end. `version`: of the app. */
export function createApp(base: string, version: string): App {
  const root = `${base}/stories/`;
  const refreshDownloads = () => void downloads.refresh();
  const http = new Http((url, init) => fetch(url, init), `${base}/_app/version.json`);
  const state = new IdbStore('lamplight-state', refreshDownloads);
  const files = new FileRepository(new TimeoutStore(new IdbStore('lamplight-files', refreshDownloads), wait));
  const stateInTime = new TimeoutStore(state, wait);
  const stories = new StoryRepository(stateInTime);
  const stored = new StoredFiles(files);
  // There is no shell to cache on the development server.
  const container = import.meta.env.PROD ? browserPart(() => navigator.serviceWorker) : undefined;

  const text = browserPart((): TextStorage => localStorage);
  const settings = new SettingsStore(text, (listener) => {
    addEventListener('storage', ({ key }) => {
      listener(key);
    });
  });
  const retries = new Retries({ wait, onSign: listenForNetwork });
  const fetchCreateDownloads = loadOnce(() => import('./create-downloads.ts'));
  const downloads: LateDownloads = new LateDownloads(async () => {
    const loaded = await fetchCreateDownloads();
    const ports = { files, stored, stories, wait, source: published, text, container, base, retries };
    return loaded && ((states) => loaded.createDownloads({ states, ...ports }));
  }, retries);
  const fetchCatalogue = loadOnce(() => import('#lib/offline/catalogue/published-catalogue.ts'));
  const published: BookSource & DownloadSource = new PublishedBooks({
    manifests: new Manifests(http, root),
    stories,
    files,
    stored,
    published: new PublishedFiles(http, root),
    downloads,
    wait,
    retries,
    folder: new URL(root, location.href).href,
    pause: nextTask,
    loadCatalogue: async () => (await fetchCatalogue())?.PublishedCatalogue,
    placeIn: (id) => placeIn(id),
    heardFirst: (publication, place) => heardFirst(publication, place?.paragraph),
  });
  const fetchOwnBooks = loadOnce(() => import('./create-own-books.ts'));
  const placeIn = (id: PublicationId) => places.whenRead.then(() => places.of(id)?.locator);
  const ownBooks = new LateOwnBooks(async () => {
    const loaded = await fetchOwnBooks();
    return loaded && ((states) => loaded.createOwnBooks(states, { text, placeIn, settings, player }));
  });
  const books = joinBooks(published, ownBooks);
  const addedFiles = new Signal<readonly AddedFile[]>([]);
  const fetchOwnBookControls = loadOnce(async () => {
    const { createOwnBookControls } = await import('./create-own-books.ts');
    return createOwnBookControls({ files: addedFiles, books: ownBooks, player });
  });
  const places = new PlaceStore(state, text, Date.now, wait(storeTimeoutMs));
  const engine = mediaEngine(navigator.userAgent);
  const fetchPauses = loadOnce(async () => {
    const { createPauses } = await import('./create-pauses.ts');
    return createPauses({
      player,
      store: stateInTime,
      source: books,
      settings: settings.current,
      isDownloaded: (id) => downloads.shownStateOf(id).current.status === 'ready',
      onHide: listenForHiding,
    });
  });
  const buffer = new PlaybackBuffer({
    source: books,
    retries,
    shorten: shortenWith(settings.current, fetchPauses, wait),
    savesData,
    soundMakers: () => soundMakers,
  });
  let soundMakers: readonly SoundMaker[] = [];
  const fetchCreateSound = loadOnce(() => import('./create-sound.ts'));
  const backend = new LateBackend(async () => {
    const loaded = await fetchCreateSound();
    soundMakers = loaded?.soundMakers ?? [];
    return loaded && (() => loaded.createSound(player, books, settings.current));
  });
  const player: Player = new Player(
    backend,
    buffer,
    new PlaybackClock(
      () => performance.now(),
      (rate) => soundLag(engine, rate),
    ),
    wait,
    undefined,
    { nowMs: Date.now, isOn: () => settings.current.current.rewindsAfterAbsence },
    () => delayMsOf(settings.current.current),
  );

  loadHeardText(player);
  retryPlayback(player, retries);
  keepBookRates(player, settings);
  followSkipSilence(player, settings.current);
  const sleepStatus = new Signal<SleepStatus | undefined>(undefined);
  const fetchSleep = loadOnce(async () => {
    const { createSleep } = await import('./create-sleep.ts');
    return createSleep({ player, settings, stop: keeper.stopForSleep, status: sleepStatus });
  });
  const fetchClicks = loadOnce(async () => (await import('./create-clicks.ts')).createClicks(player));
  const repeatStatus = new Signal<RepeatStatus | undefined>(undefined);
  const repeatLeft = new Signal(0);
  const fetchRepeat = loadOnce(async () => {
    const { Repeater } = await import('./repeater.ts');
    const onLeft = () => {
      repeatLeft.set(repeatLeft.current + 1);
    };
    return new Repeater({ player, sleep: sleepStatus, status: repeatStatus, onLeft });
  });
  const rehearsalStatus = new Signal<RehearsalStatus | undefined>(undefined);
  const fetchRehearsal = loadOnce(async () => {
    const { Rehearser } = await import('./rehearser.ts');
    return new Rehearser({ player, status: rehearsalStatus });
  });
  const keeper = keepPlaces({
    player,
    save: (locator, isFinished, sleep) => {
      places.save(locator, isFinished, sleep);
    },
    stored: (id) => places.latest(id),
    nowMs: Date.now,
    onHide: listenForHiding,
  });
  addEventListener('storage', (event) => {
    if (event.key === PlaceStore.key) places.onOtherWindow();
  });
  // A page that comes back as it was has heard of nothing meanwhile.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) places.onOtherWindow();
  });
  const oneVoice = keepOneVoice({
    player,
    locks: browserPart(() => navigator.locks),
    newerElsewhere: (id) => places.newerElsewhere(id),
    onLeave: (listener) => {
      addEventListener('pagehide', listener);
    },
  });
  setAudioSession();
  if (container)
    takeUpdates(
      container,
      player,
      browserPart(() => sessionStorage),
      () => http.doesHostAnswer(),
    );
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') refreshDownloads();
  });
  const fetchRecords = loadOnce(async () => {
    const { createRecords } = await import('./listener-records.ts');
    return createRecords(player, stateInTime, listenForHiding, base);
  });
  const fetchBackups = loadOnce(async () => {
    const { createBackups } = await import('./backups.ts');
    return createBackups({ store: stateInTime, places, settings, downloaded: () => published.downloaded() });
  });
  const fetchCopies = loadOnce(async () => {
    const { createCopies } = await import('./copies.ts');
    return createCopies({ published, own: (id) => ownBooks.original(id) });
  });
  let hasBegunRest = false;
  const beginRest = () => {
    if (!hasBegunRest) {
      void downloads.begin();
      void fetchRecords();
    }
    hasBegunRest = true;
  };
  // Even if the first page never becomes idle.
  void wait(longestWaitMs).then(beginRest);

  /** A story is shown only when the code that plays it is loaded, too: a tap must have an effect. */
  const openStory: Library['openStory'] = async (id, link) => {
    const loading = backend.load();
    const story = await books.open(id, link);
    whenIdle(beginRest);
    const needsSound = story.ok && !isSilent(story.value.publication);
    return !needsSound || (await loading) ? story : err({ kind: 'app-incomplete' });
  };
  const refresh: Library['refresh'] = () => {
    whenIdle(beginRest);
    return books.refresh();
  };
  return {
    player,
    library: {
      catalogue: books.catalogue,
      refresh,
      openStory,
      stateOf: (id) => (isOwnBook(id) ? ownBooks.stateOf(id) : downloads.shownStateOf(id)),
      isWithdrawn: (id) => books.isWithdrawn(id),
      downloaded: () => books.downloaded(),
    },
    downloads: withOwnBooks(downloads, ownBooks),
    ownBooks: { catalogue: ownBooks.catalogue, files: addedFiles, controls: fetchOwnBookControls },
    places,
    settings,
    records: fetchRecords,
    backups: fetchBackups,
    copies: fetchCopies,
    sleep: { status: sleepStatus, controls: fetchSleep },
    clicks: fetchClicks,
    readingAloud: offerToRead({
      settings: settings.current,
      player,
      savePlace: (at, isFinished) => {
        places.save(at, isFinished);
      },
    }),
    repeating: { status: repeatStatus, left: repeatLeft, controls: fetchRepeat },
    rehearsing: { status: rehearsalStatus, controls: fetchRehearsal },
    pauses: fetchPauses,
    pictures: new Pictures({ source: books, canShow, retries }),
    retries,
    oneVoice,
    installation: watchInstallation(),
    wasUpdated: isAnotherVersion(text, version),
  };
}

function canShow(url: string): Promise<boolean> {
  const image = new Image();
  image.src = url;
  return image.decode().then(
    () => true,
    () => false,
  );
}

function listenForHiding(listener: () => void): void {
  addEventListener('pagehide', listener);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener();
  });
}

/** Safari: play although the phone is switched to silent, and in the background. */
function setAudioSession(): void {
  if ('audioSession' in navigator) Object.assign(navigator.audioSession as object, { type: 'playback' });
}
