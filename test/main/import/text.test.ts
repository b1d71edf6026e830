import { describe, expect, test } from 'vitest';
import { outline, read } from './helpers.ts';

const prose = 'The barge struck the third pier shortly after it had left the north basin on Monday.';

async function kinds(text: string): Promise<string[]> {
  return (await read(text, 'a.txt')).blocks.map(({ kind, level }) => `${kind}${level ?? ''}`);
}

describe('lines', () => {
  test('are blocks of their own', async () => {
    expect(outline(await read(`${prose}\n${prose}\n\n${prose}`, 'a.txt'))).toEqual(Array(3).fill(`paragraph: ${prose}`));
  });

  test('broken at a margin are joined, with spaces between words', async () => {
    const wrapped =
      'The harbour master told reporters on Monday that the barge had lost\nits steering soon after leaving the north basin, and that a well-\nknown weakness of the pier had played no part.\n\nThe company that runs the barge said that it was far too early to\nspeak of a cause.';
    expect(outline(await read(wrapped, 'a.txt'))).toEqual([
      'paragraph: The harbour master told reporters on Monday that the barge had lost its steering soon after leaving the north basin, and that a well-known weakness of the pier had played no part.',
      'paragraph: The company that runs the barge said that it was far too early to speak of a cause.',
    ]);
  });

  test('broken at a margin are joined without spaces in Chinese, with spaces in Korean', async () => {
    const chinese =
      '港务局长周一晚间在北港池边的临时记者会上表示,挖泥船是在离开泊位之\n后不久失去舵效的,当时船上共有十一名船员,其中两人受了轻伤,已经连\n夜出院回家。她说目前还没有证据表明桥墩上那条旧裂缝与这次撞击有任何\n关系。';
    expect((await read(chinese, 'a.txt')).text).not.toMatch(/[\s]/u);
    const korean =
      '항만청장은 월요일 저녁 기자들에게 준설선이 북항을 떠난 직후 조타\n능력을 잃었다고 말했고 교각의 오래된 균열은 이번 사고와 아무런 관련\n없다고 강조했으나 점검 보고서를 쓴 기술사는 이 설명에 동의하지 않고\n있다고 밝혔다.';
    expect((await read(korean, 'a.txt')).text).toContain('조타 능력을');
  });

  test('of a poem or an address are not joined', async () => {
    expect((await read('Harbour Office\n3 North Quay\nCorvane\n\nDear Ms Pryce,', 'a.txt')).blocks).toHaveLength(4);
  });
});

describe('headings', () => {
  test('stand above paragraphs, and the first is the title', async () => {
    expect(await kinds(`Bridge closed after barge strikes pier\n\n${prose}\n\nAn older crack\n\n${prose}`)).toEqual([
      'heading1',
      'paragraph',
      'heading2',
      'paragraph',
    ]);
  });

  test('are not short sentences, lines that lead on, or the last words', async () => {
    expect(await kinds(`${prose}\nNobody was hurt.\n${prose}\nHe gave two reasons:\n${prose}\nThe end`)).toEqual(
      Array(6).fill('paragraph'),
    );
  });
});

describe('lists', () => {
  test('have marks and levels', async () => {
    expect(await kinds(`${prose}\n- ropes\n  - new\n- chains`)).toEqual(['paragraph', 'list-item1', 'list-item2', 'list-item1']);
    expect(await kinds(`${prose}\n1. Close the bridge\n2. Inspect the pier\n3. Open one lane`)).toEqual([
      'paragraph',
      'list-item1',
      'list-item1',
      'list-item1',
    ]);
  });

  test('numbered paragraphs are paragraphs, and keep their numbers', async () => {
    const numbered = `1. ${prose} ${prose}\n2. ${prose} Nobody was hurt.\n3. ${prose}`;
    const extraction = await read(numbered, 'a.txt');
    expect(extraction.blocks.map(({ kind }) => kind)).toEqual(Array(3).fill('paragraph'));
    expect(extraction.text).toBe(numbered);
  });
});

describe('captions', () => {
  test.each(['▲ 14일 촬영된 등대교 3번 교각.', '图:第三号桥墩的围挡', '사진=한빛항만신문', 'Photo: the third pier on Tuesday'])(
    '%s',
    async (line) => {
      expect(outline(await read(`${prose}\n${line}\n${prose}`, 'a.txt'))[1]).toBe(`caption: ${line}`);
    },
  );

  test.each([
    ['▲ 14일 촬영된 등대교 3번 교각.', ' /항만청'],
    ['▲ 市长周一视察新码头。“工程会按时完成。”', '/市政厅'],
    ['周二,挖泥船仍停在北港池。', '韩联社'],
    ['周二,挖泥船仍停在北港池。', '图片由港务局提供'],
    ['14일 등대교 앞에 멈춰 선 화물차.', ' 항만청 제공'],
    ['Lorries wait on the old town side of the bridge on Tuesday.', ' Reuters'],
    ['▲ The mayor at the new pier on Monday.', ' /Office of the mayor'],
  ])('%s: who gave the picture is furniture', async (shown, credit) => {
    const drawn = outline(await read(`${prose}\n${shown}${credit}\n${prose}`, 'a.txt'));
    expect(drawn.slice(1, 3)).toEqual([`caption: ${shown}`, `furniture/byline: ${credit.trim()}`]);
  });

  test.each([
    '▲ The pier opened at 9 a.m. and closed at noon',
    '▲ Where the barge struck. See map',
    '▲ 港口已经关闭。粮食由联合国提供',
    '▲ 他看着港口。这些数据是谁提供\uff1f',
  ])('%s: what follows the last full stop of a caption and is no credit stays in it', async (line) => {
    expect(outline(await read(`${prose}\n${line}\n${prose}`, 'a.txt'))[1]).toBe(`caption: ${line}`);
  });

  test('a line above "AI-generated image" describes it', async () => {
    expect(outline(await read(`A barge beside a bridge at night.\nAI-generated image\n\n${prose}`, 'a.txt')).slice(0, 2)).toEqual([
      'caption: A barge beside a bridge at night.',
      'furniture/other: AI-generated image',
    ]);
  });
});
