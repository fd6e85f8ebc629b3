import { describe, expect, test } from 'vitest';
import { readChapterFile } from '#lib/own-books/audio/chapter-files.ts';

const marks = [
  { title: 'One', startSeconds: 0 },
  { title: 'Two: more', startSeconds: 61.5 },
];

describe('chapters in a file beside the sound', () => {
  test.each([
    [
      'of Podcasting 2.0',
      '{"version":"1.2.0","chapters":[{"startTime":0,"title":"One"},{"startTime":30,"title":"Picture","toc":false},{"startTime":61.5,"title":"Two: more"}]}',
    ],
    [
      'of Podlove in JSON',
      '[{"start":"00:00:00.000","title":"One"},{"start":"00:01:01.500","title":"Two: more"}]',
    ],
    [
      'of yt-dlp',
      '{"id":"x","chapters":[{"start_time":0.0,"end_time":61.5,"title":"One"},{"start_time":61.5,"title":"Two: more"}]}',
    ],
    [
      'of Podlove in XML',
      '<?xml version="1.0"?><psc:chapters xmlns:psc="http://podlove.org/simple-chapters"><psc:chapter start="0" title="One"/><psc:chapter start="1:01.5" title="Two: more"/></psc:chapters>',
    ],
    [
      'in a cue sheet, whose fractions are 75 to the second',
      'TITLE "A book"\r\nFILE "book.mp3" MP3\r\n  TRACK 01 AUDIO\r\n    TITLE "One"\r\n    INDEX 01 00:00:00\r\n  TRACK 02 AUDIO\r\n    TITLE "Two: more"\r\n    INDEX 00 01:00:00\r\n    INDEX 01 01:01:37\r\n',
    ],
    ['of Audacity', '0.000000\t61.500000\tOne\n61,500000\t61,500000\tTwo: more\n'],
    [
      'as comments',
      'CHAPTER01=00:00:00.000\nCHAPTER01NAME=One\nCHAPTER02=00:01:01.500\nCHAPTER02NAME=Two: more\n',
    ],
    [
      'of FFmpeg',
      ';FFMETADATA1\ntitle=A book\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=61500\ntitle=One\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=61500\nEND=90000\ntitle=Two\\: more\n',
    ],
    ['in lines', '\uFEFF00:00 One\n\n01:01.5 - Two: more\n'],
  ])('are read %s', (_, source) => {
    expect(
      readChapterFile(source).map(({ title, startSeconds }) => [title, startSeconds.toFixed(1)]),
    ).toEqual(marks.map(({ title, startSeconds }) => [title, startSeconds.toFixed(1)]));
  });

  test.each([
    ['captions', 'WEBVTT\n\n00:00.000 --> 00:02.000\nOne\n'],
    ['lyrics', '[00:01.00] One\n[00:02.00] Two\n'],
    ['a transcript', '{"segments":[{"start":0,"end":2,"text":"One"}]}'],
    ['a text', 'At 12:30 he came.\n12:45 he went.\n'],
    [
      'sheets of several sounds',
      'FILE "1.mp3" MP3\nTRACK 01 AUDIO\nINDEX 01 00:00:00\nFILE "2.mp3" MP3\nTRACK 02 AUDIO\nINDEX 01 00:00:00\n',
    ],
  ])('are none in %s', (_, source) => {
    expect(readChapterFile(source)).toEqual([]);
  });
});
