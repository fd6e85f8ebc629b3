/** A speech engine for browsers that have no voices on a test machine. It says each sentence in a tenth of a second. */
import type { Page } from '@playwright/test';

/** What it has said is in `window.saidAloud`. */
export async function giveVoices(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const voice = { voiceURI: 'anna', name: 'Anna', lang: 'en-GB', localService: true, default: true };
    let current: SpeechSynthesisUtterance | undefined;
    const engine = {
      speaking: false,
      pending: false,
      onvoiceschanged: null,
      getVoices: () => [voice],
      speak: (utterance: SpeechSynthesisUtterance) => {
        current = utterance;
        engine.speaking = true;
        said.push(utterance.text);
        const tell = (name: 'onstart' | 'onend', run?: () => void) => {
          setTimeout(() => {
            if (current !== utterance) return;
            run?.();
            (utterance[name] as (() => void) | null)?.();
          }, 100);
        };
        tell('onstart', () => {
          tell('onend', () => {
            engine.speaking = false;
          });
        });
      },
      cancel: () => {
        current = undefined;
        engine.speaking = false;
      },
    };
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'speechSynthesis', { value: engine });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'saidAloud', { value: said });
  });
}

export const saidAloud = (page: Page) =>
  page.evaluate(() => (window as unknown as { saidAloud: readonly string[] }).saidAloud);
