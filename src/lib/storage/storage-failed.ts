/** The browser's storage could not read or write. This is expected, and never the caller's fault. */
export class StorageFailed extends Error {
  override readonly name: string = 'StorageFailed';
}

/** A record can outlive its value, because browsers store large values in separate files. */
export function isValueGone(error: unknown): boolean {
  const cause = error instanceof StorageFailed ? error.cause : undefined;
  return (
    cause instanceof DOMException && ['NotFoundError', 'NotReadableError', 'DataError'].includes(cause.name)
  );
}

/** There is no space left: the browser refused a write, or aborted it without giving a reason. */
export class StorageFull extends StorageFailed {
  override readonly name = 'StorageFull';
}
