import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { findTemplate, findTemplates } from '../../../main/templates/find-templates.ts';

import { temporaryFolder, testPorts } from '../builders.ts';

test('the analyst’s own come after the program’s; one that is wrong is told and hides no other', () => {
  const own = join(temporaryFolder(), 'templates');
  mkdirSync(own);
  writeFileSync(join(own, '周报.md'), '---\nname: 周报\nlanguage: zh\n---\n{{claims}}\n');
  writeFileSync(join(own, 'broken.md'), '{{clams}}\n');
  writeFileSync(join(own, 'notes.txt'), 'no template');
  const { shipped } = testPorts().templates;
  const ports = { templates: { shipped, own } };
  const found = findTemplates(ports);
  expect(found.templates.filter((each) => each.own).map(({ template }) => template.name)).toEqual(['周报']);
  expect(found.templates.map(({ id }) => id)).toContain('fact-check-zh');
  expect(found.refused.map(({ fileName, error }) => [fileName, error.where])).toEqual([['broken.md', 'broken.md, line 1']]);
  const id = found.templates.at(-1)?.id ?? '';
  expect(id).toMatch(/^own-[0-9a-f]{16}$/);
  expect(unwrap(findTemplate(ports, id)).name).toBe('周报');
  expect(findTemplate(ports, 'nothing')).toMatchObject({ ok: false, error: { code: 'not-found' } });
});

test('a folder that is not there has none', () => {
  expect(findTemplates({ templates: { shipped: '', own: join(temporaryFolder(), 'no') } })).toEqual({ templates: [], refused: [] });
});
