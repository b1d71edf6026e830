import { expect, test } from 'vitest';
import { firstPersonIn, lastPersonIn } from '../../../domain/suggest/people/named-in.ts';

test.each([
  ['en', 'Prosecutors met President Marta Duarte and Mr Arden.', 'Arden'],
  ['en', 'Lim Jae-won, the mayor, went to Busan.', 'Lim Jae-won'],
  ['en', 'The Ministers met in The Republic.', null],
  ['zh', '国防部长安成俊陪同总统林载元视察。', '林载元'],
  ['zh', '美国总统唐纳德·特朗普周三离开。', '唐纳德·特朗普'],
  ['zh', '总统室表示没有变化。', null],
  ['ko', '임재원 대통령은 안성준 국방부 장관과 만났다.', '안성준'],
  ['ko', '국내 시장은 조용했다.', null],
] as const)('whom a pronoun after it stands for: %s, %s', (language, sentence, name) => {
  expect(lastPersonIn(sentence, language)).toBe(name);
});

test('whom a text is about is the first it names', () => {
  const text = '码头关闭了。\n韩国总统林载元会见了外长安成俊。';
  expect(
    firstPersonIn(text, [
      { start: 0, end: 6 },
      { start: 7, end: text.length },
    ]),
  ).toBe('林载元');
});
