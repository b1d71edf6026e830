import { describe, expect, test } from 'vitest';
import { voicesIn } from './helpers.ts';

describe('who says a sentence', () => {
  test('is the outlet, where nobody is named', () => {
    expect(voicesIn('The north pier was closed on Monday.')).toEqual(['outlet']);
  });

  test('is one speaker from the first sentence of a quotation to its last, named before it', () => {
    expect(voicesIn('总统室表示:“码头已经关闭。渡轮停航两天。”码头建于1970年。')).toEqual(['总统室', '总统室', 'outlet']);
  });

  test('or behind it', () => {
    expect(voicesIn('“The pier is closed. Ferries stop for two days,” Lena Ortiz said. The pier was built in 1970.')).toEqual([
      'Lena Ortiz',
      'Lena Ortiz',
      'outlet',
    ]);
  });

  test('goes on in a quotation that stands alone right after', () => {
    expect(voicesIn('“The pier is closed,” Lena Ortiz said.\n“We will open it when it is safe.”')).toEqual(['Lena Ortiz', 'Lena Ortiz']);
  });

  test('goes on in a quotation over several passages, which in English opens anew in each', () => {
    expect(
      voicesIn('Lena Ortiz said: “The pier is closed.\n“Ferries stop for two days.\n“Nobody was hurt on Monday.”\nRain is forecast.'),
    ).toEqual(['Lena Ortiz', 'Lena Ortiz', 'Lena Ortiz', 'outlet']);
  });

  test.each([
    ['Lena Ortiz said the pier was closed. She added that ferries would stop.', 'Lena Ortiz'],
    ['市长李青表示,码头已关闭。他说渡轮将停航两天。', '市长李青'],
    ['박도현 과장은 부두를 닫았다고 밝혔다. 그는 이틀간 배가 멈춘다고 덧붙였다.', '박도현 과장'],
    ['A senior official said the pier was closed. The official said ferries would stop.', 'A senior official'],
  ])('is found by what stands for a name: %s', (text, name) => {
    expect(voicesIn(text)).toEqual([name, name]);
  });

  test('is a document, where one speaks', () => {
    expect(voicesIn('The audit found that nobody had checked the hinge.')).toEqual(['audit']);
    expect(voicesIn('港务局内部文件显示,铰链从未检查。')).toEqual(['港务局内部文件']);
  });

  test('is whoever has the turn in a conversation', () => {
    const text = [
      'HOLM: The pier is closed now.',
      'ORTIZ: We closed it on Monday.',
      'Two ferries were in the harbour.',
      'HOLM: And they stayed there.',
      'ORTIZ: They are still there.',
    ];
    expect(voicesIn(text.join('\n'))).toEqual(['Holm', 'Ortiz', 'Ortiz', 'Holm', 'Ortiz']);
  });

  test('is whoever is interviewed, where questions stand behind dashes', () => {
    const text = ['소설가 문가람 씨를 부두에서 만났다.', '―부두는 열렸나.', '"월요일에 열렸어요."', '―배도 다니나.', '"두 척이 다녀요."'];
    expect(voicesIn(text.join('\n')).slice(-2)).toEqual(['문가람', '문가람']);
  });

  test('is the person told of before a name', () => {
    expect(voicesIn('Counsel for the crew, Tom Reyes, was angry. He said nobody had checked the rope.')).toEqual(['outlet', 'Tom Reyes']);
  });

  test('is whoever comments under a handle, for that passage', () => {
    expect(voicesIn('码头周一关闭了。\n@老船长:我周一还在码头上看见过渡轮。\n转发的人很多,码头还关着。')).toEqual([
      'outlet',
      '老船长',
      'outlet',
    ]);
  });

  test('is a person named some sentences before, where nobody has spoken', () => {
    const text = 'Mayor Ann Holm toured the pier on Tuesday. Two ferries were there. She said nobody had checked the rope.';
    expect(voicesIn(text)).toEqual(['outlet', 'outlet', 'Ann Holm']);
  });

  test('goes on where a sentence only explains what was said', () => {
    expect(voicesIn('항만청은 부두를 닫는다고 밝혔다. 배가 다니지 않는다는 이유에서다.')).toEqual(['항만청', '항만청']);
  });

  test('is nobody whose name stands once before a colon', () => {
    expect(voicesIn('Note: The pier is closed on Mondays.\nTwo ferries were in the harbour.')).toEqual(['outlet', 'outlet']);
  });
});
