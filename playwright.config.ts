import { defineConfig } from '@playwright/test';
import { chromium } from './scripts/chromium.mjs';

/** Against the production build: `npm test` makes it before. Each test serves the site itself. */
export default defineConfig({
  testDir: 'tests/e2e',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  workers: 1,
  reporter: 'list',
  forbidOnly: true,
  use: {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    launchOptions: chromium(),
    serviceWorkers: 'allow',
  },
});
