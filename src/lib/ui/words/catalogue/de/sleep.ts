import type { Translation } from '../../area.ts';
import { plural } from '../../plural.ts';
import type { words as english } from '../sleep.ts';

export const words = {
  chooseStop: () => 'Wähle, wann die Stimme aufhört.',
  willStopIn: ({ time }) => `Die Stimme hört in ${time} auf, am Ende eines Satzes.`,
  willStopAfterParagraph: ({ time }) => `Die Stimme hört am Ende dieses Absatzes auf, in ${time}.`,
  willStopAfterChapter: ({ title, time }) => `Die Stimme hört am Ende von „${title}“ auf, in ${time}.`,
  willStopAfterStory: ({ time }) => `Die Stimme hört am Ende der Geschichte auf, in ${time}.`,

  stopTheVoice: () => 'Die Stimme anhalten',
  endOfParagraph: () => 'Ende dieses Absatzes',
  endOfChapter: () => 'Ende des Kapitels',
  endOfStory: () => 'Ende der Geschichte',
  minutesUnit: () => 'min',
  minutes: ({ count }) => plural(count, { one: `${count} Minute`, other: `${count} Minuten` }),

  fade: () => 'Stimme leiser werden lassen',
  fadeHint: () => 'in den letzten 20 Sekunden',
  shake: ({ count }) =>
    plural(count, {
      one: `Schütteln für ${count} weitere Minute`,
      other: `Schütteln für ${count} weitere Minuten`,
    }),
  shakeHint: () => 'in der letzten Minute, solange der Bildschirm an ist',
  shakeRefused: () => 'Dieses Gerät lässt die App das Schütteln nicht erkennen.',
  againTonight: ({ choice }) => `Heute wieder: ${choice}`,
  again: ({ choice }) => `Wieder: ${choice}`,
  toEndOfParagraph: () => 'bis zum Ende des Absatzes',
  toEndOfChapter: () => 'bis zum Ende des Kapitels',
  toEndOfStory: () => 'bis zum Ende der Geschichte',
  noTimer: () => 'Kein Timer',
  goodNight: () => 'Gute Nacht',

  stoppingIn: ({ time }) => `Hört in ${time} auf`,
  moreMinutes: ({ count }) => plural(count, { one: `${count} Minute mehr`, other: `${count} Minuten mehr` }),

  stoppedByTimer: ({ when }) => `Der Schlaf-Timer hat die Stimme ${when} angehalten`,
  whereTouched: () => 'Wo du zuletzt getippt hast',
  whereFadeBegan: () => 'Wo die Stimme leiser wurde',
  whereStopped: () => 'Wo die Stimme aufgehört hat',
  earlier: ({ time }) => `${time} früher`,
} satisfies Translation<typeof english>;
