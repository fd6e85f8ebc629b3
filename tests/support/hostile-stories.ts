/** Well-formed stories that are larger or stranger than anybody writes. Each opens, or is refused with a message. */
import { formatTimestamp } from '../../src/lib/core/published/timestamp.ts';
import type { WrittenParagraph, WrittenStory } from './write-story.ts';

const short = words(20, (i) => `word${i}`);
const arabic = ['السلام', 'عليكم', 'ورحمة', 'الله', 'وبركاته', 'كان', 'يا', 'مكان'];
const marks = '\u0335\u0301\u0316';

/** These open. */
export const oddStories: readonly WrittenStory[] = [
  tracksStory('many-tracks', 5, 300),
  tracksStory('many-chapters', 200, 1),
  stylesStory('styles-within-limits', 2),
  { id: 'letters-within-limits', chapters: [[short, words(8_000, (i) => `word${i % 10}`)]] },
  {
    id: 'arabic-within-limits',
    metadata: { language: 'ar', title: 'كان يا مكان' },
    chapters: [[short, words(8_000, (i) => arabic[i % 8] ?? '')]],
  },
  {
    id: 'accents',
    metadata: { title: `Za${marks.repeat(300)}lgo` },
    chapters: [[short, words(20, () => `Z${marks.repeat(500)}`)]],
  },
  {
    id: 'names',
    metadata: {
      title: 'A very long title '.repeat(55),
      author: Array.from({ length: 1000 }, (_, i) => `Author ${i}`),
      narrator: Array.from({ length: 1000 }, (_, i) => `Voice ${i}`),
      character: [teller(), ...Array.from({ length: 999 }, (_, i) => character(`Person ${i}`, `c${i}`))],
    },
    chapterTitle: 'A very long chapter '.repeat(50),
    chapters: [[short, short]],
  },
  { id: 'odd-language', metadata: { language: 'zh-x' }, chapters: [[words(20, () => '我')]] },
  {
    id: 'mixed-line-ends',
    chapters: [[short, short]],
    rewrite: (webvtt) => webvtt.replace('\n', '\r\n').replace('\n\n', '\r\r'),
  },
  {
    id: 'turned-around',
    metadata: { title: '\u202Eyrots A' },
    chapters: [[words(20, () => '\u202Eword')]],
  },
];

/** As large as the limits allow, or nearly so. They take a while, so they are for benches. */
export const largestStories: readonly WrittenStory[] = [
  tracksStory('all-tracks', 20, 1000),
  tracksStory('thousands-of-chapters', 2000, 1),
  stylesStory('styles-in-forty-paragraphs', 40),
];

/** These are refused, each with this message. */
export const refusedStories: readonly (WrittenStory & { readonly problem: string })[] = [
  {
    id: 'styles',
    chapters: [[short, words(20_000, (i) => (i % 2 ? '<i>a</i>' : '<b>a</b>'))]],
    problem: 'it has more than 500 styles and utterances',
  },
  {
    id: 'utterances',
    metadata: { character: [teller(), character('Other', 'other')] },
    chapters: [[short, utterances(20_000)]],
    problem: 'it has more than 500 styles and utterances',
  },
  {
    id: 'one-word',
    chapters: [[short, words(1, () => 'a'.repeat(3_900_000))]],
    problem: 'it has more than 50000 characters',
  },
  {
    id: 'arabic',
    metadata: { language: 'ar' },
    chapters: [[short, words(50_000, (i) => arabic[i % 8] ?? '')]],
    problem: 'it has more than 50000 characters',
  },
  {
    id: 'ten-thousand-authors',
    metadata: { author: Array.from({ length: 10_000 }, (_, i) => `Author ${i}`) },
    chapters: [[short]],
    problem: 'there are more than 1000 names',
  },
  {
    id: 'long-title',
    metadata: { title: 'A very long title '.repeat(5_000) },
    chapters: [[short]],
    problem: 'it is longer than 1000 characters',
  },
  {
    id: 'date-with-markup',
    metadata: { modified: '<b>2020' },
    chapters: [[short]],
    problem: 'it is not a date as in 2026-11-22T00:00:00Z',
  },
];

/** Said a millisecond each; `word` gives the text of each, with what stands around it. */
function words(count: number, word: (index: number) => string): WrittenParagraph {
  return {
    seconds: secondsFor(count),
    payload: (startMs) =>
      `<v Teller>${Array.from({ length: count }, (_, i) => stamp(startMs + 100 + i) + word(i)).join(' ')}</v>`,
  };
}

function tracksStory(id: string, chapters: number, tracks: number): WrittenStory {
  return {
    id,
    chapters: Array.from({ length: chapters }, () => Array.from({ length: tracks }, () => short)),
  };
}

function stylesStory(id: string, paragraphs: number): WrittenStory {
  const paragraph = words(490, (i) => (i % 2 ? '<i>a</i>' : '<b>a</b>'));
  return { id, chapters: [Array.from({ length: paragraphs }, () => paragraph)] };
}

/** As many, of one word each, by two voices in turn. */
function utterances(count: number): WrittenParagraph {
  return {
    seconds: secondsFor(count),
    payload: (startMs) =>
      Array.from(
        { length: count },
        (_, i) => `<v ${i % 2 === 0 ? 'Teller' : 'Other'}>${stamp(startMs + 100 + i)}a</v>`,
      ).join(' '),
  };
}

function secondsFor(words: number): number {
  return Math.ceil((words + 600) / 24) * 0.024;
}

function stamp(ms: number): string {
  return `<${formatTimestamp(ms)}>`;
}

function teller() {
  return character('Teller', 'teller');
}

function character(name: string, id: string) {
  return { name, identifier: `urn:lamplight:cast:${id}` };
}
