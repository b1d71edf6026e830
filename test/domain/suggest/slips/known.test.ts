import { describe, expect, it } from 'vitest';
import { keyOfName } from '../../../../domain/name-key.ts';
import { slipsIn } from '../../../../domain/suggest/slips/slips-in.ts';
import { foundIn, passagesOf } from './texts.ts';

const text = '韩国总统林载元主持了会议。\n林载元总统听取了报告。\n林在浩政府更广泛的计划将公布。';

describe('slips by the names a notebook keeps', () => {
  it('are of the kind alias when the name is kept as somebody else’s', () => {
    const known = [{ id: 'a', name: 'Lim Jae-ho', aliases: [{ text: '林在浩' }] }];
    const [slip] = slipsIn(text, passagesOf(text), { published: null, known });
    expect(slip).toMatchObject({ kind: 'alias', rule: 'others-alias', quote: '林在浩' });
    expect(slip?.reason).toContain('Lim Jae-ho');
  });

  it('are none when both are names of one', () => {
    expect(foundIn(text, { known: [{ id: 'a', name: '林载元', aliases: [{ text: '林在浩' }] }] })).toEqual([]);
  });

  it('are names that are nearly one kept, unless that one is there too', () => {
    const known = [{ id: 'a', name: '安成俊', aliases: [] }];
    expect(foundIn('国防部长安成浩没有回应。', { known })).toEqual(['near-known-name: 安成浩 → 安成俊']);
    expect(foundIn('국방부 장관 안성호는 답하지 않았다.', { known: [{ id: 'a', name: '안성준', aliases: [] }] })).toEqual([
      'near-known-name: 안성호 → 안성준',
    ]);
    expect(foundIn('国防部长安成浩没有回应。议员安成俊发言。', { known })).toEqual([]);
    expect(foundIn('国防部长安成俊没有回应。', { known })).toEqual([]);
  });
});

describe('keyOfName', () => {
  it('leaves out what does not tell names apart', () => {
    expect(keyOfName('Lee Jae-Myung')).toBe(keyOfName('lee jae myung'));
    expect(keyOfName('尹錫悅')).toBe(keyOfName('尹锡悦'));
    expect(keyOfName('José')).toBe(keyOfName('JOSE'));
    expect(keyOfName('이재명')).not.toBe(keyOfName('이재영'));
  });
});
