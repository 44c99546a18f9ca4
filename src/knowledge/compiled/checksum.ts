import { crc32 } from 'node:zlib';
import { CHECKSUM } from './format.ts';

/** CRC-32 of all that follows the checksum in the header. */
export function checksumOf(packed: Uint8Array): number {
  return crc32(packed.subarray(4 * (CHECKSUM + 1)));
}
