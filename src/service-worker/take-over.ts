/** A new version takes over only if every open page agrees. A page that is playing does not. */
import { ask } from '#lib/app-updates/service-worker-messages.ts';

declare const self: ServiceWorkerGlobalScope;

/** A page that does not answer in time counts as not agreeing: it is frozen, or too old to know the question. */
const answerMs = 1000;

export async function takeOver(): Promise<boolean> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const pages = windows.filter(({ url }) => url.startsWith(self.registration.scope));
  const answers = await Promise.all(pages.map(mayReload));
  if (!answers.every(Boolean)) return false;
  await self.skipWaiting();
  return true;
}

function mayReload(page: Client): Promise<boolean> {
  const silence = new Promise<false>((resolve) => {
    setTimeout(() => {
      resolve(false);
    }, answerMs);
  });
  return Promise.race([ask(page, 'may-reload'), silence]);
}
