/** In place of SvelteKit's `$app/navigation`, for pages in component tests. */
export const replaceState = (): void => undefined;
export const goto = (): Promise<void> => Promise.resolve();
