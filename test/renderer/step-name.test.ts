import { describe, expect, test } from 'vitest';
import { commandNames } from '../../domain/commands/index.ts';
import type { Step } from '../../domain/step.ts';
import { catalogues, languages } from '../../renderer/messages/index.tsx';
import { stepName } from '../../renderer/step-name.ts';

const step = (given: Partial<Step>): Step => ({
  revision: 1,
  command: 'tag-claim',
  tag: null,
  claims: 0,
  suggested: 0,
  sourceId: null,
  ...given,
});
const titleOf = (id: string) => (id === 's1' ? 'Ferry' : undefined);
const inEnglish = (given: Partial<Step>) => stepName(catalogues.en, step(given), titleOf);

test.each<[Partial<Step>, string]>([
  [{ command: 'tag-claim', tag: 'disputed', claims: 1 }, 'Tag as disputed'],
  [{ command: 'retag-claim', tag: 'reported', claims: 1 }, 'Retag as reported'],
  [{ command: 'retag-claims', tag: 'reported', claims: 12 }, 'Retag 12 claims as reported'],
  [{ command: 'retag-claims', tag: 'reported', claims: 1 }, 'Retag as reported'],
  [{ command: 'remove-claims', claims: 3 }, 'Remove 3 claims'],
  [{ command: 'merge-claims', claims: 2 }, 'Merge 2 claims'],
  [{ command: 'import-source', sourceId: 's1' }, 'Import “Ferry”'],
  [{ command: 'remove-source', sourceId: 's1', claims: 4 }, 'Remove “Ferry”'],
  [{ command: 'import-source', sourceId: 'gone' }, 'Import a source'],
  [{ command: 'save-note', sourceId: 's1' }, 'Write a note'],
])('%j is “%s”', (given, name) => {
  expect(inEnglish(given)).toBe(name);
});

describe.each(languages)('in %s', (language) => {
  test('every command has a name, and those with a tag, a number or a title hold it', () => {
    const messages = catalogues[language];
    for (const command of commandNames) expect(stepName(messages, step({ command }), titleOf)).toMatch(/\S/);
    const retagged = stepName(messages, step({ command: 'retag-claims', tag: 'disputed', claims: 12 }), titleOf);
    expect(retagged).toContain('12');
    expect(retagged).toContain(messages.tags.disputed.toLowerCase());
    expect(stepName(messages, step({ command: 'import-source', sourceId: 's1' }), titleOf)).toContain('Ferry');
  });
});
