/** Gives a file to the listener: into the folder of downloads, or to another app. */

/** The file as this device shares it; undefined where it shares no files. Chromium shares text, but no JSON. */
export function shareable(file: File): File | undefined {
  const asText = new File([file], `${file.name}.txt`, { type: 'text/plain' });
  return [file, asText].find(canShare);
}

export function canShare(file: File): boolean {
  return 'canShare' in navigator && navigator.canShare({ files: [file] });
}

/** False if the system did not take it. A listener who thinks better of it wants to hear nothing of that. */
export async function handToApp(file: File): Promise<boolean> {
  const shared = shareable(file);
  return shared !== undefined && share(shared);
}

/** As `handToApp`, but under its own name alone. */
export async function share(file: File): Promise<boolean> {
  try {
    await navigator.share({ files: [file] });
    return true;
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError';
  }
}

export function saveAsFile(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  // The browser has the file once it has begun to save it; some begin later than the click.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, longestSaveMs);
}

const longestSaveMs = 60_000;
