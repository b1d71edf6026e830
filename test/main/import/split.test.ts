import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../domain/result.ts';
import { extract } from '../../../main/import/extract.ts';
import { findArticles } from '../../../main/import/split.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const CORPUS = join(ROOT, '..', 'shared', 'corpus');

async function articlesIn(text: string, name = 'pasted.txt') {
  const extraction = unwrap(await extract(Buffer.from(text), name));
  return findArticles(extraction.text, extraction.blocks, name);
}

const english = (place: string) => [
  `The ferry to ${place} will stop running in June, the operator told reporters at the harbour office on Friday morning.`,
  `Passengers on the quay said nobody had told them, and a spokeswoman for the council called the plan for ${place} premature.`,
  'The operator answered that timetables had been published in the usual way and that refunds would be paid by the end of the month.',
];
const chinese = (place: string) => [
  `开往${place}的渡轮将于六月停运,运营商周五上午在港务局对记者表示,此前的航班将照常运行,已售船票可以全额退款。`,
  `码头上的乘客说没有人通知过他们,市议会的一位发言人称有关${place}的计划为时过早,应当先听取居民的意见再作决定。`,
  '运营商回应说,时刻表已按惯例公布,退款将在月底之前支付完毕,并将在下周再次举行说明会。',
];
const korean = (place: string) => [
  `${place}행 여객선이 6월에 운항을 중단한다고 운영사가 금요일 오전 항만청에서 기자들에게 밝혔다. 이미 판매된 표는 전액 환불된다.`,
  `부두에 있던 승객들은 아무도 알려 주지 않았다고 말했고, 시의회 대변인은 ${place} 노선 계획이 성급하다고 지적했다.`,
  '운영사는 시간표를 평소와 같이 공개했으며 환불은 이달 말까지 마무리될 것이라고 답했다.',
];
const join2 = (first: readonly string[], second: readonly string[]) => [...first, ...second].join('\n\n');

describe('two articles in one text', () => {
  test.each([
    [
      'English',
      join2(
        ['Ferry to Skarholm will stop in June', 'By Mina Okafor', 'Published: March 3, 2025', ...english('Skarholm')],
        ['Council weighs a bridge instead', 'By Jonas Weld', 'Published: March 9, 2025', ...english('Vellby')],
      ),
      ['Ferry to Skarholm will stop in June', 'Council weighs a bridge instead'],
      ['2025-03-03', '2025-03-09'],
    ],
    [
      'Chinese',
      join2(
        ['开往海门的渡轮将于六月停运', '发布于 2025年3月3日', ...chinese('海门')],
        ['市议会考虑改建跨海大桥', '发布于 2025年3月9日 下午4:56', ...chinese('南屿')],
      ),
      ['开往海门的渡轮将于六月停运', '市议会考虑改建跨海大桥'],
      ['2025-03-03', '2025-03-09'],
    ],
    [
      'Korean',
      join2(
        ['한빛행 여객선 6월에 운항 중단', '입력 2025.03.03 09:10', ...korean('한빛')],
        ['시의회, 다리 건설 검토에 나서', '입력 2025.03.09 14:30', ...korean('남도')],
      ),
      ['한빛행 여객선 6월에 운항 중단', '시의회, 다리 건설 검토에 나서'],
      ['2025-03-03', '2025-03-09'],
    ],
  ])('%s: each with its own title and date, nothing lost between them', async (_, text, titles, days) => {
    const articles = await articlesIn(text);
    expect(articles.map(({ details }) => details.title)).toEqual(titles);
    expect(articles.map(({ details }) => details.published?.slice(0, 10))).toEqual(days);
    const whole = unwrap(await extract(Buffer.from(text), 'pasted.txt'));
    expect(articles.map((each) => each.text).join('\n')).toBe(whole.text);
    for (const { text: words, blocks, start, end } of articles) {
      expect(words).toBe(whole.text.slice(start, end));
      for (const block of blocks) expect(words.slice(block.start, block.end).trim()).not.toBe('');
    }
  });

  test('in HTML', async () => {
    const article = (title: string, day: string, place: string) =>
      `<h1>${title}</h1><p>Published: ${day}</p>${english(place)
        .map((words) => `<p>${words}</p>`)
        .join('')}`;
    const page = `<!doctype html><body>${article('Ferry to Skarholm will stop', 'March 3, 2025', 'Skarholm')}${article('Council weighs a bridge', 'March 9, 2025', 'Vellby')}</body>`;
    expect((await articlesIn(page, 'page.html')).map(({ details }) => details.title)).toEqual([
      'Ferry to Skarholm will stop',
      'Council weighs a bridge',
    ]);
  });
});

describe('one article', () => {
  test.each([
    ['with headings inside', [...english('Skarholm'), 'What the operator says', ...english('Vellby')]],
    ['with a byline and a date below its text', [...english('Skarholm'), 'By Mina Okafor', 'Published: March 3, 2025']],
    [
      'followed by a teaser',
      ['Ferry to stop', 'March 3, 2025', ...english('Skarholm'), 'A bridge instead', 'March 9, 2025', 'The council said so.'],
    ],
    [
      'with its title and date below a summary',
      ['The ferry stops in June.', 'Ferry to Skarholm will stop', 'March 3, 2025', ...english('Skarholm')],
    ],
  ])('%s is left alone', async (_, blocks) => {
    expect(await articlesIn(blocks.join('\n\n'))).toHaveLength(1);
  });

  test.each(readdirSync(SAMPLES).filter((name) => !name.endsWith('.json')))('the sample %s is left alone', async (name) => {
    expect(unwrap(await extract(readFileSync(join(SAMPLES, name)), name)).articles).toEqual([]);
  });
});

test.skipIf(!existsSync(CORPUS))(
  'of real documents, only the one that holds two articles is offered (skipped where they are not beside the project)',
  async () => {
    const counts: number[] = [];
    for (const name of readdirSync(CORPUS).sort())
      counts.push(unwrap(await extract(readFileSync(join(CORPUS, name)), name)).articles.length);
    expect(counts).toEqual([2, 0, 0, 0, 0]);
  },
);
