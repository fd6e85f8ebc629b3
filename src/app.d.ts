import type { Component } from 'svelte';

declare global {
  namespace App {
    interface PageState {
      /** The screen for the car is shown: the way back leaves it. */
      isInCar?: true;
    }
    interface PageData {
      /** Only while the site is being built (`routes/built/built-page.ts`). */
      built?: Component;
    }
  }
}
