import { expect, test } from 'vitest';
import { languageFinder } from '../../../main/import/language.ts';
import { read } from './helpers.ts';

const chinese = '港务局说，第三号泊位将于六月关闭，工程预计持续两个月。';
const korean = '항만청은 3번 부두를 6월에 닫고 두 달 동안 공사를 한다고 밝혔다.';
const japanese = '港湾局によると、第三バースは六月に閉鎖され、工事は二か月かかるという。';
const english = 'The harbour office said that the third berth would close in June and that the work would take two months.';

const languagesIn = async (text: string) => {
  const { text: whole, blocks, details } = await read(text, 'text.txt');
  return [details.language, blocks.map(({ start, end, language }) => [whole.slice(start, Math.min(end, start + 3)), language])] as const;
};

test('a block in another script than the document says which language it is in', async () => {
  const [main, blocks] = await languagesIn([chinese, chinese + chinese, english, korean].join('\n\n'));
  expect(main).toBe('zh');
  expect(blocks.map(([, language]) => language)).toEqual([undefined, undefined, 'en', 'ko']);
});

test.each([
  ['en', english.repeat(4), chinese, 'zh'],
  ['en', english.repeat(4), japanese, 'ja'],
  ['en', english.repeat(4), korean.normalize('NFD'), 'ko'],
  ['ko', korean.repeat(4), english, 'en'],
  ['ko', korean.normalize('NFD').repeat(4), chinese, 'zh'],
])('in %s text %#', async (main, most, other, language) => {
  const [found, blocks] = await languagesIn(`${most}\n\n${other}`);
  expect(found).toBe(main);
  expect(blocks.map((each) => each[1])).toEqual([undefined, language]);
});

test('names, numbers and short phrases in another script say nothing', () => {
  const inChinese = languageFinder(chinese.repeat(5), 'zh');
  expect(['Reuters', 'Maersk Line A/S (CPH: MAERSK B)', '2026-05-04 09:30', '', '😀😀', 'И. Иванов'].map(inChinese)).toEqual(
    Array(6).fill(null),
  );
});

test('what the language of the document is said to be is not said of its blocks again', () => {
  expect(languageFinder(english, 'zh-Hant')(chinese)).toBeNull();
});
