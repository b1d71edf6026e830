import { expect, test } from 'vitest';
import { withSection } from './sections.ts';

const document = ['# Speed', '<!-- figures: written by npm run bench:publish -->', 'old', '<!-- end of figures -->', 'Below.'].join('\n');

test('a section is replaced and nothing else, as often as one likes', () => {
  const once = withSection(document, 'figures', 'new');
  expect(once.split('\n').filter((line) => line !== '')).toEqual([
    '# Speed',
    '<!-- figures: written by npm run bench:publish -->',
    'new',
    '<!-- end of figures -->',
    'Below.',
  ]);
  expect(withSection(once, 'figures', 'new')).toBe(once);
});

test('a document without the section is refused', () => {
  expect(() => withSection(document, 'other', 'new')).toThrow('no section “other”');
  expect(() => withSection(document.replace('<!-- end of figures -->', ''), 'figures', 'new')).toThrow('no section');
});
