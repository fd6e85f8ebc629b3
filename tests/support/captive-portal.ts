/** A network that asks its users to sign in: while it is on, it answers instead of the site. */
import { createServer, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Site } from './site.ts';

export type PortalKind = 'page' | 'redirect' | 'elsewhere';

export interface PortalSite extends Site {
  /** Undefined while the site itself answers. */
  portal: PortalKind | undefined;
  /** The requests to the address that `elsewhere` redirects to. */
  readonly askedElsewhere: readonly string[];
}

const signInPage = '<!doctype html><title>Sign in</title><h1>Welcome to our hotel</h1>';

export async function behindPortal(site: Site): Promise<PortalSite> {
  const askedElsewhere: string[] = [];
  const elsewhere = createServer((incoming, response) => {
    askedElsewhere.push(incoming.url ?? '');
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('{}');
  });
  const elsewhereOrigin = await listen(elsewhere);
  let portal: PortalKind | undefined;
  const server = createServer((incoming, response) => {
    if (portal) {
      answer(portal, incoming.url ?? '', response, elsewhereOrigin);
      return;
    }
    const forwarded = request(
      `${site.origin}${incoming.url ?? '/'}`,
      { headers: incoming.headers },
      (from) => {
        response.writeHead(from.statusCode ?? 502, from.headers);
        from.pipe(response);
      },
    );
    forwarded.on('error', () => response.destroy());
    incoming.pipe(forwarded);
  });
  return {
    origin: await listen(server),
    askedElsewhere,
    get portal() {
      return portal;
    },
    set portal(kind) {
      portal = kind;
    },
    close: async () => {
      for (const one of [server, elsewhere]) {
        one.closeAllConnections();
        await new Promise((resolve) => one.close(resolve));
      }
    },
  };
}

function answer(kind: PortalKind, url: string, response: ServerResponse, elsewhere: string): void {
  if (kind === 'page' || url === '/sign-in')
    // Bad portals allow the page to be cached.
    response.writeHead(200, { 'Content-Type': 'text/html', 'Cache-Control': 'max-age=3600' }).end(signInPage);
  else response.writeHead(302, { Location: kind === 'redirect' ? '/sign-in' : `${elsewhere}${url}` }).end();
}

async function listen(server: ReturnType<typeof createServer>): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
