/**
 * What a page holds when the site is built: all that is seen without JavaScript, and before the app starts. The app then
 * puts its own page in this one's place. A page's `load` hands it to the layout, and only while the site is being built,
 * so that nothing of it is in the page's code.
 */
import type { Component } from 'svelte';

export function builtPage<Props extends Record<string, unknown>>(
  Page: Component<Props>,
  props: Props,
): Component {
  return (internals) => Page(internals, props);
}
