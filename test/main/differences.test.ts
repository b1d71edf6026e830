import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeAnchor } from '../../domain/anchor.ts';
import type { CommandName } from '../../domain/commands/index.ts';
import { unwrap } from '../../domain/result.ts';
import { openApp, temporaryFolder } from './builders.ts';

const texts = {
  en: 'Ferry\n\nThe ferry sank. At the quay 40 people died, police said.',
  zh: '渡轮\n\n渡轮沉没,43人遇难。',
  ko: '여객선\n\n여객선이 침몰해 40여 명이 숨졌다.',
};

test('what sources on one proposition count differently is told of it and in each text, is dismissed for all, and comes back with other words', async () => {
  const app = openApp(join(temporaryFolder(), 'a.caveat'));
  const run = async (name: CommandName, params: unknown) => unwrap(await app.ask('command.run', { id: randomUUID(), name, params }));
  const versions: Record<string, { sourceId: string; versionId: string; text: string }> = {};
  const tag = async (language: string, claimId: string, words: string) => {
    const { versionId, text } = versions[language] ?? { versionId: '', text: '' };
    const anchor = unwrap(describeAnchor(text, versionId, text.indexOf(words), text.indexOf(words) + words.length));
    await run('tag-claim', { claimId, anchor, tag: 'reported' });
  };
  for (const [language, content] of Object.entries(texts)) {
    const bytes = Buffer.from(content).toString('base64');
    const { sourceId } = unwrap(await app.ask('source.import', { taskId: `task-${language}`, name: `${language}.txt`, bytes }));
    const { text, version } = unwrap(await app.ask('source.open', { sourceId }));
    versions[language] = { sourceId, versionId: version.id, text };
  }
  await tag('en', 'english', '40 people died');
  await tag('zh', 'chinese', '渡轮沉没,43人遇难。');
  await tag('ko', 'korean', '여객선이 침몰해 40여 명이 숨졌다.');
  await run('create-proposition', { propositionId: 'p1', statement: 'The ferry sank' });
  await run('link-claims', { propositionId: 'p1', claimIds: ['english', 'chinese', 'korean'], stance: 'asserts' });

  const told = async () => unwrap(await app.ask('propositions.differences', { propositionId: 'p1' })).differences;
  const slipsOf = async (language: string) => {
    const { slips, dismissals } = unwrap(await app.ask('slips.between', { versionId: versions[language]?.versionId ?? '' }));
    return {
      slips: slips.map(({ start, end, found, expected }) => [versions[language]?.text.slice(start, end), found, expected]),
      dismissals,
    };
  };
  const [difference, ...more] = await told();
  expect(more).toEqual([]);
  expect(difference?.sides.map(({ claimId, words }) => [claimId, words])).toEqual([
    ['english', '40 people'],
    ['chinese', '43人'],
  ]);
  expect((await slipsOf('en')).slips).toEqual([['40 people', '40 people', '43人 (渡轮)']]);
  expect((await slipsOf('zh')).slips).toEqual([['43人', '43人', '40 people (Ferry)']]);
  expect((await slipsOf('ko')).slips, '40 and some is neither').toEqual([]);

  const sourceIds = ['en', 'zh'].map((language) => versions[language]?.sourceId ?? '');
  await run('dismiss-difference', { sourceIds, key: difference?.key ?? '' });
  expect((await told()).map(({ isDismissed }) => isDismissed)).toEqual([true]);
  expect((await slipsOf('zh')).dismissals).toMatchObject([{ rule: 'differs-elsewhere', quote: difference?.key }]);

  // The same figure in other words of the claim is a difference that nobody has looked at.
  await tag('en', 'longer', 'At the quay 40 people died, police said.');
  await run('link-claims', { propositionId: 'p1', claimIds: ['longer'], stance: 'asserts' });
  expect((await told()).map(({ isDismissed }) => isDismissed)).toEqual([false]);
  await run('unlink-claims', { propositionId: 'p1', claimIds: ['longer'] });
  await run('restore-difference', { sourceIds, key: difference?.key ?? '' });
  expect((await told()).map(({ isDismissed }) => isDismissed)).toEqual([false]);
  await app.close();
});
