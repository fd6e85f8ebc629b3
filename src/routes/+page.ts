import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async () => {
  if (!import.meta.env.SSR) return {};
  const { buildLibraryPage } = await import('./built/build-library-page.ts');
  return { built: buildLibraryPage() };
};
