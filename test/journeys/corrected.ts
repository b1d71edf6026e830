import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from './harness.ts';

/** An article and how a journey corrects it. */

/** An article. */
export const FIRST = [
  'Quay works',
  'The harbour office said on Monday that the tunnel will open in May, after two years of work.',
  'Fees for lorries rise by 20 percent next year, the office said. The union called the plan unfair to small firms.',
  'A spokesman for the insurer declined to comment on the dispute over the northern quay.',
].join('\n\n');
/** The same, corrected. */
export const SECOND = FIRST.replace('20 percent', '30 percent').replace(/\n\nA spokesman.*/, '');

/** Writes a file of its own. @returns its path */
export function file(name: string, text: string): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, text);
  return path;
}

/** Imports a corrected copy of the only source. */
export async function correctWith(page: Page, path: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser');
  await page.locator('.source-edit button').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Import corrected copy…' }).click();
  await (await chooser).setFiles(path);
}
