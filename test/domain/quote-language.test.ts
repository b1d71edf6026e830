import { expect, test } from 'vitest';
import { languageOfQuote } from '../../domain/quote-language.ts';

const english = 'The harbour board said that it will not close the lock before the end of June.';

test.each([
  ['항만청은 부두를 닫지 않는다고 밝혔다.', 'zh', 'ko'],
  ['港务局表示不会关闭船闸。', 'ko-KR', 'zh'],
  ['港湾局は水門を閉じないと述べた。', 'en', 'ja'],
  ['港湾局', 'ja', 'ja'],
  ['港务局', 'zh-Hant', 'zh-Hant'],
  [english, 'zh', 'en'],
  [english, 'en-GB', 'en-GB'],
  // Statistics of a sentence must not be wrong: French words of a Chinese source keep its language.
  ['Le port restera fermé jusqu’à la fin du mois de juin.', 'zh', 'zh'],
  ['NATO', 'ko', 'ko'],
  ['Порт закрыт.', 'ru', 'ru'],
  ['12.5 %', 'ko', 'ko'],
  ['항만청', 'und', 'ko'],
])('%s of a source in %s is in %s', (quote, source, language) => {
  expect(languageOfQuote(quote, source)).toBe(language);
});

test('without a source only a script of one language tells', () => {
  expect(languageOfQuote('港务局', undefined)).toBe('zh');
  expect(languageOfQuote(english, undefined)).toBeUndefined();
});
