import { describe, expect, it } from 'vitest';
import { readSubtitles } from '#lib/core/captions/read-subtitles.ts';

function texts(source: string): readonly string[] {
  return readSubtitles(source).map(({ text }) => text);
}

describe('subtitles', () => {
  it('are read from WebVTT, without its notes, styles and numbers', () => {
    const source = `WEBVTT - A title

STYLE
::cue { color: red }

NOTE 00:01 is not yet a time

intro
00:01.000 --> 00:02.500 align:start
Two lines
of one cue

01:00:00.000 --> 01:00:01.000
<v.loud Mary Ann>A &amp; B&nbsp;&#x263a; &unknown;</v>
`;
    expect(readSubtitles(source)).toEqual([
      { startSeconds: 1, endSeconds: 2.5, text: 'Two lines of one cue', styles: [], words: [] },
      {
        startSeconds: 3600,
        endSeconds: 3601,
        text: 'A & B\u00A0☺ &unknown;',
        speaker: 'Mary Ann',
        styles: [],
        words: [],
      },
    ]);
  });

  it('are read from SubRip, with commas, other line ends and a byte order mark', () => {
    const source =
      '\uFEFF1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<font color="red">One</font>\r\n\r\n2\r\n00:00:03,5 --> 00:00:04\r\nTwo\r\n';
    expect(readSubtitles(source)).toMatchObject([
      { startSeconds: 1, endSeconds: 2, text: 'One' },
      { startSeconds: 3.5, endSeconds: 4, text: 'Two' },
    ]);
  });

  it('are read where headers and empty lines were forgotten, and put in order', () => {
    const source =
      '13.5 --> 15.6\nLater\n2\n00:01.000 --> 00:02.000\nEarlier\n00:03.000 --> 00:02.000\nBackwards';
    expect(readSubtitles(source)).toMatchObject([
      { startSeconds: 1, text: 'Earlier' },
      { startSeconds: 3, endSeconds: 3, text: 'Backwards' },
      { startSeconds: 13.5, text: 'Later' },
    ]);
  });

  it('have styles and languages where the text has them', () => {
    const [cue] = readSubtitles(
      '00:00.000 --> 00:01.000\nA <i>lean <b>bold</b></i> <lang fr>mot </lang><u>word</u> <b></b>',
    );
    expect(cue).toMatchObject({
      text: 'A lean bold mot word',
      styles: [
        { from: 7, to: 11, style: 'bold' },
        { from: 2, to: 11, style: 'italic' },
        { from: 12, to: 16, style: 'language', language: 'fr' },
      ],
    });
  });

  it('have words with times where the text has them', () => {
    const [cue] = readSubtitles('00:01.000 --> 00:04.000\nOne <00:02.000><c>two </c><00:03.000> three');
    expect(cue?.text).toBe('One two three');
    expect(
      cue?.words.map(({ from, to, startSeconds, endSeconds }) => [
        cue.text.slice(from, to),
        startSeconds,
        endSeconds,
      ]),
    ).toEqual([
      ['One', 1, 2],
      ['two', 2, 3],
      ['three', 3, 4],
    ]);
  });

  it('leave out how a word is read above it', () => {
    expect(texts('00:00.000 --> 00:01.000\n<ruby>漢<rt>kan</rt>字<rt>ji</rt></ruby> are read')).toEqual([
      '漢字 are read',
    ]);
  });

  it('show each line once, where it rolls up above the next', () => {
    const cues = [
      ['00:00.000', '00:02.000', ' ', 'one<00:00:01.000><c> two</c>'],
      ['00:02.000', '00:02.010', 'one two', ' '],
      ['00:02.010', '00:04.000', 'one two', 'three<00:00:03.000><c> four</c>'],
      ['00:04.000', '00:04.010', 'three four', ' '],
      ['00:04.010', '00:06.000', 'three four', 'five'],
    ];
    const source = `WEBVTT\n\n${cues.map(([from, to, ...text]) => `${from} --> ${to} align:start\n${text.join('\n')}\n\n`).join('')}`;
    const read = readSubtitles(source);
    expect(read.map(({ text, startSeconds }) => [text, startSeconds])).toEqual([
      ['one two', 0],
      ['three four', 2.01],
      ['five', 4.01],
    ]);
    expect(read[1]?.words).toMatchObject([{ startSeconds: 2.01 }, { from: 6, startSeconds: 3 }]);
    const chorus = 'WEBVTT\n\n00:00.000 --> 00:01.000\nLa la\n\n00:01.000 --> 00:02.000\nLa la\n';
    expect(readSubtitles(chorus)).toHaveLength(2);
  });

  it('are read from the format of YouTube', () => {
    const source = '0:00:00.600,0:00:02.360\nOne\ntwo\n\n0:00:02.360,0:00:04.000\nThree\n';
    expect(readSubtitles(source)).toMatchObject([
      { startSeconds: 0.6, endSeconds: 2.36, text: 'One two' },
      { startSeconds: 2.36, endSeconds: 4, text: 'Three' },
    ]);
  });

  it('take their speakers out of the text where a name begins several cues', () => {
    const source = [
      'Travis: One',
      'two',
      'Mrs. Dalloway: Three',
      'Travis: four',
      'Mrs. Dalloway: five',
      '>> six',
      'Note: seven',
    ]
      .map((text, i) => `00:0${i}.000 --> 00:0${i}.500\n${text}`)
      .join('\n\n');
    expect(readSubtitles(source).map(({ speaker, text }) => [speaker, text])).toEqual([
      ['Travis', 'One'],
      ['Travis', 'two'],
      ['Mrs. Dalloway', 'Three'],
      ['Travis', 'four'],
      ['Mrs. Dalloway', 'five'],
      ['', 'six'],
      [undefined, 'Note: seven'],
    ]);
  });

  it('move the places of words and styles with the name that is taken out', () => {
    const source =
      '00:00.000 --> 00:02.000\nAnn: one <00:01.000><i>two</i>\n\n00:03.000 --> 00:04.000\nAnn: three';
    const [cue] = readSubtitles(source);
    expect(cue?.styles).toMatchObject([{ from: 4, to: 7 }]);
    expect(cue?.words).toMatchObject([
      { from: 0, to: 3 },
      { from: 4, to: 7 },
    ]);
  });

  it('are none in a file of another kind', () => {
    expect(texts('')).toEqual([]);
    expect(texts('<html>Not found --> here</html>')).toEqual([]);
    expect(texts('a --> b\ntext')).toEqual([]);
  });
});
