import { sveltekit } from '@sveltejs/kit/vite';
import { SvelteKitPWA } from '@vite-pwa/sveltekit';
import { defineConfig } from 'vite';

const base = process.env.BASE_PATH ?? '';

export default defineConfig({
  plugins: [
    sveltekit(),
    SvelteKitPWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'service-worker.ts',
      registerType: 'prompt',
      injectRegister: false,
      kit: { adapterFallback: '404.html', spa: true },
      injectManifest: {
        globPatterns: ['client/**/*.{js,css,svg,png,woff2,webmanifest}', 'prerendered/pages/index.html'],
        globIgnores: ['client/stories/**'],
      },
      manifest: {
        id: `${base}/`,
        start_url: `${base}/`,
        scope: `${base}/`,
        name: 'Lamplight',
        short_name: 'Lamplight',
        description: 'Stories told aloud, with the words lit as they are spoken. On your phone, without a signal.',
        display: 'standalone',
        background_color: '#f3ede2',
        theme_color: '#f3ede2',
        icons: [],
      },
    }),
  ],
});
