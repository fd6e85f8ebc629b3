import { describe, expect, test } from 'vitest';
import { atOnce } from '#lib/core/in-parts.ts';
import type { BlockId } from '#lib/core/publication/ids.ts';
import { readWebvtt, readWebvttInParts } from '#lib/core/published/read-webvtt.ts';
import type { Transcript } from '#lib/core/published/transcript.ts';
import { writeWebvtt } from '#lib/core/published/write-webvtt.ts';

const chapter = {
  language: 'en-US',
  speakers: new Set(['Mark', 'Emily & Co']),
  tracks: [
    { paragraph: 'one' as BlockId, durationSeconds: 3 },
    { paragraph: 'two' as BlockId, durationSeconds: 2.4 },
  ],
};

/** “No — go!” she said. <then> — with a pause, two voices, italics and letters that are markup elsewhere. */
const transcript: Transcript = {
  paragraphs: [
    {
      id: 'one' as BlockId,
      startSeconds: 0,
      durationSeconds: 3,
      text: '“No — go!” she <said>.',
      utterances: [
        { from: 0, to: 10, speaker: 'Mark', effect: 'telephone' },
        { from: 11, to: 22, speaker: 'Emily & Co' },
      ],
      styles: [
        { from: 1, to: 3, style: 'language', language: 'fr-CA' },
        { from: 11, to: 14, style: 'italic' },
      ],
      words: [
        { from: 0, to: 3, startSeconds: 0.1, endSeconds: 0.4 },
        { from: 6, to: 10, startSeconds: 0.9, endSeconds: 1.2 },
        { from: 11, to: 14, startSeconds: 1.25, endSeconds: 1.5 },
        { from: 15, to: 22, startSeconds: 1.5, endSeconds: 2 },
      ],
    },
    {
      id: 'two' as BlockId,
      startSeconds: 3,
      durationSeconds: 2.4,
      text: 'Yes.',
      utterances: [{ from: 0, to: 4, speaker: 'Mark' }],
      styles: [],
      words: [{ from: 0, to: 4, startSeconds: 0.2, endSeconds: 0.6 }],
    },
  ],
};
const written = writeWebvtt(transcript);

test('a transcript is written with a timestamp before each word and an empty one before each pause', () => {
  expect(written).toBe(`WEBVTT

one
00:00:00.000 --> 00:00:03.000
<v.telephone Mark><00:00:00.100>“<lang fr-CA>No</lang><00:00:00.400> — <00:00:00.900>go!”</v> <v Emily &amp; Co><00:00:01.250><i>she</i> <00:00:01.500>&lt;said&gt;.<00:00:02.000></v>

two
00:00:03.000 --> 00:00:05.400
<v Mark><00:00:03.200>Yes.<00:00:03.600></v>
`);
});

test('what was written reads back the same, but that a word runs to the next one', () => {
  const read = readWebvtt(written, chapter);
  if (!read.ok) throw new Error(`${read.error.where}: ${read.error.problem}`);
  const [one] = transcript.paragraphs;
  expect(read.value.paragraphs[0]).toEqual({
    ...one,
    words: one?.words.map((word, i) => (i === 1 ? { ...word, endSeconds: 1.25 } : word)),
  });
  expect(read.value.paragraphs[1]).toEqual(transcript.paragraphs[1]);
});

test.each([
  ['a pause of just 0.2 s', [39.034, 39.234, 39.434]],
  ['a pause after a word too short to see', [0.1, 0.105, 0.31]],
  ['a pause of a hair less than 0.2 s', [1.1, 1.2004, 1.3998]],
])('what was read is written again byte for byte: %s', (_, [start = 0, end = 0, next = 0]) => {
  const [first] = transcript.paragraphs;
  if (!first) throw new Error('no paragraph');
  const words = [
    { from: 0, to: 2, startSeconds: start, endSeconds: end },
    { from: 3, to: 5, startSeconds: next, endSeconds: next + 0.3 },
  ];
  const utterances = [{ from: 0, to: 5, speaker: 'Mark' }];
  const paragraph = { ...first, durationSeconds: 42, text: 'Go on', styles: [], utterances, words };
  const once = writeWebvtt({ paragraphs: [paragraph] });
  const read = readWebvtt(once, { ...chapter, tracks: [{ paragraph: first.id, durationSeconds: 42 }] });
  if (!read.ok) throw new Error(read.error.problem);
  expect(writeWebvtt(read.value)).toBe(once);
});

