/** A new version takes over only if every open page agrees. A page that is playing does not. */
import { mayReloadTimeoutMs } from '#lib/core/timeouts.ts';
import { ask } from '#lib/app-updates/service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

export async function takeOver(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = windows.filter(({ url }) => url.startsWith(self.registration.scope));
  const answers = await Promise.all(pages.map(mayReload));
  if (!answers.every(Boolean)) return false;
  await self.skipWaiting();
  return true;
}

/** A page that does not answer in time counts as not agreeing. */
function mayReload(page: Client): Promise<boolean> {
  const silence = new Promise<false>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, mayReloadTimeoutMs);
  });
  return Promise.race([ask(page, 'may-reload'), silence]);
}
