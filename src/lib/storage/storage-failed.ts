/** What the browser's storage did instead of keeping or giving: expected, and never the fault of the caller. */
export class StorageFailed extends Error {
  override readonly name: string = 'StorageFailed';
}

/** A record can be there and its value be gone: browsers keep large values in files of their own. */
export function isValueGone(error: unknown): boolean {
  const cause = error instanceof StorageFailed ? error.cause : undefined;
  return (
    cause instanceof DOMException && ['NotFoundError', 'NotReadableError', 'DataError'].includes(cause.name)
  );
}

/** There is no room: the browser refused, or aborted a write without giving a reason. */
export class StorageFull extends StorageFailed {
  override readonly name = 'StorageFull';
}
