/** What the browser's storage did instead of keeping or giving: expected, and never the fault of the caller. */
export class StorageFailed extends Error {
  override readonly name: string = 'StorageFailed';
}

/** There is no room: the browser refused, or broke a writing off without a reason (reference f10). */
export class StorageFull extends StorageFailed {
  override readonly name = 'StorageFull';
}
