import type { Translation } from '../../area.ts';
import type { words as english } from '../timing.ts';

export const words = {
  timing: () => 'Tonverzögerung',
  timingText: () =>
    'Ohne Kabel kommt der Ton später an. Verschiebe den Regler, bis das Wort leuchtet, das du hörst.',
  timingTextInSettings: () =>
    'Ohne Kabel kommt der Ton später an, darum leuchten die Wörter um so viel später auf. Jeder Ausgang hat seine eigene Verzögerung.',

  soundGoesTo: () => 'Der Ton geht an',
  toDevice: () => 'Dieses Gerät',
  toHeadphones: () => 'Kopfhörer',
  toSpeaker: () => 'Lautsprecher',
  toCar: () => 'Auto',

  delay: () => 'Verzögerung',
  delayOf: ({ ms }) => `${ms}\u00a0ms`,
  shorterDelay: () => 'Kürzere Verzögerung',
  longerDelay: () => 'Längere Verzögerung',

  measure: () => 'Durch Tippen messen',
  measureText: () =>
    'Du hörst 15 Sekunden lang Klicks. Tippe bei jedem mit. Nach der Hälfte werden sie langsamer.',
  startClicks: () => 'Klicks starten',
  tap: () => 'Tippen',
  tapNow: () => 'Tippe bei jedem Klick, oder drücke die Leertaste.',
  measured: ({ ms, within }) =>
    `Der Ton kommt ${ms}\u00a0ms zu spät, auf etwa ${within}\u00a0ms genau. Wenn die Wörter immer noch zu früh oder zu spät aufleuchten, ändere die Verzögerung von Hand: Viele tippen etwas zu früh.`,
  useDelay: ({ ms }) => `${ms}\u00a0ms übernehmen`,
  measureAgain: () => 'Noch einmal messen',
  tooFewTaps: () => 'Das waren zu wenige Male, um etwas zu messen. Tippe bei jedem Klick, den du hörst.',
  unevenTaps: () =>
    'Du hast nicht im Takt der Klicks getippt, darum wurde nichts geändert. Versuche es noch einmal und tippe bei jedem Klick, den du hörst.',
  outOfRange: () =>
    'Der Ton ist zu früh oder zu spät, um ihn hier auszugleichen. Die Grenzen sind −300 und 2.000\u00a0ms.',
  noClicks: () => 'Die Klicks konnten nicht abgespielt werden. Versuche es noch einmal.',
  back: () => 'Zurück',
} satisfies Translation<typeof english>;
