/** In place of SvelteKit's `$app/state`, for pages in component tests. */
export const page = { url: new URL('http://localhost/story/a-story/'), state: {} };
