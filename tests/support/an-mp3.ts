import { bytes, u32, type Content } from './bytes.ts';

export interface Mp3Tags {
  readonly title?: string;
  readonly album?: string;
  readonly artist?: string;
  readonly composer?: string;
  readonly track?: number;
  readonly picture?: Uint8Array;
  readonly chapters?: readonly (readonly [title: string, startSeconds: number])[];
}

/** MPEG-1 layer III, 44.1 kHz, mono, 64 kbit/s. Its frames hold no sound. */
const frameBytes = 208;
const frameSeconds = 1152 / 44_100;

/** A silent MP3 file with an ID3v2.3 tag. */
export function anMp3({ seconds, ...tags }: Mp3Tags & { readonly seconds: number }): Blob {
  const frame = new Uint8Array(frameBytes);
  frame.set([0xff, 0xfb, 0x50, 0xc0]);
  const sound = new Array<Uint8Array<ArrayBuffer>>(Math.ceil(seconds / frameSeconds)).fill(frame);
  const content = bytes(...frames(tags));
  const size = [21, 14, 7, 0].map((shift) => (content.length >>> shift) & 0x7f);
  return new Blob([bytes('ID3', 3, 0, 0, size, content), ...sound], { type: 'audio/mpeg' });
}

/** The first half has a quarter of the bitrate of the second, so that half of the bytes are not half of the time. */
export function aVaryingMp3(frames: number): Blob {
  return new Blob(
    Array.from({ length: frames }, (_, i) => {
      const isSmall = i < frames / 2;
      const frame = new Uint8Array(isSmall ? 104 : 417);
      frame.set([0xff, 0xfb, isSmall ? 0x10 : 0x90, 0xc0]);
      return frame;
    }),
  );
}

export const varyingMp3Seconds = (frames: number) => frames * frameSeconds;

function frames({
  title,
  album,
  artist,
  composer,
  track,
  picture,
  chapters = [],
}: Mp3Tags): readonly Uint8Array<ArrayBuffer>[] {
  const texts = { TIT2: title, TALB: album, TPE1: artist, TCOM: composer, TRCK: track?.toString() };
  return [
    ...Object.entries(texts).flatMap(([id, text]) => (text === undefined ? [] : [textFrame(id, text)])),
    ...chapters.map(([name, start], i) =>
      frame(
        'CHAP',
        `c${i}`,
        0,
        u32(start * 1000),
        u32(start * 1000),
        u32(0),
        u32(0),
        textFrame('TIT2', name),
      ),
    ),
    ...(picture ? [frame('APIC', 0, 'image/jpeg', 0, 3, 0, picture)] : []),
  ];
}

function textFrame(id: string, text: string): Uint8Array<ArrayBuffer> {
  return frame(id, 0, text);
}

function frame(id: string, ...content: readonly Content[]): Uint8Array<ArrayBuffer> {
  const inside = bytes(...content);
  return bytes(id, u32(inside.length), 0, 0, inside);
}
