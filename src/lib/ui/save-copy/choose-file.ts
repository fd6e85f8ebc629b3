import { formats, type CopyFormat } from '#lib/core/export/copy-format.ts';

interface PickerOptions {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}
/** Not among TypeScript's types, as only Chromium has it. */
interface WithPicker {
  showSaveFilePicker?(options: PickerOptions): Promise<FileSystemFileHandle>;
}

/**
 * Asks where to save a copy: it is then written there while it is made, and is never held as a whole. Undefined where the
 * browser does not ask; 'cancelled' where the listener thinks better of it. To be called in a tap.
 */
export async function chooseFile(
  name: string,
  format: CopyFormat,
): Promise<FileSystemFileHandle | 'cancelled' | undefined> {
  const browser = window as WithPicker;
  const { mediaType, ending } = formats[format];
  const accept = { [mediaType]: [`.${ending}`] };
  try {
    return await browser.showSaveFilePicker?.({ suggestedName: name, types: [{ accept }] });
  } catch (error) {
    // Where it may not ask, the copy can still be saved with the downloads.
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : undefined;
  }
}
