/** What another app shares with the installed app (https://w3c.github.io/web-share-target): a link, or the files of books. */
import { sharedFilesField, sharedTexts } from '#lib/core/own-books/ways-from-apps.ts';

interface ShareTarget {
  /** The address of the library. */
  readonly library: string;
  /** Rejects where there is no room. */
  keep(files: readonly File[]): Promise<void>;
}

/** Leads to the library, which adds the files, or to the page for links. Nothing else can be asked of a service worker. */
export async function receiveShared(request: Request, { library, keep }: ShareTarget): Promise<Response> {
  const lead = (address: string) => Response.redirect(new URL(address, library), 303);
  try {
    const shared = await request.formData();
    const files = shared.getAll(sharedFilesField).filter((value) => value instanceof File);
    const named = files.filter(({ name }) => name !== '');
    if (named.length === 0) return lead(`share/?${textsIn(shared).toString()}`);
    await keep(named);
    return lead('?shared=files');
  } catch {
    return lead('?shared=too-large');
  }
}

function textsIn(shared: FormData): URLSearchParams {
  const texts = sharedTexts.flatMap((name) => {
    const value = shared.get(name);
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return new URLSearchParams(texts);
}