test('words that would be too short to see borrow from their neighbour', () => {
  const [, two] = transcript.paragraphs;
  if (!two) throw new Error('two paragraphs');
  const words = [0.2, 0.201].map((startSeconds, i) => ({
    from: 2 * i,
    to: 2 * i + 1,
    startSeconds,
    endSeconds: startSeconds,
  }));
  const source = writeWebvtt({
    paragraphs: [
      { ...two, startSeconds: 0, text: 'I a', utterances: [{ from: 0, to: 3, speaker: 'Mark' }], words },
    ],
  });
  expect(source).toContain('<00:00:00.200>I <00:00:00.230>a<00:00:00.260>');
});

describe('a transcript is refused', () => {
  test.each([
    ['without its header', written.replace('WEBVTT', 'VTT'), 'line 1'],
    ['with a cue missing', written.split('\n\n').slice(0, 2).join('\n\n'), 'cue 2'],
    [
      'with a cue too many',
      `${written}\nthree\n00:00:05.400 --> 00:00:06.000\n<v Mark><00:00:05.500>No<00:00:05.600></v>\n`,
      'line 11',
    ],
    ['with cues of another order', written.replace('one\n', 'two\n'), 'line 3'],
    ['with a cue beside its track', written.replace('00:00:05.400', '00:00:05.500'), 'line 7'],
    ['with cue settings', written.replace('00:00:03.000\n', '00:00:03.000 align:left\n'), 'line 3'],
    ['with somebody who is not of the cast', written.replace('<v Mark>', '<v Eve>'), 'line 7'],
    ['with markup', written.replace('Yes.', '<script>Yes.'), 'line 7'],
    ['with a picture', written.replace('Yes.', '<img src=x>Yes.'), 'line 7'],
    ['with text that nobody says', written.replace('<v Mark>', 'Hm <v Mark>'), 'line 7'],
    ['with a voice that says nothing', written.replace('<v Mark>', '<v Mark></v><v Mark>'), 'line 7'],
    ['with a tag left open', written.replace('Yes.<00:00:03.600></v>', 'Yes.'), 'line 7'],
    ['with an unknown character reference', written.replace('&amp;', '&nbsp;'), 'line 3'],
    ['with a word without a time', written.replace('<00:00:00.900>', ''), 'line 3'],
    ['with times that go back', written.replace('00:00:01.250', '00:00:00.850'), 'line 3'],
    ['with a time outside its cue', written.replace('00:00:03.200', '00:00:02.900'), 'line 7'],
    ['with a region', written.replace('WEBVTT\n', 'WEBVTT\n\nREGION\nid:a\n'), 'line 3'],
    ['with two lines of text', written.replace('Yes.', 'Yes.\nYes.'), 'line 7'],
  ])('%s', (_, source, where) => {
    const read = readWebvtt(source, chapter);
    expect(read.ok ? 'read' : read.error.where).toBe(where);
  });

  test.each([
    ['NOTE hides a cue', 'NOTE hidden\n00:00:00.000 --> 00:00:01.000\nHello'],
    ['STYLE hides a cue', 'STYLE\n00:00:00.000 --> 00:00:01.000\nHello'],
  ])('where %s that other players show', (_, block) => {
    const read = readWebvtt(written.replace('WEBVTT\n', `WEBVTT\n\n${block}\n`), chapter);
    expect(read.ok ? 'read' : read.error.where).toBe('line 3');
  });

  test.each([
    ['characters', '<v Mark><00:00:03.200>' + 'Yes'.repeat(40_000)],
    ['styles', '<v Mark><00:00:03.200>' + '<i>Y</i>es'.repeat(2_001)],
    ['utterances', '<v Mark><00:00:03.200>Yes</v> '.repeat(2_001) + '<v Mark>'],
  ])('with too many %s in a paragraph, in one sentence', (_, payload) => {
    const read = readWebvtt(written.replace('<v Mark><00:00:03.200>Yes.', payload), chapter);
    if (read.ok) throw new Error('it was read');
    expect(read.error.where).toBe('line 7');
    expect(read.error.problem).toMatch(/^it has more than [\d,]+ \w+( and \w+)?$/);
  });

  test('in a short sentence, however long the word is that it is about', () => {
    const read = readWebvtt(written.replace('<00:00:03.200>Yes.', 'Yes'.repeat(10_000)), chapter);
    expect(read.ok ? '' : read.error.problem.length).toBeLessThan(120);
  });

  test('but not for notes, styles, Windows line ends or a byte order mark', () => {
    const noted = written.replace(
      'WEBVTT\n',
      'WEBVTT with a title\n\nSTYLE\n::cue { color: red }\n\nNOTE hello\nthere\n',
    );
    expect(readWebvtt(`\uFEFF${noted.replaceAll('\n', '\r\n')}`, chapter).ok).toBe(true);
  });
});

