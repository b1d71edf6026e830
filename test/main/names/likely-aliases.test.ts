import { expect, test } from 'vitest';
import { romanisedKorean } from '../../../main/names/korean-names.ts';
import { likelyAliases } from '../../../main/names/likely-aliases.ts';

const textsOf = async (...names: string[]) => (await likelyAliases(names)).map(({ text }) => text);

test('Chinese characters are offered in Korean, in Latin letters and in pinyin', async () => {
  expect(await likelyAliases(['林載元'])).toEqual([
    { text: '임재원', language: 'ko', how: 'hangul' },
    { text: 'Lim Jae-won', language: 'ko-Latn', how: 'romanised' },
    { text: 'Im Jae-won', language: 'ko-Latn', how: 'romanised' },
    { text: 'Lin Zaiyuan', language: 'zh-Latn', how: 'pinyin' },
  ]);
  // A family name is read as one: 单 is dan elsewhere.
  expect(await textsOf('单小明')).toContain('Shan Xiaoming');
});

test('Korean is offered in Latin letters, as newspapers write it first', () => {
  expect(romanisedKorean('박영희')).toEqual(['Park Young-hee', 'Park Yeong-hui', 'Bak Yeong-hui']);
  expect(romanisedKorean('표명')).toEqual(['Pyo Myung', 'Pyo Myeong']);
  expect(romanisedKorean('항만공사장')).toEqual([]);
});

test('what is given is left out, and other names are left alone', async () => {
  expect(await textsOf('임재원', 'lim jae won', '林載元')).toEqual(['Im Jae-won', 'Lin Zaiyuan']);
  expect(await textsOf('Elena Duarte', '霍尔特·史密斯', 'PPP')).toEqual([]);
});
