/** An Ogg file with the packets of another, as often as wanted (RFC 3533 and RFC 7845). All its packets have 20 ms. */
const headerBytes = 27;
const headerPages = 2;
const samplesOfPacket = 960;
const checksumAt = 22;

export function repeatOpus(stream: Buffer, times: number): Buffer {
  const pages = pagesOf(stream);
  const preSkip = stream.readUInt16LE((pages[0]?.length ?? 0) - 9);
  const sound = pages.slice(headerPages);
  const repeated = [...pages.slice(0, headerPages), ...Array.from({ length: times }, () => sound).flat()];
  let packets = 0;
  return Buffer.concat(
    repeated.map((one, number) => {
      const page = Buffer.from(one);
      const isFirst = number === 0;
      const isLast = number === repeated.length - 1;
      page[5] = isFirst ? 2 : isLast ? 4 : 0;
      if (number >= headerPages) {
        packets += lacing(page).filter((bytes) => bytes < 255).length;
        page.writeBigUInt64LE(BigInt(preSkip + packets * samplesOfPacket), 6);
      }
      page.writeUInt32LE(number, 18);
      page.writeUInt32LE(0, checksumAt);
      page.writeUInt32LE(checksum(page), checksumAt);
      return page;
    }),
  );
}

function pagesOf(stream: Buffer): readonly Buffer[] {
  const pages: Buffer[] = [];
  for (let at = 0; at < stream.length;) {
    const segments = lacing(stream.subarray(at));
    const bytes = headerBytes + segments.length + segments.reduce((sum, size) => sum + size, 0);
    pages.push(stream.subarray(at, at + bytes));
    at += bytes;
  }
  return pages;
}

function lacing(page: Buffer): Uint8Array {
  return page.subarray(headerBytes, headerBytes + (page[headerBytes - 1] ?? 0));
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte << 24;
  for (let bit = 0; bit < 8; bit++) rest = rest & 0x80000000 ? (rest << 1) ^ 0x04c11db7 : rest << 1;
  return rest;
});

function checksum(page: Buffer): number {
  let sum = 0;
  for (const byte of page) sum = (sum << 8) ^ (table[((sum >>> 24) ^ byte) & 0xff] ?? 0);
  return sum >>> 0;
}
