import type { Translation } from '../../area.ts';
import { inWords } from '../../durations.ts';
import type { words as english } from '../story.ts';

export const words = {
  aStory: () => 'Eine Geschichte',
  opening: () => 'Wird geöffnet\u00a0…',

  lengthInChapters: ({ length, chapters }) => `${length} in ${inWords(chapters)} Kapiteln.`,
  lessThanAMinute: () => 'Weniger als eine Minute.',
  lengthAlone: ({ length }) => `${length}.`,
  nothingToHear: () => 'Von dieser Geschichte gibt es keine Aufnahme. Du kannst sie hier lesen.',
  readBy: ({ names }) => `Gelesen von ${names}.`,
  toldBy: ({ name }) => `Erzählt von ${name}`,
  withVoices: ({ names }) => `mit ${names}`,
  writtenBy: ({ names }) => `Von ${names}`,

  withoutJavaScript: () =>
    'Player und Downloads brauchen JavaScript. Schalte es für diese Website ein und lade die Seite neu. Ohne JavaScript kannst du die Geschichte hier lesen und einen Absatz nach dem anderen anhören:',
  listenToChapter: ({ title }) => `${title} anhören`,
  paragraphSound: ({ number }) => `Absatz ${number}`,

  chapterHeading: ({ number }) => `Kapitel ${inWords(number)}`,
  brokenTextOfChapter: () => 'Der Text dieses Kapitels ist nicht lesbar. Zuhören kannst du trotzdem.',
  missingTextOfChapter: () =>
    'Der Text dieses Kapitels konnte nicht geladen werden. Zuhören kannst du trotzdem, und der Text erscheint, sobald er geladen werden kann.',
  onThePhone: ({ name }) => `${name}, am Telefon`,
  downloadsNotLoaded: () =>
    'Ein Teil der App konnte nicht geladen werden. Lade diese Seite neu, um die Geschichte herunterzuladen.',
  skipToText: () => 'Zum Text springen',
  textByKeys: () =>
    'Text. Mit den Pfeiltasten wählst du einen Absatz oder ein Wort, und die Eingabetaste spielt von dort ab.',
  tapHint: () => 'Tippe auf ein beliebiges Wort, um von dort weiterzuhören.',
  backToVoice: () => 'Zurück zur Stimme',

  whereYouWere: () => 'Wo du warst',
  youWereHere: ({ when }) => `Hier warst du ${when}`,
  placeInChapter: ({ number, title, left }) => `Kapitel ${inWords(number)}, ${title}, noch ${left}.`,
  placeInStory: ({ title, left }) => `${title}, noch ${left}.`,
  continueFromThere: () => 'Von dort weiterhören',
  playFromThere: () => 'Abspielen: von dort weiterhören',
  typeAndTheme: () => 'Schrift und Farben',

  aLittleEarlier: () => 'Etwas früher',
  fromBeginning: () => 'Von Anfang an',

  start: () => 'Anfang',
  anotherStoryIsPlaying: () => 'Gerade läuft eine andere Geschichte',
  youFinished: ({ when }) => `Du hast diese Geschichte ${when} zu Ende gehört`,
  paragraphIsGone: () => 'Den Absatz, bei dem du aufgehört hast, gibt es in der Geschichte nicht mehr',
  playThisStory: () => 'Diese Geschichte abspielen',
  playThisStoryNamed: ({ title }) => `Diese Geschichte abspielen: ${title}`,
  playFromLink: () => 'Ab dem verlinkten Absatz abspielen',
  playFromLinkNamed: ({ title }) => `Ab dem verlinkten Absatz abspielen: ${title}`,
  fromBeginningNamed: ({ title }) => `Von Anfang an: ${title}`,

  theEnd: () => 'Ende',
  youHeardAll: () => 'Bis zum Schluss gehört:',
  next: () => 'Als Nächstes',
  hearAgain: () => 'Noch einmal hören',

  notOfThisLibraryTitle: () => 'Das ist keine Geschichte dieser Bibliothek',
  notOfThisLibraryText: () =>
    'Was geteilt wurde, enthält keinen Link zu einer Geschichte von hier. Alle Geschichten findest du in der Bibliothek.',
  notFoundTitle: () => 'Geschichte nicht gefunden',
  notFoundText: () =>
    'Unter dieser Adresse gibt es keine Geschichte. Alle Geschichten findest du in der Bibliothek.',
  unreachableTitle: () => 'Diese Geschichte ist nicht erreichbar',
  unreachableText: () =>
    'Vielleicht bist du offline, oder der Server antwortet nicht. Die Geschichte ist nicht heruntergeladen, aber sie öffnet sich, sobald sie erreichbar ist. Wenn du sie angefangen hast, ist deine Stelle gespeichert.',
  signInTitle: () => 'Vielleicht musst du dich in diesem Netz anmelden',
  signInText: () =>
    'Das Netz hat statt der Geschichte eine eigene Seite geschickt, und die Geschichte ist nicht heruntergeladen. Melde dich an oder nutze ein anderes Netz, dann öffnet sie sich. Wenn du sie angefangen hast, ist deine Stelle gespeichert.',
  appIncompleteTitle: () => 'Ein Teil der App fehlt',
  appIncompleteText: () =>
    'Der Teil, der die Geschichte abspielt, konnte nicht geladen werden. Er wird geladen, sobald du wieder online bist. Deine Stellen und Downloads sind sicher.',
  brokenTitle: () => 'Diese Geschichte ist nicht lesbar',
  brokenText: () =>
    'Bei der Veröffentlichung ist ein Fehler passiert, darum lässt sie sich nicht öffnen. Andere Geschichten sind nicht betroffen, und deine Stellen und Downloads sind sicher. Das können nur die beheben, die die Geschichte veröffentlichen.',
  insecureTitle: () => 'Diese Adresse ist nicht sicher',
  insecureText: () =>
    'Jede Datei einer Geschichte wird geprüft, bevor sie gezeigt wird, und das kann der Browser nur über eine sichere Verbindung. Öffne die Bibliothek unter einer Adresse, die mit https beginnt.',
  unexpectedTitle: () => 'Diese Geschichte konnte nicht geöffnet werden',
  unexpectedText: () => 'In der App ist etwas schiefgegangen. Deine Stellen und Downloads sind sicher.',

  ownElsewhereTitle: () => 'Dieses Buch ist nicht auf diesem Gerät',
  ownElsewhereText: () =>
    'Es wurde aus einer Datei hinzugefügt, auf einem anderen Gerät oder bevor es hier entfernt wurde. Füge dieselbe Datei in der Bibliothek hinzu, dann geht es dort weiter, wo du aufgehört hast.',
  storageTitle: () => 'Dieses Buch kann gerade nicht gelesen werden',
  storageText: () =>
    'Der Speicher dieses Geräts antwortet nicht. Versuche es noch einmal, oder schließe die App und öffne sie wieder.',
} satisfies Translation<typeof english>;
