import { expect, test } from 'vitest';
import { openWindow } from './harness.ts';

test('when a control goes away that had the focus, the field has it again that was typed in before', async () => {
  const { page, close, problems } = await openWindow({});
  await page.locator('.status-saved').waitFor();
  await page.keyboard.press('Alt+2');
  await page.getByRole('button', { name: 'New brief' }).first().click();
  const title = page.getByRole('textbox', { name: 'Title of the brief' });
  await title.waitFor();
  await title.focus();
  const label = await page.evaluate(async () => {
    const control = document.createElement('button');
    document.body.append(control);
    control.focus();
    control.remove();
    for (let frame = 0; frame < 4; frame++) await new Promise(requestAnimationFrame);
    return document.activeElement?.getAttribute('aria-label');
  });
  expect(label).toBe('Title of the brief');
  expect(problems).toEqual([]);
  await close();
});
