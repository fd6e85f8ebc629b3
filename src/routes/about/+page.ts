import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = async () => {
  if (!import.meta.env.SSR) return {};
  const { default: BuiltAbout } = await import('./BuiltAbout.svelte');
  return { built: BuiltAbout };
};
