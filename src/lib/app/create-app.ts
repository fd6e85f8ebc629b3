/** The only place that builds: joins the layers to what the browser offers. Called once, in the browser. */
import { Downloads } from '#lib/offline/downloads.ts';
import { Http } from '#lib/offline/http.ts';
import { Manifests } from '#lib/offline/manifests.ts';
import { storePatienceMs, wait } from '#lib/offline/patience.ts';
import { OtherTabs } from '#lib/offline/other-tabs.ts';
import { PatientStore } from '#lib/offline/patient-store.ts';
import { Quota } from '#lib/offline/quota.ts';
import { DownloadRetries } from '#lib/offline/download-retries.ts';
import { Retries } from '#lib/offline/retries.ts';
import { ServiceWorkerClient } from '#lib/offline/service-worker-client.ts';
import { StoredFileSource } from '#lib/offline/stored-file-source.ts';
import { StoryFiles } from '#lib/offline/story-files.ts';
import { StoryLibrary } from '#lib/offline/story-library.ts';
import { HowlerBackend } from '#lib/player/howler-backend.ts';
import { connectMediaSession } from '#lib/player/media-session.ts';
import { PlaybackClock } from '#lib/player/playback-clock.ts';
import { Player } from '#lib/player/player.ts';
import { mediaEngine, soundLag } from '#lib/player/sound-lag.ts';
import { StretchQueue } from '#lib/player/stretch-queue.ts';
import { FileRepository } from '#lib/storage/file-repository.ts';
import { IdbStore } from '#lib/storage/idb-store.ts';
import { KeptList } from '#lib/storage/kept-list.ts';
import { PlaceStore } from '#lib/storage/place-store.ts';
import { RateStore } from '#lib/storage/rate-store.ts';
import { StoryRepository } from '#lib/storage/story-repository.ts';
import type { TextStorage } from '#lib/storage/text-storage.ts';
import { isAnotherVersion } from '#lib/storage/version-store.ts';
import type { App } from './app.ts';
import { Artwork } from './artwork.ts';
import { getReadyAgain } from './get-ready-again.ts';
import { Pictures } from './pictures.ts';
import { keepPlaces } from './place-keeper.ts';
import { takeUpdates } from './take-updates.ts';

/** `base`: the folder of the site, without a slash at its end. `version`: of the app. */
export function createApp(base: string, version: string): App {
  const root = `${base}/stories/`;
  const lookAgain = () => void downloads.lookAgain();
  const http = new Http((url, init) => fetch(url, init), `${base}/_app/version.json`);
  const state = new IdbStore('lamplight-state', lookAgain);
  const files = new FileRepository(new PatientStore(new IdbStore('lamplight-files', lookAgain), wait));
  const stories = new StoryRepository(new PatientStore(state, wait));
  const storyFiles = new StoryFiles(files, http, root);
  const manifests = new Manifests(http, root);
  // The development server has no shell to hold.
  const container = import.meta.env.PROD ? browserPart(() => navigator.serviceWorker) : undefined;
  const serviceWorker = new ServiceWorkerClient({ container, base, wait });

  const text = browserPart((): TextStorage => localStorage);
  const retries = new Retries({ wait, onSign: listenForNetwork });
  const downloadRetries = new DownloadRetries(retries);
  const downloads: Downloads = new Downloads({
    files,
    storyFiles,
    stories,
    keptList: new KeptList(text),
    otherTabs: new OtherTabs(browserPart(() => new BroadcastChannel('lamplight/downloads'))),
    quota: new Quota(browserPart(() => navigator.storage)),
    wait,
    fetchManifest: (id, signal) => manifests.fetch(id, signal),
    holdsShell: () => serviceWorker.holdsShell(),
    nowMs: Date.now,
    onCutOff: (id) => {
      downloadRetries.begin(id, downloads);
    },
  });
  const keptFiles = new StoredFileSource(storyFiles, files, downloads, wait);
  const library = new StoryLibrary({
    manifests,
    stories,
    files: storyFiles,
    keptFiles,
    wait,
    retries,
    onManifest: (id, source) => void downloads.noteManifest(id, source),
  });
  const places = new PlaceStore(state, text, Date.now, wait(storePatienceMs));
  const engine = mediaEngine(navigator.userAgent);
  const queue = new StretchQueue({ source: keptFiles, wait, savesData });
  const player = new Player(
    new HowlerBackend(),
    queue,
    new PlaybackClock(
      () => performance.now(),
      (rate) => soundLag(engine, rate),
    ),
    wait,
  );

  getReadyAgain(player, queue, retries);
  const rates = new RateStore(text);
  player.setRate(rates.read() ?? player.rate.current);
  player.rate.subscribe((rate) => {
    rates.write(rate);
  });
  keepPlaces({
    player,
    save: (locator, isFinished) => {
      places.save(locator, isFinished);
    },
    sequenceOf: (id) => places.sequenceOf(id),
    nowMs: Date.now,
    onHide: listenForHiding,
  });
  const artwork = new Artwork({
    open: player.open,
    stored: (file) => storyFiles.stored(file),
    urlOf: (id, href) => new URL(storyFiles.urlOf(id, href), location.href).href,
  });
  connectMediaSession(player, {
    session: browserPart(() => navigator.mediaSession),
    isIos: isIos(),
    artworkOf: (open) => artwork.of(open),
  });
  setAudioSession();
  serviceWorker.shell.subscribe((isHeld) => void downloads.noteShell(isHeld));
  void serviceWorker.keepShell(retries);
  if (container)
    takeUpdates(
      container,
      player,
      browserPart(() => sessionStorage),
    );
  void downloads.resume();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') lookAgain();
  });
  const pictures = new Pictures({
    kept: (id, href) => library.keptFile(id, href),
    urlOf: (id, href) => storyFiles.urlOf(id, href),
    http,
    canShow,
    retries,
  });
  return {
    player,
    library,
    downloads,
    places,
    pictures,
    retries,
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

/** Chromium alone says so: https://wicg.github.io/savedata/ */
function savesData(): boolean {
  return (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;
}

/** A part of the browser that may be missing, or throw when it is looked at (blocked by the listener). */
function browserPart<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}

/** An iPad calls itself a Macintosh; no Macintosh has a touch screen. */
function isIos(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  return /iP(hone|ad|od)/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

function listenForHiding(listener: () => void): void {
  addEventListener('pagehide', listener);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') listener();
  });
}

/** Signs that a network may be back. Returns the function that ends the listening. */
function listenForNetwork(listener: () => void): () => void {
  const onSeen = () => {
    if (document.visibilityState === 'visible') listener();
  };
  addEventListener('online', listener);
  document.addEventListener('visibilitychange', onSeen);
  return () => {
    removeEventListener('online', listener);
    document.removeEventListener('visibilitychange', onSeen);
  };
}

/** Safari: play through the mute switch and in the background (reference b6, rule 21). */
function setAudioSession(): void {
  if ('audioSession' in navigator) Object.assign(navigator.audioSession as object, { type: 'playback' });
}
