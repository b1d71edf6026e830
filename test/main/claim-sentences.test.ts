import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import { unwrap } from '../../domain/result.ts';
import { openApp, temporaryFolder } from './builders.ts';

test('claims are told with their whole sentences; those that are not there are left out', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const bytes = Buffer.from('Ferries\n\nFirst this. The ferries stay in port, the office said. 第一句。渡轮停航，港务局说。').toString(
    'base64',
  );
  const { sourceId } = unwrap(await app.ask('source.import', { taskId: 'task-1', name: 'ferries.txt', bytes }));
  const { text, version } = unwrap(await app.ask('source.open', { sourceId }));
  for (const [claimId, words] of [
    ['english', 'stay in port'],
    ['chinese', '停航'],
  ] as const) {
    const anchor = unwrap(describeAnchor(text, version.id, text.indexOf(words), text.indexOf(words) + words.length));
    unwrap(await app.ask('command.run', { id: `tag-${claimId}`, name: 'tag-claim', params: { claimId, anchor, tag: 'reported' } }));
  }
  const { sentences } = unwrap(await app.ask('claims.sentences', { claimIds: ['chinese', 'gone', 'english', 'english'] }));
  expect(sentences).toEqual([
    { claimId: 'chinese', head: '渡轮', tail: '，港务局说。' },
    { claimId: 'english', head: 'The ferries ', tail: ', the office said.' },
  ]);
  await app.close();
});
