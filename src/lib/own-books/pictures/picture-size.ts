/** How large a picture is by the header of its file, before anything of it is decoded. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

type ReadSize = (view: DataView) => PictureSize | undefined;

const readers: Readonly<Record<string, ReadSize>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
};

/** Undefined where the header is cut off or says nothing. */
export function pictureSize(bytes: Uint8Array<ArrayBuffer>, mediaType: string): PictureSize | undefined {
  try {
    const size = readers[mediaType]?.(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return size && size.width > 0 && size.height > 0 ? size : undefined;
  } catch {
    // It is shorter than its header.
    return undefined;
  }
}

/** ITU-T T.81, B.1.1.3: a frame header is a marker from C0 to CF; three of these are something else. */
function jpegSize(view: DataView): PictureSize | undefined {
  let isTurned = false;
  for (let at = 2; at + 9 < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at++;
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return isTurned ? { width: height, height: width } : { width, height };
    } else {
      if (marker === 0xe1) isTurned ||= isTurnedByExif(view, at + 4);
      at += 2 + view.getUint16(at + 2);
    }
  }
  return undefined;
}

const exifSignature = 0x45786966;
const orientationTag = 0x0112;

/** Browsers turn photographs as their cameras say (Exif 2.3, 4.6.4). */
function isTurnedByExif(view: DataView, at: number): boolean {
  if (view.getUint32(at) !== exifSignature) return false;
  const start = at + 6;
  const isLittle = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, isLittle);
  const count = view.getUint16(directory, isLittle);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (view.getUint16(entry, isLittle) === orientationTag) return view.getUint16(entry + 8, isLittle) >= 5;
  }
  return false;
}

/** RFC 9649: of a lossy file, a lossless one, or one of several parts. */
function webpSize(view: DataView): PictureSize | undefined {
  const kind = view.getUint8(15);
  if (kind === 0x58) return { width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (kind === 0x4c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
}

const sizeBox = 0x69737065;
const headerLimit = 65_536;

/** The largest of its boxes `ispe` (ISO/IEC 23008-12, 6.5.3): a picture may be put together of several. */
function avifSize(view: DataView): PictureSize | undefined {
  let largest: PictureSize | undefined;
  for (let at = 0; at + 16 <= Math.min(view.byteLength, headerLimit); at++) {
    if (view.getUint32(at) !== sizeBox) continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (size.width * size.height > (largest ? largest.width * largest.height : 0)) largest = size;
  }
  return largest;
}
