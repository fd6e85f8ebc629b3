/** Fetches one file of the shell, with timeouts, retries, and a check of the response. */
import { retryPauseMs, shellFileRetries } from '#lib/core/retry-pauses.ts';
import { shellFileTimeoutMs } from '#lib/core/timeouts.ts';

export interface ShellFile {
  readonly url: string;
  /** Its name contains no hash, so the browser's HTTP cache may hold an older version. */
  readonly isRevised: boolean;
}

/** Rejects if it cannot be fetched. `listed`: all files of this version of the shell. */
export async function fetchShellFile(file: ShellFile, listed: ReadonlySet<string>): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await fetchOnce(file, shellFileTimeoutMs * 2 ** (attempt - 1), listed);
    } catch (error) {
      const pauseMs = retryPauseMs(shellFileRetries, attempt);
      if (pauseMs === undefined) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }
}

async function fetchOnce(
  { url, isRevised }: ShellFile,
  timeoutMs: number,
  listed: ReadonlySet<string>,
): Promise<Response> {
  const response = await fetch(url, {
    cache: isRevised ? 'reload' : 'default',
    credentials: 'same-origin',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  if (new URL(response.url).origin !== location.origin) throw new Error(`${url} leads to another site`);
  // Read completely before it is stored: a connection may break in the middle.
  const body = await response.blob();
  await check(url, response, body, listed);
  const headers = new Headers(response.headers);
  // The body is decoded by now.
  headers.delete('Content-Encoding');
  headers.delete('Content-Length');
  // A response that was redirected cannot answer a navigation: https://fetch.spec.whatwg.org/#http-fetch
  return new Response(body, { headers });
}

/** A captive portal answers every address with its sign-in page and status 200. */
async function check(
  url: string,
  response: Response,
  body: Blob,
  listed: ReadonlySet<string>,
): Promise<void> {
  const isHtml = /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
  if (!new URL(url).pathname.endsWith('/')) {
    if (isHtml) throw new Error(`${url} came as a page`);
    return;
  }
  const code = [...(await body.text()).matchAll(/"([^"]*\/_app\/immutable\/[^"]+\.(?:js|css))"/g)];
  if (code.length === 0) throw new Error(`${url} is not our page`);
  // A page of another version names files that this version does not hold.
  const stranger = code.find(([, href = '']) => !listed.has(new URL(href, url).href));
  if (stranger) throw new Error(`${url} is of another version: it names ${stranger[1]}`);
}
