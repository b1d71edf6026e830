import { romanised } from '../../domain/propositions/romanised.ts';

/**
 * How the bearers of frequent Korean family names write them in Latin letters, the most frequent way first; the Revised Romanization itself is
 * seldom used for these (National Institute of the Korean Language, survey of romanised names, 2007).
 */
const families: Readonly<Record<string, string>> = {
  김: 'Kim',
  이: 'Lee',
  박: 'Park',
  최: 'Choi',
  정: 'Jeong',
  강: 'Kang',
  조: 'Cho',
  윤: 'Yoon',
  장: 'Jang',
  임: 'Lim',
  한: 'Han',
  오: 'Oh',
  서: 'Seo',
  신: 'Shin',
  권: 'Kwon',
  황: 'Hwang',
  안: 'Ahn',
  송: 'Song',
  전: 'Jeon',
  홍: 'Hong',
  유: 'Yoo',
  류: 'Ryu',
  고: 'Ko',
  문: 'Moon',
  양: 'Yang',
  손: 'Son',
  배: 'Bae',
  백: 'Baek',
  허: 'Heo',
  남: 'Nam',
  심: 'Shim',
  노: 'Roh',
  하: 'Ha',
  곽: 'Kwak',
  성: 'Sung',
  차: 'Cha',
  주: 'Joo',
  우: 'Woo',
  구: 'Koo',
  민: 'Min',
  나: 'Na',
  진: 'Jin',
  지: 'Ji',
  엄: 'Um',
  원: 'Won',
  천: 'Cheon',
  방: 'Bang',
  공: 'Gong',
  현: 'Hyun',
  함: 'Ham',
  변: 'Byun',
  추: 'Choo',
  위: 'Wi',
  여: 'Yeo',
  도: 'Do',
  석: 'Seok',
  선: 'Sun',
  설: 'Seol',
  마: 'Ma',
};

/** Syllables of given names as newspapers mostly write them, where that is not the Revised Romanization. */
const syllables: Readonly<Record<string, string>> = {
  영: 'young',
  명: 'myung',
  현: 'hyun',
  경: 'kyung',
  정: 'jung',
  성: 'sung',
  준: 'jun',
  우: 'woo',
  수: 'soo',
  주: 'joo',
  희: 'hee',
  무: 'moo',
  근: 'geun',
  석: 'seok',
  균: 'kyun',
};

/** A Korean name of two to four syllables in Latin letters: as the Revised Romanization has it and as newspapers mostly write it. Empty for other words. */
export function romanisedKorean(name: string): string[] {
  if (!/^[가-힣]{2,4}$/u.test(name)) return [];
  const family = name.charAt(0);
  const given = [...name.slice(1)];
  const written = (said: readonly string[]) => {
    const [first = '', ...rest] = said;
    return [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join('-');
  };
  const plain = given.map((syllable) => romanised(syllable));
  const usual = given.map((syllable, at) => syllables[syllable] ?? plain[at] ?? '');
  const common = families[family] ?? capital(romanised(family));
  return [...new Set([`${common} ${written(usual)}`, `${common} ${written(plain)}`, `${capital(romanised(family))} ${written(plain)}`])];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
