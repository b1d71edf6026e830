import { describe, expect, test } from 'vitest';
import { suggestedIn, tagsIn } from './helpers.ts';

describe('a sentence is reported', () => {
  test.each([
    'The harbour office closed the north pier on Monday.',
    'Ministers will meet in Oslo on 4 March.',
    'In May the plant made 4,000 tonnes.',
    'The mayor said the bridge was safe.',
    '港务局周一关闭了北码头。',
    '会议将于3月4日在岚州举行。',
    '他将文件移交给法院。',
    '항만청은 월요일 북쪽 부두를 폐쇄했다.',
    '시는 다음 달 4일 공청회를 연다.',
  ])('%s', (sentence) => {
    expect(tagsIn(sentence)).toEqual(['reported']);
  });
});

describe('a sentence is speculative', () => {
  test.each([
    // modality
    'The pier may close for good.',
    'The leak was probably caused by frost.',
    '北码头可能永久关闭。',
    '북쪽 부두가 아예 문을 닫을 수도 있다.',
    '원인은 결빙으로 추정된다.',
    'A broken rope is the most plausible cause, but others could not be ruled out.',
    '码头大概会关到年底。',
    '부두가 문을 닫을지도 모른다.',
    '부두가 그대로일 리 없다.',
    // forecast
    'A report on the pier is expected by Easter.',
    'The port stands to lose a third of its ships.',
    'Prices are expected to rise next year.',
    '预计明年价格将会上涨。',
    '내년에는 가격이 오를 것으로 예상된다.',
    // condition
    'If the dam fails, the valley floods.',
    '一旦大坝失守,整个山谷将被淹没。',
    '둑이 무너지면 마을이 잠길 수밖에 없다.',
    'Had the crew checked the rope, the boat would have stayed afloat.',
    '渡轮每停一天,港口就要损失十万元。',
    // evaluation
    'The vote amounts to a warning.',
    '这一票本质上是一次警告。',
    '이번 표결은 경고인 셈이다.',
    '배가 모자랄 게 뻔하다.',
    // rumour
    'It is unclear whether the ship left the port.',
    '坊间盛传这艘船早已离港。',
    '배가 이미 떠났다는 소문이 돈다.',
  ])('%s', (sentence) => {
    expect(tagsIn(sentence)).toEqual(['speculative']);
  });

  test('not by what a speaker thinks of something', () => {
    expect(tagsIn('“The vote amounts to a warning,” said Lena Ortiz.')).toEqual(['reported']);
    expect(tagsIn('李青表示:“这一票本质上是一次警告。”')).toEqual(['reported']);
  });

  test('also by what a speaker holds possible', () => {
    expect(tagsIn('“The pier may close for good,” said Lena Ortiz.')).toEqual(['speculative']);
  });
});

describe('a sentence is disputed', () => {
  test.each([
    'The company denied that it had sold the land.',
    'The minister dismissed reports of a sale.',
    'Their figures are simply wrong.',
    'It was not: the pier stayed open.',
    'The port rejected that, citing its own records.',
    'No list existed before May, a clerk said.',
    'I don’t accept that figure.',
    '公司否认已出售土地。',
    '网传的内容与实际情况不符。',
    '发言人称有关报道纯属捏造。',
    '회사는 땅을 팔았다는 보도를 부인했다.',
    '그런 보도는 사실무근이라고 대변인이 밝혔다.',
  ])('%s', (sentence) => {
    expect(tagsIn(sentence)).toEqual(['disputed']);
  });

  test.each([
    'It is undeniable that rents rose.',
    'The court denied bail to the captain.',
    '不可否认,租金上涨了。',
    // Words that stand in other words.
    '재건축추진위원회가 월요일 부두에 모였다.',
    '상가 소음해소 공사가 월요일 부두에서 끝났다.',
    '아마추어 선원 열 명이 월요일 부두에 모였다.',
  ])('but not: %s', (sentence) => {
    expect(tagsIn(sentence)).toEqual(['reported']);
  });
});

describe('a sentence claims nothing', () => {
  test.each([
    'Who opened the gate?',
    'Let us look at the figures.',
    'By Anna Holm',
    'Photo: Harbour office',
    'Good evening.',
    '谁打开了闸门?',
    '记者:李青',
    '我们先看数字。',
    '누가 문을 열었나?',
    '안녕하세요, 여러분.',
    '사진=항만청 제공',
  ])('%s', (sentence) => {
    expect(tagsIn(sentence)).toEqual([]);
  });

  test('as a question or a greeting in a turn of a conversation', () => {
    const text = [
      'HOLM: Good evening, Mr Ortiz.',
      'Could you tell us who shut the pier?',
      'ORTIZ: We shut it on Monday.',
      'HOLM: Who is “we”?',
      'ORTIZ: The port.',
    ];
    expect(suggestedIn(text.join('\n'))).toEqual(['reported | Ortiz | We shut it on Monday.', 'reported | Ortiz | The port.']);
  });

  test('as a speech tag behind a quotation', () => {
    expect(suggestedIn('“Where would they go?” she added.')).toEqual([]);
  });
});

test('a suggestion says which words led to it', () => {
  const [only] = suggestedIn('The pier may close for good.');
  expect(only).toBe('speculative | outlet | The pier may close for good.');
});
