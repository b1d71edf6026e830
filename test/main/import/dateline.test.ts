import { describe, expect, test } from 'vitest';
import { datelineOf, placeIn } from '../../../main/import/dateline.ts';
import { isSameMoment } from '../../../main/import/dates.ts';

const prose = 'The barge struck the third pier shortly after it had left the north basin.';

describe('datelines', () => {
  test.each([
    [`CORVANE, Nov. 4 (Portwire) -- ${prose}`, { outlet: 'Portwire', place: 'CORVANE' }],
    [`CORVANE, North Isle (Portwire) — ${prose}`, { outlet: 'Portwire', place: 'CORVANE, North Isle' }],
    [`Port Louis, 4 November 2025 (Portwire) - ${prose}`, { outlet: 'Portwire', place: 'Port Louis' }],
    [`SEOUL, Nov. 4 — ${prose}`, { place: 'SEOUL' }],
    [`ST. JOHN'S, Newfoundland — ${prose}`, { place: "ST. JOHN'S, Newfoundland" }],
    ['(서울=항만통신) 이도윤 기자 = 여객선이 멈췄다.', { outlet: '항만통신', author: '이도윤', place: '서울' }],
    ['[부산·서울=항만통신] 여객선이 멈췄다.', { outlet: '항만통신', place: '부산·서울' }],
    ['港通社首尔11月4日电\uff08记者王明\uff09渡轮停航。', { outlet: '港通社', author: '王明', place: '首尔' }],
    ['本报首尔11月4日电 记者王明 渡轮停航。', { author: '王明', place: '首尔' }],
    ['\uff08吉隆坡4日讯\uff09渡轮停航。', { place: '吉隆坡' }],
    ['首尔\uff0c11月4日\uff08港通社\uff09——渡轮停航。', { outlet: '港通社', place: '首尔' }],
  ])('%s', (text, said) => {
    expect(datelineOf([{ text }])).toEqual(said);
  });

  test.each([
    prose,
    `BREAKING — ${prose}`,
    `LIVE — ${prose}`,
    `The BBC (British Broadcasting) said so. ${prose}`,
    'NATO and the EU agreed — after a long night.',
    '本报讯 渡轮停航。',
    '\uff08本报讯\uff09渡轮停航。',
    '(사진=항만통신 제공) 여객선',
  ])('%s is none', (text) => {
    expect(datelineOf([{ text }]).place).toBeUndefined();
  });

  test('a day behind the place is cut off', () => {
    expect(['SEOUL, Nov. 4', 'SEOUL, 4 November 2025 (Portwire)', 'Port Louis', '首尔11月4日电'].map(placeIn)).toEqual([
      'SEOUL',
      'SEOUL',
      'Port Louis',
      '首尔',
    ]);
  });
});

test('moments are one across zones; a day is no moment on it', () => {
  expect(isSameMoment('2025-11-04T09:30+09:00', '2025-11-04T00:30Z')).toBe(true);
  expect(isSameMoment('2025-11-04T09:30', '2025-11-04T09:30:20')).toBe(true);
  expect(isSameMoment('2025-11-04T09:30+09:00', '2025-11-04T09:30Z')).toBe(false);
  expect(isSameMoment('2025-11-04T09:30', '2025-11-04T10:30')).toBe(false);
  expect(isSameMoment('2025-11-04', '2025-11-04T09:30')).toBe(false);
});
