import type { Ports } from '../../ports.ts';
import type { Machine } from '../places.ts';
import { inBrowser, showPage } from './errand.ts';

/** @returns what prints pages on this machine; the browser is looked for when there is something to print */
export function printInBrowser(machine: Machine): NonNullable<Ports['print']> {
  return (html, signal) =>
    inBrowser(machine, signal, 'cannot-print', async (browser): Promise<Uint8Array> => {
      const page = await showPage(browser, html);
      return page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
    });
}
