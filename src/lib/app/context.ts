import { createContext } from 'svelte';
import type { App } from './app.ts';

/** Hands the one `App` to the screens; throws where no layout has provided it. */
export const [getApp, provideApp] = createContext<App>();
