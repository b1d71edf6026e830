/** Words in dates. */

/** English month names by their first three letters. */
export const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** Words that put an hour before or after noon, as written before or after the time. */
export const beforeNoon = ['上午', '凌晨', '早上', '清晨', '早晨', '오전', '새벽', '아침', '午前', 'am', 'a.m.', 'a.m'] as const;
export const afterNoon = ['下午', '晚上', '傍晚', '中午', '晚间', '오후', '저녁', '밤', '午後', 'pm', 'p.m.', 'p.m'] as const;

/**
 * Offsets of time zones that a text may name. Abbreviations used for several zones (CST, IST) are left out: a wrong offset is
 * worse than none.
 */
export const zones: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  世界协调时间: 'Z',
  格林尼治标准时间: 'Z',
  kst: '+09:00',
  韩国标准时间: '+09:00',
  韩国时间: '+09:00',
  首尔时间: '+09:00',
  한국시간: '+09:00',
  한국시각: '+09:00',
  '한국 시간': '+09:00',
  한국표준시: '+09:00',
  jst: '+09:00',
  日本标准时间: '+09:00',
  日本時間: '+09:00',
  北京时间: '+08:00',
  中国标准时间: '+08:00',
  台北时间: '+08:00',
  香港时间: '+08:00',
  hkt: '+08:00',
  sgt: '+08:00',
  est: '-05:00',
  edt: '-04:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
  eet: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  aest: '+10:00',
  aedt: '+11:00',
};
