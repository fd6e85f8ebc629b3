/**
 * The part of a story's manifest that we read: a Readium Web Publication Manifest with the audiobook profile
 * (https://readium.org/webpub-manifest/profiles/audiobook). Everything else in it is ignored.
 */
import * as v from 'valibot';
import { parseDate } from '../publication/date.ts';
import { isPlainPath } from '../publication/href.ts';
import { asId } from '../publication/ids.ts';
import { isListOf, isPlainChapter, isPlainResource, isPlainTrack } from './plain-entries.ts';
import { usableLanguage } from '../publication/language-tag.ts';
import { fileLimitBytes, lineLimit, nameLimit, trackLimit } from './limits.ts';
import { plainLine } from '../publication/plain-line.ts';

const text = v.pipe(
  v.string('it is not text'),
  v.trim(),
  v.nonEmpty('it is empty'),
  v.maxLength(20_000, 'it is too long'),
);
/** A title or a name, which is shown on one line together with words of the interface. */
const line = v.pipe(
  v.string('it is not text'),
  v.maxLength(lineLimit, `it is longer than ${lineLimit} characters`),
  v.transform(plainLine),
  v.nonEmpty('it is empty'),
);
const id = v.pipe(
  text,
  v.check((value) => asId(value) !== undefined, 'it is not an id: a-z, 0-9 and - only, at most 64'),
);
const href = v.pipe(text, v.check(isPlainPath, 'it is not a plain relative path inside the story'));
const sha256 = v.pipe(text, v.regex(/^[0-9a-f]{64}$/, 'it is not a SHA-256 of 64 lower-case hex digits'));
const sizeBytes = v.pipe(
  v.number('it is not a number'),
  v.safeInteger('it is not a whole number'),
  v.minValue(1, 'it is not positive'),
  v.maxValue(fileLimitBytes, 'it is larger than 64 MB'),
);
const seconds = v.pipe(
  v.number('it is not a number'),
  v.finite('it is not finite'),
  v.gtValue(0, 'it is not positive'),
);
const pixels = v.optional(
  v.pipe(
    v.number('it is not a number'),
    v.integer('it is not a whole number'),
    v.minValue(1, 'it is not positive'),
  ),
);
const date = v.pipe(
  text,
  v.check((value) => parseDate(value) !== undefined, 'it is not a date as in 2026-11-22T00:00:00Z'),
  v.transform((value) => new Date(parseDate(value) ?? NaN).toISOString()),
);

const noName = `there is no name of at most ${lineLimit} characters`;
const contributor = v.union(
  [
    line,
    v.pipe(
      v.object({ name: line }),
      v.transform(({ name }) => name),
    ),
  ],
  noName,
);
/** One name or several, as Readium allows. */
const contributors = v.pipe(
  v.union(
    [
      v.pipe(
        v.array(contributor),
        v.minLength(1, 'it is empty'),
        v.maxLength(nameLimit, `there are more than ${nameLimit} names`),
      ),
      v.pipe(
        contributor,
        v.transform((name) => [name]),
      ),
    ],
    noName,
  ),
);
const languageTag = v.pipe(
  text,
  v.check((tag) => usableLanguage(tag) !== undefined, 'it is not a language tag'),
  v.transform((tag) => usableLanguage(tag) ?? tag),
);
/** If there are several languages, the first is the story's. */
const language = v.union(
  [
    languageTag,
    v.pipe(
      v.tupleWithRest([languageTag], languageTag),
      v.transform(([first]) => first),
    ),
  ],
  'it is not a language tag',
);

const character = v.object({
  name: line,
  identifier: v.pipe(
    text,
    v.regex(/^urn:lamplight:cast:[a-z0-9][a-z0-9-]{0,63}$/, 'it is not urn:lamplight:cast:<id>'),
  ),
  description: v.optional(text),
});

