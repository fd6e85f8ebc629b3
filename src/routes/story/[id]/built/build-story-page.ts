import type { Component } from 'svelte';
import { builtPage } from '../../../built/built-page.ts';
import BuiltLoading from './BuiltLoading.svelte';
import BuiltStory from './BuiltStory.svelte';
import { readBuiltStory } from './read-built-story.ts';

/** The page under the name `-`, which answers for every story, has the text of none. */
export function buildStoryPage(name: string): Component {
  const story = readBuiltStory(name);
  return story ? builtPage(BuiltStory, { story }) : BuiltLoading;
}
