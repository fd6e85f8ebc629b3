import type { Component } from 'svelte';

declare global {
  namespace App {
    interface PageData {
      /** Only while the site is being built (`routes/built/built-page.ts`). */
      built?: Component;
    }
  }
}
