import type { Translation } from '../../area.ts';
import type { words as english } from '../player.ts';

export const words = {
  player: () => 'Player',
  nowPlaying: () => 'Läuft gerade',
  play: () => 'Abspielen',
  playNamed: ({ title }) => `${title} abspielen`,
  pauseNamed: ({ title }) => `${title} anhalten`,
  pause: () => 'Anhalten',
  back15Seconds: () => '15 Sekunden zurück',
  forward30Seconds: () => '30 Sekunden vor',
  previousParagraph: () => 'Voriger Absatz',
  nextParagraph: () => 'Nächster Absatz',
  showAllControls: () => 'Alle Tasten zeigen',
  showLess: () => 'Weniger',

  placeInStory: () => 'Stelle in der Geschichte',
  placeInChapter: ({ chapter, time }) => `${chapter}, ${time}`,
  quotation: ({ words }) => `„${words}“`,
  timeLeft: ({ left }) => `noch ${left}`,
  timeLeftInChapter: ({ left }) => `noch ${left} im Kapitel`,

  speed: () => 'Tempo',
  chapters: () => 'Kapitel',
  bookmark: () => 'Lesezeichen',
  more: () => 'Mehr',
  sleepTimer: () => 'Schlaf-Timer',
  sleep: () => 'Schlaf',
  stopsIn: ({ time }) => `Hört in ${time} auf`,
  slower: () => 'Langsamer',
  faster: () => 'Schneller',
  commonSpeeds: () => 'Übliche Tempi',
  restTakes: ({ time }) => `Bei diesem Tempo dauert der Rest der Geschichte ${time}.`,

  useSpeedForNewStories: ({ speed }) => `${speed} auch für neue Geschichten`,
  isSpeedOfNewStories: () => 'Neue Geschichten beginnen mit diesem Tempo.',
  partNotLoaded: () => 'Das konnte nicht geladen werden. Prüfe deine Verbindung und versuche es noch einmal.',

  recentPlaces: () => 'Letzte Stellen',
  noRecentPlaces: () =>
    'Wenn du anhältst oder zu einer anderen Stelle gehst, steht hier die Stelle, die du verlassen hast.',
  youPaused: ({ when }) => `Hier hast du ${when} angehalten`,
  youJumped: ({ when }) => `Von hier bist du ${when} weggesprungen`,

  pausedForOtherWindow: () => 'Ein anderes Fenster hat übernommen. Drücke Abspielen, um hier weiterzuhören.',
  pausedByDevice: () => 'Der Ton wurde unterbrochen. Drücke Abspielen, um weiterzuhören.',
  pausedForYourTurn: () => 'Du bist dran. Drücke Abspielen, um weiterzumachen.',
  pausedBySleepTimer: () => 'Der Schlaf-Timer hat die Stimme angehalten. Drücke Abspielen, um weiterzuhören.',
  pausedByBrowser: () => 'Der Browser wartet auf dich. Drücke Abspielen, um anzufangen.',

  movedTo: ({ title }) => `Du bist zu „${title}“ gesprungen.`,
  movedElsewhere: () => 'Du bist zu einer anderen Stelle gesprungen.',
  undo: () => 'Rückgängig',

  skippedParagraph: ({ number }) => `Absatz ${number}`,
  skippedPart: () => 'Ein Teil dieses Kapitels',
  skippedUnreachable: ({ what }) => `${what} wurde übersprungen: Der Ton konnte nicht geladen werden.`,
  skippedSignIn: ({ what }) =>
    `${what} wurde übersprungen: Vielleicht musst du dich in diesem Netz anmelden.`,
  skippedMissing: ({ what }) => `${what} wurde übersprungen: Der Ton fehlt auf dem Server.`,
  skippedDamaged: ({ what }) => `${what} wurde übersprungen: Der Ton ist beschädigt.`,

  skipThem: () => 'Überspringen',
  skipParagraph: () => 'Diesen Absatz überspringen',
  unreachableTitle: () => 'Die Stimme ist nicht erreichbar',
  unreachableText: () =>
    'Vielleicht bist du offline, oder der Server antwortet nicht. Was als Nächstes kommt, ist nicht heruntergeladen. Sobald die Stimme erreichbar ist, kannst du sie wieder abspielen. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  signInTitle: () => 'Vielleicht musst du dich in diesem Netz anmelden',
  signInText: () =>
    'Das Netz hat statt der Stimme eine eigene Seite geschickt. Melde dich an oder nutze ein anderes Netz, dann kannst du die Stimme wieder abspielen. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  missingTitle: () => 'Diese Absätze haben keinen Ton',
  missingText: () =>
    'Ihr Ton fehlt auf dem Server. Du kannst sie überspringen oder es später noch einmal versuchen. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  damagedTitle: () => 'Diese Absätze sind beschädigt',
  damagedText: () =>
    'Ihr Ton ist auf dem Server beschädigt, und auf diesem Gerät gibt es keine unbeschädigte Kopie. Du kannst sie überspringen oder es später noch einmal versuchen. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  ownSoundText: () =>
    'Ihr Ton kann auf diesem Gerät nicht gelesen werden. Versuche es noch einmal. Wenn das nicht hilft, entferne das Buch in der Bibliothek und füge seine Datei wieder hinzu. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  unplayableTitle: () => 'Dieser Browser kann die Stimme nicht abspielen',
  unplayableText: () =>
    'Der Ton wurde zweimal geladen, aber der Browser konnte ihn nicht abspielen. Versuche es noch einmal, oder öffne die Geschichte in einem anderen Browser. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  noDeviceTitle: () => 'Kein Tonausgabegerät gefunden',
  noDeviceText: () =>
    'Der Browser hat nichts gefunden, worüber er die Stimme abspielen kann. Prüfe deinen Lautsprecher oder Kopfhörer und versuche es noch einmal. Wenn das nicht hilft, schließe den Browser und öffne ihn wieder. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  silentTitle: () => 'Die Stimme ist verstummt',
  silentText: () =>
    'Etwas im Browser oder auf diesem Gerät hat den Ton angehalten. Versuche es noch einmal, um hier weiterzuhören. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
  internalTitle: () => 'In der App ist etwas schiefgegangen',
  internalText: () =>
    'Ein Fehler in der App hat die Stimme angehalten. Versuche es noch einmal, um hier weiterzuhören. Wenn das nicht hilft, lade die Seite neu. Deine Stelle ist gespeichert, und du kannst weiterlesen.',
} satisfies Translation<typeof english>;
