import type { Page } from 'playwright-core';
import { rest } from './session.ts';

declare global {
  interface Window {
    /** From the next key until one more character is painted in the editor that has the focus, in milliseconds. */
    benchLetter: Promise<number>;
  }
}

const LETTERS = 'the harbour said nothing ';

/** The first keys warm up what runs. */
const WARMING = 5;

/** Types into the editor that has the focus, one key after the other is painted. @returns key to painted, in milliseconds */
export async function typeLetters(page: Page, count: number): Promise<number[]> {
  const typed: number[] = [];
  for (let i = 0; i < WARMING + count; i++) {
    await page.evaluate(armLetter);
    await page.keyboard.press(LETTERS[i % LETTERS.length] ?? ' ');
    const ms = await page.evaluate(() => window.benchLetter);
    if (i >= WARMING) typed.push(ms);
    await rest(page);
  }
  return typed;
}

/** Runs in the page. */
function armLetter(): void {
  const length = () => document.activeElement?.textContent?.length ?? 0;
  const before = length();
  const { next, painted } = window.benchClocks;
  window.benchLetter = next('keydown').then(async (key) => (await painted(() => length() > before)).painted - key);
}
