import { describe, expect, it } from 'vitest';
import { readJsonTranscript } from '#lib/core/captions/read-json-transcript.ts';

const one = { startSeconds: 1, endSeconds: 2.5, text: 'One two', styles: [], words: [] };

describe('a transcript in JSON', () => {
  it.each([
    ['Podcasting 2.0', { segments: [{ startTime: 1, endTime: 2.5, body: 'One two' }] }],
    ['Whisper', { text: 'One two', segments: [{ id: 0, start: 1, end: 2.5, text: ' One two' }] }],
    [
      'whisper.cpp',
      { transcription: [{ timestamps: {}, offsets: { from: 1000, to: 2500 }, text: ' One two' }] },
    ],
    [
      'Podlove',
      {
        transcripts: [
          { start: '00:00:01.000', start_ms: 1000, end: '00:00:02.500', end_ms: 2500, text: 'One two' },
        ],
      },
    ],
    ['a list alone', [{ start: '00:00:01.000', end: '00:00:02.500', text: 'One two' }]],
    ['aeneas', { fragments: [{ begin: '1.000', end: '2.500', lines: ['One', 'two'] }] }],
  ])('is read as %s writes it', (_, json) => {
    expect(readJsonTranscript(JSON.stringify(json))).toEqual([one]);
  });

  it('names who speaks', () => {
    const json = [
      { start: 0, end: 1, text: 'One', speaker: 'Ann ' },
      { start: 1, end: 2, text: 'Two', voice: 'Ben', speaker: '' },
    ];
    expect(readJsonTranscript(JSON.stringify(json)).map(({ speaker }) => speaker)).toEqual(['Ann', 'Ben']);
  });

  it('has the times of words, each looked for after the one before it', () => {
    const words = [
      { word: ' no', start: 1, end: 1.5 },
      { word: 'missing', start: 1.5, end: 1.6 },
      { word: ' no.', start: 2, end: 2.5 },
    ];
    const [cue] = readJsonTranscript(
      JSON.stringify({ segments: [{ start: 1, end: 2.5, text: 'No, no. no.', words }] }),
    );
    expect(cue?.words).toEqual([
      { from: 4, to: 6, startSeconds: 1, endSeconds: 1.5 },
      { from: 8, to: 11, startSeconds: 2, endSeconds: 2.5 },
    ]);
  });

  it('leaves out entries without a time or text', () => {
    const json = [
      { text: 'No time' },
      { start: 1, end: 2 },
      { start: 'soon', text: 'x' },
      { start: -1, text: 'x' },
      'x',
      null,
    ];
    expect(readJsonTranscript(JSON.stringify(json))).toEqual([]);
  });

  it.each(['', '{', 'null', '7', '{"segments":7}', '{"segments":{"length":9}}'])(
    'is none in %j',
    (source) => {
      expect(readJsonTranscript(source)).toEqual([]);
    },
  );
});
