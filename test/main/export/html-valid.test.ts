import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { exportLanguages } from '../../../domain/brief.ts';
import type { BriefModel } from '../../../domain/brief-model.ts';
import { unwrap } from '../../../domain/result.ts';
import { renderBrief, renderStyledBrief } from '../../../main/export/render.ts';
import { modelOf, tunnel } from './fixtures.ts';
import { full } from './full-brief.ts';
import { hostile } from './hostile.ts';
import { inNotes, numbered } from './styles.ts';

/** The exported page by a validator of HTML that knows the standard's rules on elements, attributes and identifiers. */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:document'],
    // How the document type is spelled is a matter of taste.
    rules: { 'doctype-style': 'off' },
  }),
);

async function faultsOf(html: Uint8Array): Promise<string[]> {
  const { results } = await validator.validateString(new TextDecoder().decode(html));
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`));
}

const briefs: Readonly<Record<string, BriefModel>> = { full, tunnel, hostile, empty: modelOf([]) };

test.each(Object.keys(briefs).flatMap((name) => exportLanguages.map((language) => [name, language] as const)))(
  'a validator finds no fault with “%s” in %s',
  async (name, language) => {
    expect(await faultsOf(await renderBrief(briefs[name] ?? full, 'html', language))).toEqual([]);
  },
);

test.each([
  ['numbers its sources', numbered],
  ['cites in notes', inNotes],
])('nor in a citation style that %s', async (_what, text) => {
  expect(await faultsOf(unwrap(await renderStyledBrief(full, 'html', 'zh', { text, fileName: 'style.csl' })))).toEqual([]);
});

test('it would find one', async () => {
  const page = new TextDecoder().decode(await renderBrief(tunnel, 'html', 'en')).replace('<main>', '<main><p><div></div></p>');
  expect(await faultsOf(new TextEncoder().encode(page))).not.toEqual([]);
});
