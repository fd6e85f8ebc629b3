/** The boxes that an MP4 file is made of (ISO 14496-12, 4.2): enough to put its index in front of its sound. */

export interface Box {
  readonly type: string;
  /** Bytes from the beginning of the file; `body` lies after the box's own header. */
  readonly from: number;
  readonly body: number;
  readonly to: number;
}

/** Those side by side in [from, to), as they say that they are: the last may reach beyond a file that breaks off. */
export function readBoxes(view: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = [];
  for (let at = from; at + 8 <= to;) {
    const size = view.getUint32(at);
    const isLong = size === 1 && at + 16 <= to;
    const header = isLong ? 16 : 8;
    const length = isLong ? Number(view.getBigUint64(at + 8)) : size === 0 ? to - at : size;
    if (length < header) break;
    boxes.push({ type: fourLetters(view, at + 4), from: at, body: at + header, to: at + length });
    at += length;
  }
  return boxes;
}

const containers = ['moov', 'trak', 'mdia', 'minf', 'stbl'];

/** The boxes inside of one, at every depth at which an index has any. */
export function boxesWithin(view: DataView, { body, to }: Box): readonly Box[] {
  return readBoxes(view, body, to).flatMap((box) =>
    containers.includes(box.type) ? boxesWithin(view, box) : [box],
  );
}

/**
 * The same file with the index (`moov`) in front of the sound, where readers that cannot jump want it; recorders write
 * it last. The places of the sound that stand in the index move with it.
 */
export function indexFirst(bytes: Uint8Array, boxes: readonly Box[], index: Box): Uint8Array {
  // A copy: slice() of a Buffer is only a view.
  const moved = new Uint8Array(bytes.subarray(index.from, index.to));
  const view = new DataView(moved.buffer);
  const inside = { ...index, body: index.body - index.from, to: moved.length };
  const isBefore = boxes.some(({ type, from }) => type === 'mdat' && from < index.from);
  if (isBefore) for (const box of boxesWithin(view, inside)) shiftPlaces(view, box, moved.length);
  const rest = boxes.filter((box) => box !== index);
  const [first, others] = [rest.slice(0, 1), rest.slice(1)];
  const partOf = ({ from, to }: Box) => bytes.subarray(from, to);
  return Buffer.concat([...first.map(partOf), moved, ...others.map(partOf)]);
}

/** Chunk offsets (8.7.5) of 32 and of 64 bits. */
function shiftPlaces(view: DataView, { type, body }: Box, by: number): void {
  if (type !== 'stco' && type !== 'co64') return;
  const count = view.getUint32(body + 4);
  for (let i = 0; i < count; i++)
    if (type === 'stco') view.setUint32(body + 8 + 4 * i, view.getUint32(body + 8 + 4 * i) + by);
    else view.setBigUint64(body + 8 + 8 * i, view.getBigUint64(body + 8 + 8 * i) + BigInt(by));
}

function fourLetters(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
}
