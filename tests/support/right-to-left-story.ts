/**
 * A story in Hebrew, with points, foreign words and figures in it, and one in Arabic, whose letters are joined; each word
 * takes half a second.
 */
import { formatTimestamp } from '../../src/lib/core/published/timestamp.ts';
import type { WrittenParagraph, WrittenStory } from './write-story.ts';

const wordMs = 480;

/** The opening of Genesis, and sentences of every day. */
const lines: readonly (readonly [speaker: string, line: string])[] = [
  ['המספרת', 'בְּרֵאשִׁית בָּרָא אֱלֹהִים אֵת הַשָּׁמַיִם וְאֵת הָאָרֶץ׃ וְהָאָרֶץ הָיְתָה תֹהוּ וָבֹהוּ וְחֹשֶׁךְ עַל פְּנֵי תְהוֹם׃'],
  ['נועה', '„Lamplight”, אמרה נועה, היא המילה הראשונה בספר, והשנייה היא „אור”.'],
  ['דוד', 'בשנת 1998 קניתי מנורה ב־IBM תמורת 25 שקלים, והיא דולקת עד היום.'],
  ['המספרת', 'הוא הביט בה, והיא הביטה בו, ושניהם שתקו לרגע ארוך. אחר כך קמה וסגרה את החלון.'],
  ['המספרת', 'בחוץ עברה החשמלית הראשונה, והרחוב התעורר לאט, בית אחר בית.'],
];
const foreign = ['המספרת', 'And nobody put out the lamp.'] as const;

export const rightToLeftStory = {
  id: 'from-the-right',
  metadata: {
    title: 'המנורה של IBM',
    subtitle: 'סיפור על אור',
    author: 'דוד כהן',
    narrator: 'רות',
    language: 'he',
    character: [teller('המספרת', 'teller'), teller('נועה', 'noa'), teller('דוד', 'david')],
  },
  chapterTitle: 'הבית הישן',
  chapters: [lines.map(paragraph), [...lines, foreign, ...lines].map(paragraph)],
} satisfies WrittenStory;

const italic = (line: readonly [string, string]): WrittenParagraph => {
  const { seconds, payload } = paragraph(line);
  return { seconds, payload: (startMs) => payload(startMs).replace(/>(.*)<\/v>/, '><i>$1</i></v>') };
};

export const arabicStory = {
  id: 'from-the-right-joined',
  metadata: {
    title: 'Lamplight والظلام',
    author: 'ليلى حداد',
    narrator: 'سلمى',
    language: 'ar',
    character: [teller('الراوية', 'teller'), teller('ليلى', 'layla')],
  },
  chapterTitle: 'IBM والمصباح القديم',
  chapters: [
    [
      paragraph(['الراوية', 'كان يا مكان في قديم الزمان، مصباح صغير يخاف من الظلام.']),
      paragraph(['ليلى', 'في عام ١٩٩٨ اشتريت المصباح من IBM بمبلغ ٢٥ دينارًا.']),
      italic(['الراوية', 'وقالت لنفسها: لا تخف أيها المصباح.']),
      italic(['الراوية', 'And nobody put out the lamp.']),
    ],
  ],
} satisfies WrittenStory;

export const rightToLeftLines: readonly string[] = lines.map(([, line]) => line);

function teller(name: string, id: string) {
  return { name, identifier: `urn:lamplight:cast:${id}` };
}

function paragraph([speaker, line]: readonly [string, string]): WrittenParagraph {
  const words = line.split(' ');
  return {
    seconds: Math.ceil((words.length * wordMs + 600) / 240) * 0.24,
    payload: (startMs) =>
      `<v ${speaker}>${words.map((word, i) => `<${formatTimestamp(startMs + 120 + i * wordMs)}>${word}`).join(' ')}</v>`,
  };
}
