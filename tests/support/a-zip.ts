import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly isPacked?: boolean;
  /** The size that the zip claims, where it is not the true one. */
  readonly claimedSize?: number;
  readonly isEncrypted?: boolean;
}

/** A zip as the specification has it (APPNOTE 6.3.10), or as the entries want it to be wrong. */
export function aZip(entries: readonly ZipEntry[]): Blob {
  const files: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content, isPacked, claimedSize, isEncrypted } of entries) {
    const plain = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
    const data = isPacked ? deflateRawSync(plain) : plain;
    const nameBytes = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(isEncrypted ? 1 : 0x800, 2);
    common.writeUInt16LE(isPacked ? 8 : 0, 4);
    common.writeUInt32LE(crc32(plain), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(claimedSize ?? plain.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, nameBytes, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, rest, nameBytes]));
    files.push(local);
    offset += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Blob([Buffer.concat([...files, listed, Buffer.from('PK\x05\x06', 'latin1'), end])]);
}
