/** Shares files with the app as a system does for another app: it sends a form, and the service worker answers. */
import type { Page } from '@playwright/test';

/** Waits until the service worker can answer. */
export async function install(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/`);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) => {
        navigator.serviceWorker.oncontrollerchange = resolve;
      });
  });
}

export async function shareFiles(
  page: Page,
  origin: string,
  files: { name: string; mimeType: string; buffer: Buffer }[],
  texts: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.goto('about:blank');
  const inputs = Object.entries(texts).map(([name, text]) => `<input name="${name}" value="${text}">`);
  await page.setContent(
    `<form method="post" enctype="multipart/form-data" action="${origin}/share/">${inputs.join('')}
    <input type="file" name="books" multiple><button>Share</button></form>`,
  );
  await page.locator('input[type=file]').setInputFiles(files);
  await page.getByRole('button', { name: 'Share' }).click();
}

/** The addresses of all that was shared and is not over yet. To be run in the page. */
export async function sharedFilesLeft(): Promise<readonly string[]> {
  const cache = await caches.open('lamplight-shared-files');
  return (await cache.keys()).map(({ url }) => url);
}
