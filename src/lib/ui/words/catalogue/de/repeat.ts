import type { Translation } from '../../area.ts';
import type { words as english } from '../repeat.ts';

export const words = {
  repeat: () => 'Wiederholen',
  repeatIntro: () => 'Höre einen Teil immer wieder, zum Beispiel um eine Sprache zu lernen.',
  thisParagraph: () => 'Dieser Absatz',
  thisParagraphHint: () => 'Wenn er zu Ende ist, beginnt die Stimme ihn von vorn.',
  paragraphUnknown: () => 'Dieses Kapitel hat keine Absätze, die sich wiederholen lassen.',

  fromAToB: () => 'Von A bis B',
  chooseA: () => 'Höre zu und drücke A beim ersten Wort des Teils.',
  chooseB: () => 'Höre nun weiter und drücke B beim letzten Wort.',
  partIsSet: () => 'Der Teil wird wiederholt, bis du das Wiederholen beendest oder den Teil verlässt.',
  setA: () => 'A ist hier',
  setB: () => 'B ist hier',

  pauseAfterSentences: () => 'Pause nach jedem Satz',
  noPause: () => 'Keine',
  asLongAsSentence: () => 'So lang wie der Satz',
  untilPlay: () => 'Bis ich Abspielen drücke',
  asLongHint: () => 'In der Pause leuchten die Wörter noch einmal auf, damit du sie sprechen kannst.',
  untilPlayHint: () => 'Die Stimme wartet, und mit Abspielen kommt der nächste Satz.',
  endRepeat: () => 'Beenden',
  done: () => 'Fertig',

  repeatingParagraph: () => 'Absatz wird wiederholt',
  repeatingFrom: ({ words }) => `Wiederholt wird ab „${words}“`,
  repeatingPart: () => 'Ein Teil wird wiederholt',
  startIsSet: () => 'A ist gesetzt',
  pausesAreOn: () => 'Pause nach jedem Satz',
  yourTurn: () => 'Du bist dran',
  partEnded: () => 'Der Teil von A bis B wird nicht mehr wiederholt.',
  paragraphIsRepeated: () => 'Dieser Absatz wird wiederholt.',
  repeatHasEnded: () => 'Jetzt wird nichts mehr wiederholt.',
} satisfies Translation<typeof english>;
