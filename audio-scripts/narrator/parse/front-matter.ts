/** The YAML on top of a script: the story's title, its language, and its cast. */
import { isMap, type YAMLMap } from 'yaml';
import { languageTagPattern } from '#lib/core/publication/language-tag.ts';
import type { Complaints, SourcePoint } from './complaint.ts';
import { readCast } from './cast-entries.ts';
import { suggest } from './nearest.ts';
import type { Script } from './script.ts';
import { YamlReader } from './yaml-reader.ts';

export type FrontMatter = Omit<Script, 'id' | 'chapters'>;

const keys = ['title', 'subtitle', 'description', 'author', 'narrator', 'language', 'cast', 'pronounce'];

/** `firstLine`: the line of the file that the YAML begins on. Undefined where complaints make it useless. */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
  complaints: Complaints,
): FrontMatter | undefined {
  const reader = new YamlReader(yaml, firstLine, complaints);
  const top = reader.top();
  if (!top) return undefined;
  for (const { key, at } of reader.keys(top))
    if (!keys.includes(key))
      reader.complain(at, `${key} is unknown in the front matter. ${suggest(key, keys)}`);
  const title = reader.text(top, 'title');
  const subtitle = reader.optionalText(top, 'subtitle');
  const description = reader.optionalText(top, 'description');
  const author = reader.text(top, 'author');
  const narrator = reader.optionalText(top, 'narrator');
  const language = readLanguage(reader, top);
  const cast = readCastOf(reader, top);
  const pronounce = readPronounce(reader, top);
  if (title === undefined || author === undefined || language === undefined || !cast) return undefined;
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(description === undefined ? {} : { description }),
    author,
    ...(narrator === undefined ? {} : { narrator }),
    language,
    cast,
    ...pronounce,
  };
}

/** Words, their sounds and their places; words are compared by their letters, ignoring case. */
function readPronounce(reader: YamlReader, top: YAMLMap): Pick<Script, 'pronounce' | 'pronouncedAt'> {
  const table = top.get('pronounce', true);
  const entries = isMap(table) ? reader.keys(table) : [];
  if (table !== undefined && !isMap(table))
    reader.complain(
      reader.pointOf(table),
      'pronounce lists words and their sounds, as in billable: ˈbɪləbəl.',
    );
  const sounds = entries.flatMap(({ key, at }) => {
    if (/\s/.test(key)) reader.complain(at, `${key}: pronounce takes one word a line.`);
    const ipa = isMap(table) ? reader.text(table, key) : undefined;
    return ipa === undefined ? [] : [[key, ipa] as const];
  });
  return {
    pronounce: Object.fromEntries(sounds),
    pronouncedAt: Object.fromEntries(entries.map(({ key, at }) => [key, at])),
  };
}

function readLanguage(reader: YamlReader, top: YAMLMap): string | undefined {
  const language = reader.text(top, 'language');
  if (language === undefined || isLanguageTag(language)) return language;
  reader.complain(
    reader.pointOf(top.get('language', true)),
    `${language} is not a language tag. Write it as in en-US or de.`,
  );
  return undefined;
}

/** Intl accepts every word of five to eight letters as a tag; the manifest's rule refuses English and German. */
function isLanguageTag(text: string): boolean {
  try {
    return languageTagPattern.test(text) && Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}

function readCastOf(reader: YamlReader, top: YAMLMap): Script['cast'] | undefined {
  const cast = top.get('cast', true);
  if (isMap(cast)) return readCast(reader, cast, placeOfCast(reader, top));
  reader.complain(
    placeOfCast(reader, top),
    'cast is missing: it lists who speaks, one a line, as in emily: { name: Emily, voice: flite/slt, role: narrator }.',
  );
  return undefined;
}

function placeOfCast(reader: YamlReader, top: YAMLMap): SourcePoint {
  return reader.keys(top).find(({ key }) => key === 'cast')?.at ?? reader.pointOf(top);
}
