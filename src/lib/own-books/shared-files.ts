/**
 * Files that other apps share with the installed app. The service worker receives them before there is a page that could
 * have them: it puts them into a cache, on the disk, and the library takes them from there.
 */
const cacheName = 'lamplight-shared-files';

/** Files that were shared together. */
export interface Share {
  /** Their bytes are read from the cache. */
  readonly files: readonly File[];
  /** To be called when nothing is read from them any more. */
  forget(): void;
}

/** While a share is being kept, or a page is adding it. A page that is closed lets go by itself. */
const lockOf = (share: string) => `${cacheName}/${share}`;

/** Rejects where there is no room; nothing of them is kept then. */
export function keepSharedFiles(files: readonly File[]): Promise<void> {
  const share = crypto.randomUUID();
  return navigator.locks.request(lockOf(share), async () => {
    const cache = await caches.open(cacheName);
    try {
      // The first one last: where it is missing, so may be others.
      for (const [n, file] of [...files.entries()].reverse())
        await cache.put(addressOf(share, n, file.name), new Response(file));
    } catch (error) {
      await forget(share);
      throw error;
    }
  });
}

/**
 * Also those that an earlier page took and was closed before it was done with them. What another page has taken, or is being
 * kept only now, is left to it.
 */
export async function takeShares(): Promise<readonly Share[]> {
  const found = await keptFiles().catch(() => []);
  const shares = await Promise.all([...new Set(found.map(({ share }) => share))].map(take));
  return shares.filter((share) => share !== undefined);
}

function take(share: string): Promise<Share | undefined> {
  return new Promise((resolve, reject) => {
    const onLock = async (lock: Lock | null) => {
      const files = lock ? await filesOf(share) : [];
      if (files.length > 0)
        await new Promise<void>((over) => {
          resolve({ files, forget: over });
        });
      if (lock) await forget(share);
      resolve(undefined);
    };
    navigator.locks.request(lockOf(share), { ifAvailable: true }, onLock).catch(reject);
  });
}

/** None of a share that was cut off while it was being kept. */
async function filesOf(share: string): Promise<readonly File[]> {
  const cache = await caches.open(cacheName);
  const files = await Promise.all(
    (await keptFiles())
      .filter((kept) => kept.share === share)
      .sort((one, other) => one.number - other.number)
      .map(async ({ request, number, name }) => {
        const content = await (await cache.match(request))?.blob();
        return content ? [{ number, file: new File([content], name, { type: content.type }) }] : [];
      }),
  );
  const [first] = files.flat();
  return first?.number === 0 ? files.flat().map(({ file }) => file) : [];
}

async function forget(share: string): Promise<void> {
  const cache = await caches.open(cacheName);
  const its = (await keptFiles()).filter((kept) => kept.share === share);
  await Promise.all(its.map(({ request }) => cache.delete(request)));
}

async function keptFiles() {
  if (!(await caches.has(cacheName))) return [];
  const cache = await caches.open(cacheName);
  return (await cache.keys()).map((request) => {
    const { pathname, searchParams } = new URL(request.url);
    const [number = '', share = ''] = pathname.split('/').reverse();
    return { request, share, number: Number(number), name: searchParams.get('name') ?? '' };
  });
}

/** The name is in the query, where `..` is a name as any other. */
function addressOf(share: string, number: number, name: string): string {
  return `/${share}/${number}?${new URLSearchParams({ name }).toString()}`;
}
