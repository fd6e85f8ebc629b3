/** In place of SvelteKit's `$app/paths`, for pages in component tests. */
export const base = '';
