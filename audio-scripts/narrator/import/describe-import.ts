/** What `npm run narrate` prints after it has made a script of a book or a text. */
import type { Result } from '#lib/core/result.ts';
import { formatComplaint, type Complaint } from '../parse/complaint.ts';
import type { Script } from '../parse/script.ts';
import { counted } from './counted.ts';
import type { Source } from './source.ts';
import type { NewScript } from './write-new-script.ts';

/** English read aloud. */
const wordsPerMinute = 150;

export function describeImport(
  source: Source,
  { id, file, isReplaced }: NewScript,
  parsed: Result<Script, readonly Complaint[]>,
): string {
  return [
    `${isReplaced ? 'Replaced' : 'Written'}: ${file}`,
    ...(parsed.ok ? whatItIs(parsed.value) : []),
    ...source.remarks,
    ...(source.script === undefined ? unknowns(source) : []),
    ...(parsed.ok ? [] : ['', 'The narrator does not accept these lines yet. Correct them:']),
    ...(parsed.ok ? [] : parsed.error.map(formatComplaint)),
    '',
    'What to do next:',
    '  1. Read the script through. Each # is a chapter; delete what should not be told.',
    '  2. Cast the voices, which npm run voices lists. Narrator tells everything so far; audio-scripts/README.md',
    '     says how others speak.',
    `  3. npm run narrate -- ${id} --check    says what is wrong and what would be rendered`,
    `  4. npm run narrate -- ${id}            tells the story`,
  ].join('\n');
}

function whatItIs({ title, author, language, chapters }: Script): readonly string[] {
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  const words = paragraphs.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  return [
    `${title}, by ${author}, in ${language}: ${counted(chapters.length, 'chapter')}, ${counted(paragraphs.length, 'paragraph')}, ${counted(words, 'word')}, ${lengthOf(words)} or so when told.`,
  ];
}

function lengthOf(words: number): string {
  const minutes = Math.max(Math.round(words / wordsPerMinute), 1);
  const hours = Math.floor(minutes / 60);
  return hours === 0 ? `${minutes} min` : `${hours} h ${minutes % 60} min`;
}

function unknowns({ authors, language }: Source): readonly string[] {
  return [
    ...(authors.length > 0 ? [] : ['The author is not known: write who it is in place of Unknown.']),
    ...(language === undefined
      ? ['The language is not known: correct it in the script if it is not en (English).']
      : []),
    ...(language === undefined || /^en\b/i.test(language)
      ? []
      : [`The voices speak English only: a story in ${language} needs recordings of people.`]),
  ];
}
