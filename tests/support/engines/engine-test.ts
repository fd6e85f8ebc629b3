/** Tests that run in every engine: one browser for all of them, and for each a site of its own, hence its own storage. */
import { test as base } from '../site.ts';
import { startSoundServer } from '../sound-server.ts';
import { startChromium } from './chromium-engine.ts';
import type { Engine } from './engine.ts';
import { startFirefox } from './firefox-engine.ts';
import { startWebKitGtk } from './webkitgtk-engine.ts';

const starters = { chromium: startChromium, firefox: startFirefox, webkitgtk: startWebKitGtk };

export interface EngineOptions {
  engineName: keyof typeof starters;
}

interface Browsers {
  sound: NodeJS.ProcessEnv;
  started: Engine;
}

export const test = base.extend<{ engine: Engine }, EngineOptions & Browsers>({
  engineName: ['chromium', { option: true, scope: 'worker' }],
  // Chromium plays to a clock of its own where there is no device, and nobody need install a sound server for it.
  sound: [
    async ({ engineName }, use) => {
      if (engineName === 'chromium') {
        await use({});
        return;
      }
      const server = await startSoundServer('norewinds=1');
      await use(server.env);
      await server.close();
    },
    { scope: 'worker' },
  ],
  started: [
    async ({ engineName, sound }, use) => {
      const engine = await starters[engineName](sound);
      await use(engine);
      await engine.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  engine: async ({ started }, use) => {
    await use(started);
    await started.open('about:blank');
  },
});
