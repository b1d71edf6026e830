import { describe, expect, it } from 'vitest';
import { foundIn } from './texts.ts';

describe('another given name in the same office', () => {
  it('is pointed out wherever it stands, in each language', () => {
    const chinese = '韩国总统林载元主持了会议。\n林载元总统听取了报告。\n林在浩政府更广泛的计划将公布。\n林在浩出席了周四的会议。';
    expect(foundIn(chinese)).toEqual(['other-given-name: 林在浩 → 林载元', 'other-given-name: 林在浩 → 林载元']);
    const korean = '임재원 대통령은 회의를 주재했다. 임재원 대통령은 보고를 받았다.\n임재호 정부는 곧 계획을 발표한다.';
    expect(foundIn(korean)).toEqual(['other-given-name: 임재호 → 임재원']);
    const english = 'President Lim Jae-won met the dockers. Lim Jae-won said he would return.\nThe Lim Jae-ho government has not replied.';
    expect(foundIn(english)).toEqual(['other-given-name: Lim Jae-ho → Lim Jae-won']);
  });

  it('is none beside a word for another time, or in a sentence that names both', () => {
    expect(foundIn('韩国总统林载元主持了会议。\n林载元总统听取了报告。\n前总统林在浩未出席。\n林在浩政府时期的计划已停。')).toEqual([]);
    expect(
      foundIn('President Lim Jae-won spoke. Lim Jae-won left.\nThe Lim Jae-ho administration, unlike that of Lim Jae-won, signed.'),
    ).toEqual([]);
    expect(foundIn('임재원 대통령은 말했다. 임재원 대통령은 떠났다.\n임재호 정부 시절과는 다르다.')).toEqual([]);
  });

  it('is none where two countries have a head of that family name', () => {
    const text = '韩国总统林载元主持了会议。\n韩国总统林载元听取了报告。\n新加坡总统林在浩发来贺电。';
    expect(foundIn(text)).toEqual([]);
  });

  it('is none for titles that many have', () => {
    expect(foundIn('林载元议员说不。\n林载元议员说是。\n林在浩议员没有投票。')).toEqual([]);
  });
});

describe('somebody unknown who goes on speaking', () => {
  it('is pointed out right behind a namesake who is introduced', () => {
    expect(foundIn('港口大学研究教授文成浩警告称,情况会改变。\n文在亨表示:“这意味着我们要付出更多。”')).toEqual([
      'speaker-changes: 文在亨 → 文成浩',
    ]);
    const english = 'Moon Seong-ho, a professor of shipping, warned of delays.\nMoon Jae-hyung said: “It will cost more.”';
    expect(foundIn(english)).toEqual(['speaker-changes: Moon Jae-hyung → Moon Seong-ho']);
    const korean = '문성호 교수는 지연을 경고했다.\n문재형은 “더 많은 비용이 든다”고 말했다.';
    expect(foundIn(korean)).toEqual(['speaker-changes: 문재형 → 문성호']);
  });

  it('is none when the text introduces both', () => {
    expect(foundIn('港口大学研究教授文成浩警告称,情况会改变。\n议员文在亨表示:“这意味着我们要付出更多。”')).toEqual([]);
  });
});

describe('a spelling that stands once', () => {
  const usual = 'Defense Minister Ahn Gyu-seok spoke. Ahn Gyu-seok left. Later Ahn Gyu-seok returned.';

  it('is pointed out where another is used throughout', () => {
    expect(foundIn(`${usual}\nIn the evening Ahn Kyu-suk was seen again.`)).toEqual(['near-spelling: Ahn Kyu-suk → Ahn Gyu-seok']);
    expect(foundIn('室长韦圣洛发言。韦圣洛离开。后来韦圣洛回来了。\n室长韦成洛没有回应。')).toEqual(['near-spelling: 韦成洛 → 韦圣洛']);
  });

  it('is none for hyphens, spaces and names that are not alike', () => {
    expect(foundIn(`${usual}\nIn the evening Ahn Gyu Seok was seen again.`)).toEqual([]);
    expect(foundIn(`${usual}\nIn the evening Ahn Min-ji was seen.`)).toEqual([]);
  });
});

describe('one office with two holders', () => {
  const usual = 'South Korea’s defense minister Ahn Gyu-seok spoke. Ahn Gyu-seok left. Ahn Gyu-seok returned.';

  it('is pointed out where one country’s is given to another once', () => {
    expect(foundIn(`${usual}\nSouth Korea’s defense minister Pyo Il-nam signed the paper.`)).toEqual([
      'two-holders: Pyo Il-nam → Ahn Gyu-seok',
    ]);
  });

  it('is none after a change of office, or without a country', () => {
    expect(foundIn(`${usual}\nSouth Korea’s defense minister Pyo Il-nam was appointed in May.`)).toEqual([]);
    expect(foundIn(`${usual}\nDefense minister Pyo Il-nam signed the paper.`)).toEqual([]);
  });
});

describe('a name half spelt out', () => {
  it('is pointed out behind a title', () => {
    expect(foundIn('国防部长提名人安圭特克没有回应。')).toEqual(['half-spelt: 安圭特克 → 安圭']);
  });

  it('is none for foreign and Japanese names', () => {
    expect(foundIn('总统卢特尼克发言。总理安倍晋三发言。部长金克巴特发言。议员李成浩发言。')).toEqual([]);
  });
});

describe('a party that fits another one’s abbreviation', () => {
  it('is pointed out in each language', () => {
    expect(foundIn('主要反对党国民力量党(PPP)称此举危险。\n人民进步党发言人说,要再审查。')).toEqual([
      'wrong-party: 人民进步党 → 国民力量党',
    ]);
    expect(
      foundIn('The People Power Party (PPP) called it unsafe.\nA spokesman for the People’s Progressive Party wants a review.'),
    ).toEqual(['wrong-party: People’s Progressive Party → People Power Party']);
    expect(foundIn('국민힘당(PPP)은 반대했다.\n인민진보당 대변인은 재검토를 요구했다.')).toEqual(['wrong-party: 인민진보당 → 국민힘당']);
  });

  it('is none for a party with an abbreviation of its own, or named first', () => {
    expect(foundIn('国民力量党(PPP)反对。\n人民进步党(PPG)赞成。人民进步党离席。')).toEqual([]);
    expect(foundIn('人民进步党赞成。\n国民力量党(PPP)反对。')).toEqual([]);
    expect(foundIn('国民力量党(PPP)反对。\n民主党赞成。')).toEqual([]);
  });
});
