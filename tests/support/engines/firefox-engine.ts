/**
 * Firefox by Marionette, its own WebDriver: geckodriver, which puts HTTP before it, is no package of Debian
 * (https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html).
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { endProgram, printed, startProgram } from '../child-process.ts';
import type { Engine } from './engine.ts';
import { isRecord, timeoutsMs, webDriverEngine } from './webdriver-engine.ts';

const preferences: Record<string, number | boolean | string> = {
  'marionette.port': 0,
  // Disables the requests that Firefox sends to Mozilla at every start.
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.server': 'data:,',
};

export async function startFirefox(env: NodeJS.ProcessEnv): Promise<Engine> {
  const profile = mkdtempSync(path.join(tmpdir(), 'lamplight-firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
  const browser = startProgram(
    'firefox-esr',
    ['--headless', '--marionette', '--no-remote', '--profile', profile, 'about:blank'],
    { ...process.env, ...env, HOME: profile },
  );
  const port = await printed(browser, /Listening on port (\d+)/);
  const marionette = new Marionette(connect(Number(port), '127.0.0.1'));
  await marionette.send('WebDriver:NewSession', {});
  await marionette.send('WebDriver:SetTimeouts', timeoutsMs);
  return webDriverEngine({
    navigate: async (url) => {
      await marionette.send('WebDriver:Navigate', { url });
    },
    executeAsync: async (script) => {
      const result = await marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [] });
      return isRecord(result) ? result.value : undefined;
    },
    click: async (id) => {
      await marionette.send('WebDriver:ElementClick', { id });
    },
    close: async () => {
      marionette.close();
      await endProgram(browser);
      rmSync(profile, { recursive: true, maxRetries: 10, retryDelay: 100 });
    },
  });
}

type Answer = [type: 1, id: number, error: { error: string; message: string } | null, result: unknown];

/** One command at a time over the socket: its length in decimal digits, a colon, and JSON. */
class Marionette {
  readonly #socket: Socket;
  readonly #closed = new AbortController();
  #received = Buffer.alloc(0);
  #lastId = 0;

  constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => {
      this.#received = Buffer.concat([this.#received, bytes]);
    });
    socket.once('close', () => {
      this.#closed.abort(new Error('Firefox closed the connection'));
    });
  }

  async send(command: string, parameters: object): Promise<unknown> {
    const id = ++this.#lastId;
    const message = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(message)}:${message}`);
    for (;;) {
      const packet = await this.#receive();
      // Marionette sends a greeting before the first answer.
      if (!Array.isArray(packet) || packet[1] !== id) continue;
      const [, , error, result] = packet as Answer;
      if (error) throw new Error(`${command}: ${error.error}, ${error.message}`);
      return result;
    }
  }

  async #receive(): Promise<unknown> {
    for (;;) {
      const colon = this.#received.indexOf(':');
      const end = colon + 1 + Number(this.#received.subarray(0, colon).toString());
      if (colon > 0 && this.#received.length >= end) {
        const json = this.#received.subarray(colon + 1, end).toString();
        this.#received = this.#received.subarray(end);
        return JSON.parse(json) as unknown;
      }
      await once(this.#socket, 'data', { signal: this.#closed.signal });
    }
  }

  close(): void {
    this.#socket.destroy();
  }
}
