/** An engine driven by WebDriver commands (https://www.w3.org/TR/webdriver2/). */
import { expect } from '@playwright/test';
import type { Engine } from './engine.ts';

/** Sends a command that the browser's driver knows, and resolves with its value. */
export interface WebDriver {
  navigate(url: string): Promise<void>;
  executeAsync(script: string): Promise<unknown>;
  click(elementId: string): Promise<void>;
  close(): Promise<void>;
}

/** The key that a reference to an element has in JSON. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';
export const timeoutsMs = { script: 120_000, pageLoad: 120_000, implicit: 0 };

export function webDriverEngine(driver: WebDriver): Engine {
  const evaluate = async (expression: string): Promise<unknown> => {
    const outcome = await driver.executeAsync(`
      const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => ${expression}).then(
        (value) => done({ value }),
        (error) => done({ error: String(error) + '\\n' + String(error?.stack) }),
      );`);
    if (!isRecord(outcome)) throw new Error(`the page answered ${JSON.stringify(outcome)}`);
    if (typeof outcome.error === 'string') throw new Error(outcome.error);
    return outcome.value;
  };
  return {
    evaluate,
    open: driver.navigate,
    close: driver.close,
    press: async (button) => {
      await expect(async () => {
        const found = await evaluate(`(${String(findButton)})(${JSON.stringify(button)})`);
        if (!isRecord(found)) throw new Error(`there is no button ${button}`);
        await driver.click(String(found[elementKey]));
      }).toPass({ timeout: 60_000 });
    },
  };
}

/** Runs in the page. WebDriver finds no elements by their accessible names. */
function findButton(name: string): Element | undefined {
  return [...document.querySelectorAll('button')].find(
    (button) =>
      (button.ariaLabel ?? button.textContent.trim()) === name &&
      button.checkVisibility({ visibilityProperty: true }) &&
      !button.disabled,
  );
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
