/** Runs the documented examples for nginx and Caddy with the built site instead of the folder that they name. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProgram, startProgram } from './child-process.ts';
import { freePort } from './free-port.ts';

export interface WebServer {
  readonly origin: string;
  stop(): Promise<void>;
}

export const hasNginx = spawnSync('nginx', ['-v']).status === 0;
export const hasCaddy = spawnSync('caddy', ['version']).status === 0;

/** `folder`: of the site. */
export async function startNginx(folder: string): Promise<WebServer> {
  const place = mkdtempSync(path.join(tmpdir(), 'lamplight-nginx-'));
  const port = await freePort();
  const example = readFileSync('docs/hosting/nginx.conf', 'utf8')
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${port};`)
    .replace('/var/www/lamplight', path.resolve(folder));
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${place}/${name};`)
    .join('\n');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(path.join(place, 'example.conf'), example);
  writeFileSync(
    path.join(place, 'nginx.conf'),
    `${user}
pid ${place}/pid;
daemon off;
events {}
http {
${temporary}
access_log off;
include ${place}/example.conf;
}
`,
  );
  const arguments_ = ['-c', path.join(place, 'nginx.conf'), '-e', path.join(place, 'errors')];
  return start('nginx', arguments_, `http://127.0.0.1:${port}`, place);
}

/** `folder`: of the site. */
export async function startCaddy(folder: string): Promise<WebServer> {
  const place = mkdtempSync(path.join(tmpdir(), 'lamplight-caddy-'));
  const port = await freePort();
  const example = readFileSync('docs/hosting/Caddyfile', 'utf8')
    .replace('lamplight.example {', `http://127.0.0.1:${port} {`)
    .replace('/var/www/lamplight', path.resolve(folder));
  writeFileSync(path.join(place, 'Caddyfile'), `{\n\tadmin off\n}\n${example}`);
  const arguments_ = ['run', '--config', path.join(place, 'Caddyfile'), '--adapter', 'caddyfile'];
  return start('caddy', arguments_, `http://127.0.0.1:${port}`, place);
}

async function start(
  command: string,
  arguments_: readonly string[],
  origin: string,
  place: string,
): Promise<WebServer> {
  const server = startProgram(command, arguments_, {
    ...process.env,
    XDG_DATA_HOME: place,
    XDG_CONFIG_HOME: place,
  });
  let said = '';
  server.stderr?.on('data', (bytes) => (said += String(bytes)));
  const isUp = () =>
    fetch(`${origin}/`).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    if (server.exitCode !== null) throw new Error(`${command} ended with ${server.exitCode}: ${said}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    origin,
    stop: async () => {
      await endProgram(server);
      rmSync(place, { recursive: true, maxRetries: 10, retryDelay: 100 });
    },
  };
}
