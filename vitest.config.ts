import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { chromium } from './scripts/chromium.mjs';

/** Pages are tested without SvelteKit's router. */
const kit = Object.fromEntries(
  ['navigation', 'paths', 'state'].map((part) => [
    `$app/${part}`,
    path.resolve(`tests/support/kit/${part}.ts`),
  ]),
);
const howlerCore = { howler: 'howler/dist/howler.core.min.js' };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/unit/**/*.test.ts'],
          // A busy machine is no fault.
          testTimeout: 30_000,
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'narrator',
          environment: 'node',
          include: ['audio-scripts/tests/**/*.test.ts'],
          // Narrating is work.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        plugins: [svelte()],
        resolve: { alias: { ...howlerCore, ...kit }, conditions: ['browser'] },
        optimizeDeps: { include: ['axe-core', 'wasm-media-encoders', 'idb-keyval', 'valibot'] },
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 30_000 } },
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            api: { host: '127.0.0.1' },
            provider: playwright({
              launchOptions: {
                ...chromium(),
                args: [...chromium().args, '--autoplay-policy=no-user-gesture-required'],
              },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 390, height: 844 } }],
          },
        },
      },
    ],
  },
});
