/** Reading the body of a response, and no more of it than its limit. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { beginsWithTag, isUntyped } from './captive-portal.ts';

/** `page`: a web page of a type that says nothing. */
export type BodyProblem = 'too-large' | 'page';

/** `onPart` is called whenever bytes have come. */
export async function readBody(
  response: Response,
  limitBytes: number,
  onPart: () => void,
): Promise<Result<ArrayBuffer, BodyProblem>> {
  if (!response.body) return ok(new ArrayBuffer(0));
  const reader = response.body.getReader();
  const announced = announcedBytes(response);
  const body = new BodyBuffer(limitBytes, announced);
  let isPage = isUntyped(response) ? undefined : false;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return ok(body.bytes());
    onPart();
    // Before its size: a sign-in page may be larger than the file.
    isPage ??= beginsWithTag(value);
    if (isPage || !body.add(value)) {
      await reader.cancel();
      return err(isPage ? 'page' : 'too-large');
    }
    if (body.size === announced) {
      // The end is reported later, by way of other processes: for a thousand small files that takes seconds.
      reader.read().catch(() => undefined);
      return ok(body.bytes());
    }
  }
}

/** The size that the server announces; 0 where it does not, or where it sends the body compressed. */
function announcedBytes({ headers }: Response): number {
  return headers.has('Content-Encoding') ? 0 : Number(headers.get('Content-Length'));
}

const leastBytes = 16_384;

/** Collects the bytes of a body in one buffer, which is allocated for the size that the server announces. */
class BodyBuffer {
  readonly #limitBytes: number;
  #buffer: Uint8Array<ArrayBuffer>;
  #size = 0;

  /** `announcedBytes`: 0 if it is not known. A compressed body becomes larger than announced. */
  constructor(limitBytes: number, announcedBytes: number) {
    this.#limitBytes = limitBytes;
    this.#buffer = new Uint8Array(Math.min(announcedBytes || leastBytes, limitBytes));
  }

  /** Returns false and adds nothing if the limit would be exceeded. */
  add(part: Uint8Array): boolean {
    const size = this.#size + part.byteLength;
    if (size > this.#limitBytes) return false;
    if (size > this.#buffer.byteLength) this.#grow(size);
    this.#buffer.set(part, this.#size);
    this.#size = size;
    return true;
  }

  get size(): number {
    return this.#size;
  }

  bytes(): ArrayBuffer {
    const { buffer } = this.#buffer;
    return buffer.byteLength === this.#size ? buffer : buffer.slice(0, this.#size);
  }

  #grow(neededBytes: number): void {
    const larger = Math.min(Math.max(neededBytes, 2 * this.#buffer.byteLength), this.#limitBytes);
    const grown = new Uint8Array(larger);
    grown.set(this.#buffer.subarray(0, this.#size));
    this.#buffer = grown;
  }
}
