import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core objects to in a page. */

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All rules that axe has on by itself, and the size of what is pressed (WCAG 2.2, 2.5.8). */
const OPTIONS: RunOptions = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** Each violation as `rule: element`, one for each element. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async (options) => {
    const axe: { run(context: Document, options: unknown): Promise<AxeResults> } = Reflect.get(globalThis, 'axe');
    return (await axe.run(document, options)).violations;
  }, OPTIONS);
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

/** Draws the window anew in a theme, which it follows the system in. */
export async function inTheme(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme: theme });
  await page.reload();
}
