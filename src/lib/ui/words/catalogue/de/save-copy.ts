import type { Translation } from '../../area.ts';
import type { words as english } from '../save-copy.ts';

export const words = {
  saveCopy: () => 'Kopie speichern',
  saveCopyNamed: ({ title }) => `Kopie speichern: ${title}`,
  intro: () =>
    'Eine Datei für andere Apps und Geräte. Sie entsteht auf diesem Gerät und wird nirgendwohin gesendet.',

  epub: () => 'EPUB mit der Stimme',
  epubText: () => 'Für Lese-Apps. In vielen leuchten die Wörter, während sie zu hören sind.',
  epubOfText: () => 'EPUB',
  epubOfTextText: () => 'Für Lese-Apps, mit Kapiteln.',
  m4b: () => 'Hörbuch-Datei (m4b)',
  m4bText: () =>
    'Eine Tondatei mit Kapiteln und Titelbild, für Computer und Android. Apples Player verlangen anderen Ton.',
  lpf: () => 'Hörbuch-Paket (LPF)',
  lpfText: () => 'Für Hörbuch-Apps: der Ton, seine Kapitel und der Text mit seinen Zeiten.',
  txt: () => 'Einfacher Text',
  txtText: () => 'Nur die Wörter, ohne die Stimme.',
  md: () => 'Skript (Markdown)',
  mdText: () => 'Zum Schreiben: der Text mit seinen Stimmen, um ihn zu ändern und neu vorzulesen.',
  subtitles: () => 'Untertitel',
  subtitlesText: () =>
    'Sie zeigen den Text neben dem Ton oder unter einem Film. Ihre Zeiten zählen durch die ganze Geschichte.',
  vtt: () => 'WebVTT',
  srt: () => 'SubRip (SRT)',
  byWord: () => 'Eine Zeit für jedes Wort.',
  byLine: () => 'Eine Zeit für jede Zeile.',
  about: ({ size }) => `etwa ${size}`,
  lessThan: ({ size }) => `weniger als ${size}`,

  downloadFirst: () => 'Für eine Kopie mit der Stimme muss die Geschichte auf diesem Gerät sein.',
  repairFirst: () => 'Für eine Kopie mit der Stimme muss der Download repariert werden.',
  ownDamaged: () =>
    'Ein Teil dieses Buchs fehlt auf diesem Gerät, darum ist keine Kopie mit der Stimme möglich.',

  making: ({ percent }) => `Die Kopie wird erstellt, ${percent}\u00a0%`,
  makingStarts: () => 'Die Kopie wird erstellt\u00a0…',
  keepOpen: () => 'Wenn du dies schließt, wird sie abgebrochen.',
  cancel: () => 'Abbrechen',
  saved: ({ name }) => `Die Kopie wurde als „${name}“ gespeichert.`,
  ready: ({ name }) => `„${name}“ ist fertig.`,
  save: () => 'Speichern',
  share: () => 'Teilen',
  notShared: () => 'Die Kopie konnte nicht geteilt werden. Speichere sie stattdessen.',
  otherFormat: () => 'Anderes Format',

  noSound: () =>
    'Ein Teil der Stimme konnte auf diesem Gerät nicht gelesen werden, darum gibt es keine Kopie. Prüfe die Geschichte auf der Seite mit den Downloads und versuche es dann noch einmal.',
  noText: () =>
    'Ein Teil des Textes konnte nicht geladen werden, darum gibt es keine Kopie. Prüfe deine Verbindung und versuche es dann noch einmal.',
  full: () =>
    'Es ist nicht genug Platz für die Kopie. Schaffe Platz auf diesem Gerät und versuche es dann noch einmal.',
  notWritten: () =>
    'Die Datei konnte dort nicht geschrieben werden. Versuche es noch einmal und wähle einen anderen Ort.',
  tooLarge: () =>
    'Dieses Buch hat mehr als 4\u00a0GB, und so viel fasst eine Datei dieses Formats nicht. Du kannst den Text allein speichern.',
  otherSound: () =>
    'Nur ein Buch mit MP3-Ton, der überall gleich ist, kann eine m4b-Datei werden. Wähle ein anderes Format.',
  unexpected: () =>
    'In der App ist etwas schiefgegangen, darum gibt es keine Kopie. Versuche es noch einmal.',
} satisfies Translation<typeof english>;
