import type { Translation } from '../../area.ts';
import { grouped, plural } from '../../plural.ts';
import type { words as english } from '../downloads.ts';

export const words = {
  download: () => 'Herunterladen',
  update: () => 'Aktualisieren',
  repair: () => 'Reparieren',
  stopDownload: () => 'Download anhalten',
  removeDownload: () => 'Download entfernen',
  dismiss: () => 'Ausblenden',
  downloadNamed: ({ title }) => `${title} herunterladen`,
  stopDownloadNamed: ({ title }) => `Download anhalten: ${title}`,
  removeDownloadNamed: ({ title }) => `Download entfernen: ${title}`,
  dismissNamed: ({ title }) => `Meldung zu ${title} ausblenden`,

  notDownloaded: () => 'Nicht heruntergeladen',
  notAvailableOffline: () => 'Nur online',
  stoppedAt: ({ percent }) => `Angehalten bei ${percent}\u00a0%`,
  waiting: () => 'Wartet auf den Start',
  startsByItself: () => 'Der Download beginnt von selbst.',
  downloading: ({ percent }) => `Wird heruntergeladen, ${percent}\u00a0%`,
  doneOf: ({ done, total }) => `${done} von ${total}. Du kannst schon zuhören.`,
  checking: ({ percent }) => `Wird geprüft, ${percent}\u00a0%`,
  checkingEveryFile: () => 'Es wird geprüft, ob jede Datei vollständig ist.',
  ready: () => 'Bereit für den Flugmodus',
  checked: ({ size, when }) => `${size}, geprüft ${when}.`,
  mayBeRemoved: () => 'Wenn der Platz knapp wird, kann der Browser die Geschichte entfernen.',
  sizeAndRoom: ({ size, free }) => `${size}. Platz ist für ${free}.`,
  tooLittleRoom: ({ size, free }) => `${size}. Dafür ist zu wenig Platz: ${free} frei.`,
  couldRemove: ({ names }) => `Um Platz zu schaffen, könntest du Folgendes entfernen: ${names}.`,
  finishedNamed: ({ title, size }) => `${title} (zu Ende gehört, ${size})`,
  titleAndSize: ({ title, size }) => `${title} (${size})`,
  makeRoomElsewhere: () =>
    'Lösche etwas anderes auf diesem Gerät, um Platz zu schaffen, und versuche es noch einmal.',
  goToDownloads: () => 'Zu den Downloads',
  updateAvailable: () => 'Eine Aktualisierung ist verfügbar',
  updateSize: ({ size }) => `Die Version, die du hast, läuft weiterhin. Die Aktualisierung ist ${size} groß.`,
  partDamaged: () => 'Ein Teil des Downloads ist beschädigt',
  voiceIsWhole: () => 'Du kannst trotzdem die ganze Geschichte hören.',
  paragraphsDamaged: ({ count }) =>
    plural(count, {
      one: `${grouped(count)} Absatz ist beschädigt`,
      other: `${grouped(count)} Absätze sind beschädigt`,
    }),
  otherParagraphsPlay: ({ count }) =>
    plural(count, {
      one: 'Der andere Absatz ist weiterhin zu hören.',
      other: `Die anderen ${grouped(count)} sind weiterhin zu hören.`,
    }),
  nothingPlays: () => 'Repariere den Download, um ohne Netz zu hören.',
  noLongerPublished: () => 'Nicht mehr veröffentlicht',
  noLongerPublishedButKept: () =>
    'Nicht mehr veröffentlicht. Die Geschichte bleibt hier, bis du den Download entfernst.',

  unreachable: () => 'Angehalten: Der Server ist nicht erreichbar',
  signIn: () => 'Angehalten: Vielleicht musst du dich in diesem Netz anmelden',
  deviceFull: () => 'Angehalten: Der Platz reicht nicht',
  storageFails: () => 'Der Speicher dieses Geräts antwortet nicht',
  storyMissing: () => 'Angehalten: Die Geschichte fehlt auf dem Server',
  partMissing: ({ number }) => `Angehalten: Teil ${number} des Tons fehlt auf dem Server`,
  fileMissing: ({ file }) => `Angehalten: ${file} fehlt auf dem Server`,
  partWrong: ({ number }) => `Angehalten: Teil ${number} des Tons ist auf dem Server beschädigt`,
  fileWrong: ({ file }) => `Angehalten: ${file} ist auf dem Server beschädigt`,
  brokenStory: () => 'Angehalten: In der veröffentlichten Geschichte ist ein Fehler',
  appNotStored: () => 'Die App selbst ist nicht auf diesem Gerät gespeichert',
  cleared: () => 'Der Browser hat diese Geschichte entfernt',
  damagedDownload: () => 'Der Download ist beschädigt',
  insecure: () => 'Diese Adresse ist nicht sicher',
  unexpected: () => 'Angehalten: In der App ist etwas schiefgegangen',

  nothingDownloaded: () => 'Bisher wurde nichts heruntergeladen.',
  partDownloaded: ({ size }) => `Bisher ${size} heruntergeladen.`,
  spaceNeeded: ({ needed }) => `${needed} nötig.`,
  spaceNeededAndFree: ({ needed, free }) => `${needed} nötig, ${free} frei.`,
  moreSpaceNeeded: () => 'Auf diesem Gerät ist mehr Platz nötig.',
  storageAdvice: () =>
    'Im Moment kann nichts gespeichert oder gelesen werden. Versuche es noch einmal, oder schließe die App und öffne sie wieder.',
  publisherAdvice: () => 'Das können nur die beheben, die die Geschichte veröffentlichen.',
  appNotStoredAdvice: () =>
    'Die Geschichte ist heruntergeladen, ließe sich aber ohne Netz nicht öffnen. Versuche es noch einmal, wenn du online bist.',
  clearedAdvice: () =>
    'Er hat die heruntergeladenen Dateien gelöscht. Du kannst die Geschichte noch einmal herunterladen.',
  damagedDownloadAdvice: () =>
    'Lade die Geschichte noch einmal herunter. Was noch in Ordnung ist, wird nicht ein zweites Mal geladen.',
  insecureAdvice: () =>
    'Der Browser kann Geschichten nur über eine sichere Verbindung prüfen. Öffne die Bibliothek unter einer Adresse, die mit https beginnt.',
  unexpectedAdvice: () => 'Versuche es noch einmal. Wenn das nicht hilft, lade die Seite neu.',

  saidAbsent: () => 'Diese Geschichte ist nicht auf diesem Gerät',
  saidStopped: () => 'Download angehalten',
  saidQueued: () => 'Download angefordert',
  saidDownloading: () => 'Download begonnen',
  saidChecking: () => 'Der Download wird geprüft',
  saidReady: () => 'Download abgeschlossen',
  saidUpdate: () => 'Eine neuere Version kann heruntergeladen werden',
  saidDamaged: () => 'Der Download ist nicht mehr vollständig',
  saidFailed: () => 'Download fehlgeschlagen',

  ownReady: () => 'Auf diesem Gerät',
  ownAdded: ({ size, when }) => `${size}, hinzugefügt ${when}.`,
  ownDamaged: () => 'Dieses Buch ist beschädigt',
  ownDamagedAdvice: () =>
    'Ein Teil von dem, was davon gespeichert war, ist weg. Entferne es und füge dann seine Datei wieder hinzu.',
  ownGone: () =>
    'Dieses Buch ist nicht mehr auf diesem Gerät. Füge seine Datei in der Bibliothek hinzu, um es wieder zu haben.',
  removeBook: () => 'Buch entfernen',
  removeBookNamed: ({ title }) => `Buch entfernen: ${title}`,
} satisfies Translation<typeof english>;