export const metadataSchema = v.object({
  identifier: v.pipe(text, v.regex(/^[a-z][a-z0-9+.-]*:\S+$/i, 'it is not a URI')),
  title: line,
  subtitle: v.optional(line),
  description: v.optional(text),
  published: v.optional(date),
  author: contributors,
  language,
  duration: seconds,
  modified: date,
});

const track = v.object({
  href: v.pipe(href, v.regex(/^tracks\/[0-9a-f]{16}\.mp3$/, 'it is not tracks/<16 hex digits>.mp3')),
  type: v.literal('audio/mpeg', 'it is not audio/mpeg'),
  duration: seconds,
  bitrate: v.literal(64, 'it must be 64'),
  size: sizeBytes,
  properties: v.object({ paragraph: id, sha256, scene: v.optional(v.literal(true, 'it must be true')) }),
});

const resource = v.object({
  href,
  type: v.pipe(text, v.notValue('image/svg+xml', 'an SVG picture is not allowed')),
  rel: v.optional(v.union([text, v.array(text)], 'it is not text')),
  width: pixels,
  height: pixels,
  size: sizeBytes,
  properties: v.object({ sha256, own: v.optional(v.boolean('it is not true or false')) }),
});

const contentsEntry = { title: line, href, properties: v.object({ paragraph: id }) };
/** Sections of a chapter, and parts of those. Deeper levels are ignored. */
const section = v.object({
  ...contentsEntry,
  children: v.optional(v.array(v.object(contentsEntry), 'it is not a list')),
});

const tocEntry = v.object({
  ...contentsEntry,
  children: v.optional(v.array(section, 'it is not a list')),
  alternate: v.pipe(
    v.array(
      v.object({
        href: v.pipe(
          href,
          v.regex(/^chapters\/[a-z0-9][a-z0-9-]{0,63}\.vtt$/, 'it is not chapters/<chapter id>.vtt'),
        ),
        type: v.literal('text/vtt', 'it is not text/vtt'),
      }),
    ),
    v.length(1, 'a chapter must have exactly one transcript'),
  ),
});

/** If all entries are as the narrator writes them, the schema is skipped: it takes 20 µs for each. */
const listOf = <T extends v.GenericSchema>(entry: T, isPlain: Parameters<typeof isListOf>[1]) =>
  v.lazy((list) =>
    isListOf(list, isPlain) ? v.custom<v.InferOutput<T>[]>(() => true) : v.array(entry, 'it is not a list'),
  );

export const manifestSchema = v.object({
  metadata: v.object({
    ...metadataSchema.entries,
    conformsTo: v.pipe(
      v.union(
        [
          v.array(v.string()),
          v.pipe(
            v.string(),
            v.transform((only) => [only]),
          ),
        ],
        'it is missing',
      ),
      v.includes('https://readium.org/webpub-manifest/profiles/audiobook', 'it is not the audiobook profile'),
    ),
    narrator: contributors,
    character: v.pipe(
      v.array(v.unknown(), 'it is not a list'),
      v.minLength(1, 'the cast must have at least one member'),
      v.maxLength(nameLimit, `the cast can have at most ${nameLimit} members`),
      v.array(character),
    ),
  }),
  readingOrder: v.pipe(
    v.array(v.unknown(), 'it is not a list'),
    v.minLength(1, 'a story must have at least one track'),
    v.maxLength(trackLimit, `a story can have at most ${trackLimit} tracks`),
    listOf(track, isPlainTrack),
  ),
  resources: v.pipe(listOf(resource, isPlainResource), v.maxLength(trackLimit, 'there are too many')),
  toc: v.pipe(listOf(tocEntry, isPlainChapter), v.minLength(1, 'a story must have at least one chapter')),
});

export type Manifest = v.InferOutput<typeof manifestSchema>;
/** An entry of the table of contents, whatever its depth. */
export interface TocEntry {
  readonly title: string;
  readonly href: string;
  readonly properties: { readonly paragraph: string };
  readonly children?: readonly TocEntry[] | undefined;
}
export type ManifestResource = Manifest['resources'][number];