describe('a transcript is read', () => {
  const texts = (source: string, language = chapter.language) => {
    const read = readWebvtt(source, { ...chapter, language });
    if (!read.ok) throw new Error(`${read.error.where}: ${read.error.problem}`);
    return read.value.paragraphs.map(({ text }) => text);
  };
  const plain = texts(written);

  test('whatever ends its lines, and where that is mixed', () => {
    const ends = ['\n', '\r\n', '\r'];
    let line = 0;
    // CR before LF would be one line end.
    const mixed = written.replaceAll(/\n+/g, (gap) => ends[line++ % 3]?.repeat(gap.length) ?? '');
    for (const source of [mixed, written.replaceAll('\n', '\r\n'), written.replaceAll('\n', '\r')])
      expect(texts(source)).toEqual(plain);
  });

  test('with words and lines after its header', () => {
    for (const header of [
      'WEBVTT',
      'WEBVTT - of a tale',
      'WEBVTT\tx',
      'WEBVTT\nKind: captions\nLanguage: en',
    ])
      expect(texts(written.replace('WEBVTT', header))).toEqual(plain);
  });

  test('with NUL as the replacement character', () => {
    expect(texts(written.replace('Yes.', 'Y\0es.'))[1]).toBe('Y\uFFFDes.');
  });

  test.each(['zh-x', 'th-a-b', 'ja-1-2', 'x-', '', 'en_US', `zh${'-abcdefgh'.repeat(30)}`])(
    'in a language that Intl has no word for: %j',
    (language) => {
      expect(() => readWebvtt(written, { ...chapter, language })).not.toThrow();
    },
  );

  test('with ten thousand styles, voices and words, and does not hang', () => {
    const at = Array.from({ length: 10 }, (_, i) => ({ from: 2 * i, to: 2 * i + 1 }));
    const cues = Array.from({ length: 1000 }, (_, i) => ({
      id: `p${i}` as BlockId,
      startSeconds: i,
      durationSeconds: 1,
      text: 'a '.repeat(10).trim(),
      utterances: at.map((range) => ({ ...range, speaker: 'Mark' })),
      styles: at.map((range) => ({ ...range, style: 'bold' as const })),
      words: at.map((range, j) => ({ ...range, startSeconds: j / 20 + 0.01, endSeconds: j / 20 + 0.06 })),
    }));
    const tracks = cues.map(({ id, durationSeconds }) => ({ paragraph: id, durationSeconds }));
    const source = writeWebvtt({ paragraphs: cues });
    const start = performance.now();
    expect(readWebvtt(source, { ...chapter, tracks }).ok).toBe(true);
    // It takes a tenth of a second.
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});

test('a chapter as long as a novel is read in many parts, and one of a usual length in one', () => {
  const partsOf = (paragraphs: number) => {
    const each = Array.from({ length: paragraphs }, (_, i) => ({
      id: `p${i}` as BlockId,
      startSeconds: i,
      durationSeconds: 1,
      text: 'a '.repeat(200).trim(),
      utterances: [{ from: 0, to: 399, speaker: 'Mark' }],
      styles: [],
      words: [],
    }));
    const tracks = each.map(({ id, durationSeconds }) => ({ paragraph: id, durationSeconds }));
    const source = writeWebvtt({ paragraphs: each });
    const expected = { ...chapter, tracks };
    const parts = [...readWebvttInParts(source, expected)].length + 1;
    expect(atOnce(readWebvttInParts(source, expected))).toMatchObject({ ok: true });
    expect(readWebvtt(source, expected)).toEqual(atOnce(readWebvttInParts(source, expected)));
    return parts;
  };
  expect(partsOf(100)).toBe(1);
  expect(partsOf(4000)).toBeGreaterThan(10);
});
