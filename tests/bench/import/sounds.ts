/** Sound files of about so many bytes, made of one encoded cycle that is repeated: 100 MB take a second. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { findOnPath } from '../../../scripts/chromium.mjs';
import { frameBytes, frameSeconds } from '../../../src/lib/core/mp3/track-format.ts';
import { encodeTrack } from '../../support/tone-track.ts';
import { repeatOpus } from './repeat-opus.ts';
import { cycleSeconds, leadSeconds, samplesOfCycle } from './tone-code.ts';

export interface Sound {
  readonly file: string;
  readonly cycles: number;
}

/** Writes a sound of about so many bytes into the folder. */
export type MakeSound = (folder: string, bytes: number) => Promise<Sound>;

const waveRate = 48_000;

export const hasFfmpeg = findOnPath(['ffmpeg']) !== undefined;

function ffmpeg(...args: readonly string[]): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', ...args]);
}

/** Without the samples that encoder and decoder add at the start, but for 2 ms. */
const delayFrames = 2;

let encodedMp3: Promise<Buffer> | undefined;

/** A cycle of constant bitrate, which needs no ffmpeg. */
export function mp3Cycle(): Promise<Buffer> {
  encodedMp3 ??= encodeTrack(samplesOfCycle(24_000)).then((encoded) => {
    const from = (Math.round(leadSeconds / frameSeconds) + delayFrames) * frameBytes;
    return Buffer.from(encoded, from, Math.round(cycleSeconds / frameSeconds) * frameBytes);
  });
  return encodedMp3;
}

export const mp3: MakeSound = async (folder, bytes) =>
  repeat(await mp3Cycle(), bytes, path.join(folder, 'sound.mp3'));

export const wave: MakeSound = (folder, bytes) => {
  const from = leadSeconds * waveRate * 2;
  const content = waveSamples().subarray(from, from + Math.round(cycleSeconds * waveRate) * 2);
  const whole = Math.ceil(bytes / content.length) * content.length;
  return repeat(content, bytes, path.join(folder, 'sound.wav'), waveHeader(whole));
};

/** MP3 of varying bitrate, as encoders write it that leave the index out. */
export const varyingMp3: MakeSound = async (folder, bytes) => {
  const encoder = ['-c:a', 'libmp3lame', '-q:a', '5', '-reservoir', '0'];
  const bare = ['-write_xing', '0', '-id3v2_version', '0'];
  const frames = await encodeCycle(folder, 'mp3', encoder, { from: leadSeconds + 0.024, written: bare });
  return repeat(frames, bytes, path.join(folder, 'sound.mp3'));
};

/** `chapterSeconds`: a mark as often as that, a cover, and the index at the start, as books in one file have them. */
export const aac =
  (name: string, chapterSeconds?: number): MakeSound =>
  async (folder, bytes) => {
    const frames = await encodeCycle(folder, 'aac', ['-c:a', 'aac', '-b:a', '64k'], { container: 'm4a' });
    const { file: repeated, cycles } = await repeat(frames, bytes, path.join(folder, 'repeated.aac'));
    const file = path.join(folder, name);
    if (chapterSeconds === undefined) ffmpeg('-i', repeated, '-c', 'copy', file);
    else {
      const marks = path.join(folder, 'marks.txt');
      writeFileSync(marks, describe(cycles * cycleSeconds, chapterSeconds));
      const cover = path.join(folder, 'cover.png');
      ffmpeg('-f', 'lavfi', '-i', 'testsrc=size=1200x1200:rate=1', '-frames:v', '1', cover);
      ffmpeg(
        ...['-i', repeated, '-i', cover, '-i', marks, '-map', '0:a', '-map', '1:v', '-map_metadata', '2'],
        ...['-map_chapters', '2', '-c', 'copy', '-disposition:v', 'attached_pic', '-movflags', '+faststart'],
        ...['-f', 'mp4', file],
      );
    }
    return { file, cycles };
  };

export const opus: MakeSound = async (folder, bytes) => {
  // The decoder leaves out a part of the first packet.
  const encoder = ['-c:a', 'libopus', '-b:a', '64k'];
  const stream = await encodeCycle(folder, 'opus', encoder, { from: leadSeconds - 0.01 });
  const cycles = Math.ceil(bytes / stream.length);
  const file = path.join(folder, 'sound.opus');
  writeFileSync(file, repeatOpus(stream, cycles));
  return { file, cycles };
};

/** Its frames are numbered, so that all of it is encoded. */
export const flac: MakeSound = async (folder, bytes) => {
  const { file: cycle } = await wave(folder, 1);
  const encoded = path.join(folder, 'cycle.flac');
  ffmpeg('-i', cycle, encoded);
  const cycles = Math.ceil(bytes / statSync(encoded).size);
  const file = path.join(folder, 'sound.flac');
  ffmpeg('-stream_loop', String(cycles - 1), '-i', cycle, file);
  return { file, cycles };
};

/** The packets of a cycle without its leads. */
async function encodeCycle(
  folder: string,
  ending: string,
  encoder: readonly string[],
  {
    container = ending,
    from = leadSeconds,
    written = [],
  }: { readonly container?: string; readonly from?: number; readonly written?: readonly string[] },
): Promise<Buffer> {
  const samples = waveSamples();
  const [plain, whole, cut] = ['plain.wav', `whole.${container}`, `cut.${ending}`].map((name) =>
    path.join(folder, name),
  ) as [string, string, string];
  await write(plain, [waveHeader(samples.length), samples]);
  ffmpeg('-i', plain, ...encoder, ...written, whole);
  ffmpeg('-i', whole, '-ss', String(from), '-t', String(cycleSeconds), '-c', 'copy', ...written, cut);
  return readFileSync(cut);
}

let madeSamples: Buffer | undefined;

function waveSamples(): Buffer {
  madeSamples ??= Buffer.from(
    Int16Array.from(samplesOfCycle(waveRate), (sample) => Math.round(sample * 32_767)).buffer,
  );
  return madeSamples;
}

/** Of mono sound of 16 bits. */
function waveHeader(bytes: number): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0, 'latin1');
  header.writeUInt32LE(36 + bytes, 4);
  header.write('WAVEfmt ', 8, 'latin1');
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(waveRate, 24);
  header.writeUInt32LE(waveRate * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36, 'latin1');
  header.writeUInt32LE(bytes, 40);
  return header;
}

async function repeat(content: Buffer, bytes: number, file: string, header?: Buffer): Promise<Sound> {
  const cycles = Math.ceil(bytes / content.length);
  await write(file, [...(header ? [header] : []), ...new Array<Buffer>(cycles).fill(content)]);
  return { file, cycles };
}

async function write(file: string, parts: readonly Buffer[]): Promise<void> {
  const handle = await open(file, 'w');
  for (const part of parts) await handle.write(part);
  await handle.close();
}

/** What `ffmpeg` reads as the tags and marks of a file. */
function describe(seconds: number, chapterSeconds: number): string {
  const marks = Array.from({ length: Math.ceil(seconds / chapterSeconds) }, (_, i) => {
    const [start, end] = [i * chapterSeconds, Math.min((i + 1) * chapterSeconds, seconds)];
    return `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${Math.round(start * 1000)}\nEND=${Math.round(end * 1000)}\ntitle=Chapter ${i + 1}\n`;
  });
  return `;FFMETADATA1\ntitle=The Tones\nartist=Nobody\n${marks.join('')}`;
}
