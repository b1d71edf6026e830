import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slipKinds, slipRules } from '../../../../domain/suggest/slips/slip.ts';
import { slipsIn } from '../../../../domain/suggest/slips/slips-in.ts';
import { foundIn, passagesOf, quietTexts } from './texts.ts';

describe('slipsIn', () => {
  it('says nothing of texts with nothing wrong in them', () => {
    for (const text of quietTexts) for (const published of [null, '2025-07-11', '2025']) expect(foundIn(text, { published })).toEqual([]);
  });

  it('says nothing of several quiet texts in one', () => {
    expect(foundIn(quietTexts.join('\n'), { published: '2025-07-11' })).toEqual([]);
  });

  it('quotes the text at its offsets, in order and without overlaps, whatever the text', () => {
    const pieces = [
      '😀',
      'e\u0301',
      '韩国总统林载元',
      '林在浩政府',
      '林载元总统说',
      ' 31 June ',
      '2月30日(周一)',
      '28,500 troops ',
      '52%赞成,41%反对,17%不知道。',
      '2.85万名(285,000名)',
      '\n',
      '문재형은 ',
      '임재원 대통령은 말했다. ',
      'President Lim Jae-won said ',
      '国民力量党(PPP)',
      '人民进步党',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.constantFrom(null, '2025-07-11'), (parts, published) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end, quote, kind, rule, reason } of slipsIn(text, passagesOf(text), { published })) {
          expect(text.slice(start, end)).toBe(quote);
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(slipKinds).toContain(kind);
          expect(slipRules).toContain(rule);
          expect(reason).toMatch(/\.$/u);
          last = end;
        }
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const part = `${quietTexts.join('\n')}\n`;
    const timed = (copies: number) => {
      const text = part.repeat(copies);
      const passages = passagesOf(text);
      const from = performance.now();
      slipsIn(text, passages, { published: '2025-07-11' });
      return performance.now() - from;
    };
    timed(20);
    const short = timed(40);
    expect(timed(320) / short).toBeLessThan(8 * 3);
  });

  it('takes time in proportion to one long passage', () => {
    const part = quietTexts.join(' ').replaceAll('\n', ' ');
    const timed = (copies: number) => {
      const text = part.repeat(copies);
      const from = performance.now();
      slipsIn(text, passagesOf(text), { published: null });
      return performance.now() - from;
    };
    timed(10);
    const short = timed(20);
    expect(timed(160) / short).toBeLessThan(8 * 3);
  });
});
