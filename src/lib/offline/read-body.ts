/** Reading the body of a response, and no more of it than its limit. */
import { err, ok, type Result } from '#lib/core/result.ts';
import { BodyBuffer } from './body-buffer.ts';
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
