/** Fetches whole files, with timeouts and size limits. Network failures are returned, not thrown. */
import type { ResourceFailure } from '#lib/core/playback/resource-failure.ts';
import { err, type Result } from '#lib/core/result.ts';
import { stallMs as hostStallMs } from '#lib/core/timeouts.ts';
import { isPortalResponse, isVersionFile } from './captive-portal.ts';
import { readBody } from './read-body.ts';
import { Semaphore } from './semaphore.ts';
import { untilAborted } from '../waiting.ts';

/** Over HTTP/1.1 browsers queue a seventh request to a server, and its timeout would run before it is sent. */
const requestsAtOnce = 6;
/** The player and a download fetch several tracks at once, and small files that a screen waits for must get their turn, too. */
const tracksAtOnce = 5;

export interface HttpRequest {
  /** Larger bodies are refused, whatever the server says of their size. */
  readonly limitBytes: number;
  /** Milliseconds without a byte, counted from the sending, after which the request fails. */
  readonly stallMs: number;
  /** Milliseconds from the sending after which it is given up, even while bytes still come. */
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
  /** Called when the request is sent and whenever bytes have come. */
  readonly onProgress?: () => void;
  /** Revalidate a cached copy with the server: for files whose content changes. */
  readonly isFresh?: boolean;
  /** One of many large files, which must leave room for other requests. */
  readonly isTrack?: boolean;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export class Http {
  readonly #fetch: Fetch;
  readonly #versionUrl: string;
  #hostAnswers: Promise<boolean> | undefined;
  readonly #requests = new Semaphore(requestsAtOnce);
  readonly #tracks = new Semaphore(tracksAtOnce);

  /** `versionUrl`: the address of a file that the host always has and that the service worker does not answer. */
  constructor(fetch: Fetch, versionUrl: string) {
    this.#fetch = fetch;
    this.#versionUrl = versionUrl;
  }

  /** The body of a response with status 200 and without redirects. Rejects only when the caller's signal aborts. */
  get(url: string, request: HttpRequest): Promise<Result<ArrayBuffer, ResourceFailure>> {
    const inTurn = () => this.#requests.use(() => this.#ask(url, request), request.signal);
    return request.isTrack ? this.#tracks.use(inTurn, request.signal) : inTurn();
  }

  async #ask(url: string, request: HttpRequest): Promise<Result<ArrayBuffer, ResourceFailure>> {
    const got = await this.#send(url, request, request.isFresh ? 'no-cache' : 'default');
    if (!isPortal(got)) return got;
    const answers = this.doesHostAnswer();
    const isHost = await (request.signal ? untilAborted(answers, request.signal) : answers);
    // The browser may have cached the portal's answer and would still return it when the portal is gone.
    const again = await this.#send(url, request, 'reload');
    return isHost && isPortal(again)
      ? err({ kind: 'missing', detail: `${url}: the server sends a web page or a redirect instead` })
      : again;
  }

  /** Whether the site itself can be reached, not just a captive portal. Simultaneous calls share one request. */
  doesHostAnswer(): Promise<boolean> {
    return (this.#hostAnswers ??= this.#askHost().finally(() => (this.#hostAnswers = undefined)));
  }

  async #askHost(): Promise<boolean> {
    const request = { limitBytes: 1000, stallMs: hostStallMs, deadlineMs: hostStallMs };
    const got = await this.#send(this.#versionUrl, request, 'no-store');
    return got.ok && isVersionFile(got.value);
  }

  async #send(
    url: string,
    { limitBytes, stallMs, deadlineMs, signal, onProgress }: HttpRequest,
    cache: RequestCache,
  ): Promise<Result<ArrayBuffer, ResourceFailure>> {
    const stall = new StallTimer(stallMs, deadlineMs);
    const giveUp = () => {
      stall.abort();
    };
    signal?.addEventListener('abort', giveUp);
    try {
      signal?.throwIfAborted();
      onProgress?.();
      const response = await this.#fetch(url, { signal: stall.signal, cache, redirect: 'manual' });
      if (response.status !== 200 || isPortalResponse(response)) {
        // A body that is not read would keep its connection open.
        await response.body?.cancel();
        return err(refusal(url, response));
      }
      const body = await readBody(response, limitBytes, () => {
        stall.restart();
        onProgress?.();
      });
      if (body.ok) return body;
      return err(
        body.error === 'page'
          ? portalAnswered(url)
          : { kind: 'damaged', detail: `${url}: more than ${limitBytes} bytes` },
      );
    } catch {
      signal?.throwIfAborted();
      return err({
        kind: 'unreachable',
        // What the browser says of a failed connection helps nobody: "TypeError: Failed to fetch".
        detail: `${url}: ${stall.runOutMs === undefined ? 'the connection failed' : `no answer in ${stall.runOutMs / 1000} s`}`,
      });
    } finally {
      stall.stop();
      signal?.removeEventListener('abort', giveUp);
    }
  }
}

function refusal(url: string, response: Response): ResourceFailure {
  if (isPortalResponse(response)) return portalAnswered(url);
  const isMissing = response.status === 404 || response.status === 410;
  return { kind: isMissing ? 'missing' : 'unreachable', detail: `${url}: ${response.status}` };
}

function isPortal(got: Result<ArrayBuffer, ResourceFailure>): boolean {
  return !got.ok && got.error.kind === 'captive-portal';
}

function portalAnswered(url: string): ResourceFailure {
  return { kind: 'captive-portal', detail: `${url}: a web page or a redirect came instead` };
}

/** Aborts a fetch that makes no progress for too long, or takes too long in all. */
class StallTimer {
  readonly #controller = new AbortController();
  readonly #stallMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #deadline: ReturnType<typeof setTimeout> | undefined;
  /** Which of the two timeouts has passed. */
  runOutMs: number | undefined;

  constructor(stallMs: number, deadlineMs?: number) {
    this.#stallMs = stallMs;
    if (deadlineMs !== undefined) this.#deadline = this.#abortAfter(deadlineMs);
    this.restart();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  restart(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#abortAfter(this.#stallMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#deadline);
  }

  abort(): void {
    this.#controller.abort();
  }

  #abortAfter(ms: number): ReturnType<typeof setTimeout> {
    return setTimeout(() => {
      this.runOutMs = ms;
      this.abort();
    }, ms);
  }
}
