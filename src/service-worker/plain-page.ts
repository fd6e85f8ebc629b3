/** Pages that the service worker makes itself: they are plain text, and no script can run in them. */
import { words as appWords } from '#lib/ui/words/catalogue/app.ts';
import { words } from '#lib/ui/words/catalogue/pages.ts';
import { language } from '#lib/ui/words/area.ts';

interface PlainPage {
  readonly title: string;
  readonly text: string;
  readonly status: number;
  readonly link: { readonly href: string; readonly label: string };
}

/** A story's file is data. Opened as a page, it could run scripts with access to everything that the app has stored. */
export function refuseStoryFile(base: string): Response {
  return plainPage({
    title: words.storyFileTitle(),
    text: words.storyFileText(),
    status: 403,
    link: { href: base, label: appWords.goToLibrary() },
  });
}

/** The app's own files were deleted from the browser's cache and cannot be loaded from the network. */
export function appIsGone(): Response {
  return plainPage({
    title: words.appGoneTitle(),
    text: words.appGoneText(),
    status: 503,
    link: { href: '', label: appWords.tryAgain() },
  });
}

/** All texts are constants: nothing from outside gets into the page. */
function plainPage({ title, text, status, link }: PlainPage): Response {
  const html = `<!doctype html>
<html lang="${language()}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${appWords.pageTitle({ title })}</title>
<style>
  :root { color-scheme: light dark; }
  body { max-width: 36rem; margin: 4.5rem auto; padding: 0 1.25rem; font: 1.0625rem/1.5 serif; }
  h1 { font-size: 2rem; line-height: 1.1; font-weight: 500; }
  a { display: inline-block; padding: 0.75rem 0; color: inherit; }
</style>
<main>
<h1>${title}</h1>
<p>${text}</p>
<a href="${link.href}">${link.label}</a>
</main>
`;
  return new Response(html, {
    status,
    headers: {
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Security-Policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  });
}
