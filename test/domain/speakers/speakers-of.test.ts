import { describe, expect, test } from 'vitest';
import { speakersOf } from '../../../domain/speakers/speakers-of.ts';

const speakers = (sentence: string, language: string) => speakersOf(sentence, { start: 0, end: sentence.length }, language);

/** What follows would be wrong with the first name missing or another one before it. */
const named: Record<'en' | 'zh' | 'ko', readonly [sentence: string, speaker: string][]> = {
  en: [
    ['The ministry said on Monday that the tunnel will open in May.', 'The ministry'],
    ['The tunnel will open in May, the ministry said.', 'the ministry'],
    ['“We expect a delay,” said Jane Doe, chief engineer of the project.', 'Jane Doe'],
    ['"We expect a delay," harbour master Tom Reyes told reporters on Friday.', 'harbour master Tom Reyes'],
    ['According to two people familiar with the plan, work stopped in March.', 'two people familiar with the plan'],
    ['Work stopped in March, according to the Harbour Authority.', 'the Harbour Authority'],
    ['Kim Min-su, a spokesman for the port, denied the report.', 'Kim Min-su'],
    ['Cole, who toured the site last week, said the roof was safe.', 'Cole'],
    ['Deputy Minister Anna Ødegård later added that the costs had doubled.', 'Deputy Minister Anna Ødegård'],
    ['U.S. Transport Secretary Dana Cole has repeatedly rejected the claim.', 'U.S. Transport Secretary Dana Cole'],
    ['On Tuesday the mayor announced a review.', 'the mayor'],
    ['In a statement, the Bay Ferry Company said it would appeal.', 'the Bay Ferry Company'],
    ['A senior official at the port authority warned that the crane might fall.', 'A senior official at the port authority'],
    ['But critics say the plan ignores the fishermen.', 'critics'],
    ['Reuters reported that the ferry had turned back.', 'Reuters'],
    ['Mayor Lin was quoted as saying that nobody had been told.', 'Mayor Lin'],
    ['The opposition People First Party (PFP) called the plan a gamble.', 'The opposition People First Party'],
    ['The dockers’ union called for a second crane.', 'The dockers’ union'],
    ['Inspector Jo Ortiz hit back on Tuesday.', 'Inspector Jo Ortiz'],
    ['Her lawyer said she would appeal.', 'Her lawyer'],
    ['The pier needs new piles, which engineers fear will cost millions.', 'engineers'],
    ['A spokesman emailed to say the office was closed.', 'A spokesman'],
    ['It was a charge the allies denied.', 'the allies'],
    ['Some economists doubt the figure.', 'Some economists'],
    ['Lawyers following the case say it will end in court.', 'Lawyers'],
    ['“Nobody knew,” said Owen Tarrant of the Old Harbour Workers’ Federation.', 'Owen Tarrant of the Old Harbour Workers’ Federation'],
    ['The council has called the plan “a gamble”.', 'The council'],
    // Begun in the sentence before.
    ['That has not changed," Marsh said.', 'Marsh'],
  ],
  zh: [
    ['港务局周一表示,隧道将于五月开通。', '港务局'],
    ['交通部发言人陈立群在记者会上指出:“工程没有延误。”', '交通部发言人陈立群'],
    ['“水位仍在上升,”一位工程师告诉记者。', '一位工程师'],
    ['据《海湾日报》报道,渡轮已停航三天。', '《海湾日报》'],
    ['据港务局最新统计,去年有四百艘船入港。', '港务局'],
    ['根据环境署2024年发布的数据,水温升高了两度。', '环境署'],
    ['《海湾日报》援引两名知情人士的话称,合同已经取消。', '两名知情人士'],
    ['运输工会否认了这一说法。', '运输工会'],
    ['然而,部分居民认为噪音比以前更大。', '部分居民'],
    ['刚从海外返回的市长林海生昨天对本报透露,桥梁将关闭。', '市长林海生'],
    ['公司总裁许文在接受电视台采访时说,他不会辞职。', '公司总裁许文'],
    ['针对延误,承建商回应称:“我们会按期完工。”', '承建商'],
    ['王建国将军警告称,演习不会停止。', '王建国将军'],
    ['美国国务院发言人(未具名)说,谈判仍在进行。', '美国国务院发言人'],
    ['反对党蓝湾党(BP)称此举“十分冒险”。', '反对党蓝湾党'],
    ['船东在电话里只回了一句:“无可奉告。”', '船东'],
    ['港务局发言人称,码头没有关闭。', '港务局发言人'],
    ['工程师何远把延误归咎于天气。', '工程师何远'],
    ['根据环境署上个月发表的一份报告,水温升高了两度。', '环境署'],
    ['专访船长陈大海:我只想回家', '船长陈大海'],
    ['船东在直播里抱怨,油价太高。', '船东'],
    ['渔业厅回应本报,没有这样的计划。', '渔业厅'],
    ['港务局的说法是,渡轮明天复航。', '港务局'],
  ],
  ko: [
    ['시청은 개통이 늦어질 수 있다고 밝혔다.', '시청'],
    ['박민수 항만청장은 “공사는 예정대로 끝난다”고 말했다.', '박민수 항만청장'],
    ['“비가 더 올 수 있다”고 기상청 관계자가 전했다.', '기상청 관계자'],
    ['연합일보에 따르면 여객선은 사흘째 운항하지 못했다.', '연합일보'],
    ['항만청 자료에 따르면 지난해 선박 400척이 입항했다.', '항만청'],
    ['환경부가 공개한 자료에 따르면 수온이 올랐다.', '환경부'],
    ['최유진 대변인은 10일 보도를 부인했다.', '최유진 대변인'],
    // The name itself ends like a particle.
    ['김정은 위원장은 회의에서 준비가 끝났다고 말했다.', '김정은 위원장'],
    ['이 대통령은 터널이 5월에 열린다고 약속했다.', '이 대통령'],
    ['익명을 요구한 정부 관계자는 계약이 취소됐다고 주장했다.', '정부 관계자'],
    ['한 주민은 “소음이 심해졌다”라고 말했다.', '한 주민'],
    ['주민 박영희 씨는 “잠을 못 잤다”며 불만을 토로했다.', '주민 박영희 씨'],
    ['그러나 전문가들은 일정이 또 미뤄질 것으로 내다봤다.', '전문가들'],
    ['이번 조치는 불가피하다고 장관이 말했다.', '장관'],
    ['국방부 관계자는 “확인해 줄 수 없다”면서도 훈련 사실은 인정했다.', '국방부 관계자'],
    ['AP통신은 여객선이 회항했다고 보도했다.', 'AP통신'],
    ['배를 모는 운전사 다리오 펠은 "춥다"라고 불평했다.', '운전사 다리오 펠'],
    ['다리가 곧 열린다고 항만장관 요나스 크랄이 말했다.', '항만장관 요나스 크랄'],
    ['일각에서는 다리가 늦게 열린다고 주장한다.', '일각'],
    ['다리가 늦게 열린다는 얘기도 업계에서 나온다.', '업계'],
    ['이웃한테 들었는데 다리가 닫혔대요.', '이웃'],
    ['항만청은 물동량이 늘었다는 점을 근거로 든다.', '항만청'],
    ['어민들은 보상을 호소하고 있다.', '어민들'],
    ['선사인 한빛해운은 배를 세운다고 밝혔다.', '선사인 한빛해운'],
    ['막을 필요도 없다"고 선장이 말했다.', '선장'],
  ],
};

const nobody: Record<'en' | 'zh' | 'ko', readonly string[]> = {
  en: [
    'The tunnel will open in May.',
    'He said the tunnel was safe.',
    'They told reporters nothing.',
    '“The minister said it would rain,” reads the sign.',
    'It is said that the tunnel leaks.',
    'The bridge was said to be closed.',
    'The reported delay worried nobody.',
    'According to plan, work stops in March.',
    'A study suggests that the water is warmer.',
    'Nothing suggests that the port will close.',
    'The number of calls rose.',
    'The ministry’s claims about the roof were false.',
    'The remarks underscore the risk.',
    'What the mayor wants is unclear.',
    'The delay added two million to the bill.',
    'Asked about claims by lawmakers, it was silent.',
    'No group claimed the wreck.',
    'A boat called Marta sank.',
    'Neither the company nor the city would say when work resumes.',
  ],
  zh: [
    '隧道将于五月开通。',
    '他表示隧道是安全的。',
    '该公司否认了指控。',
    '据报道,渡轮已停航。',
    '据我所知,没有人受伤。',
    '对居民来说,这并不容易。',
    '这部小说讲述了港口的历史。',
    '该方案被称为“蓝湾计划”。',
    '“市长说会下雨”写在牌子上。',
    '两国对主权问题的一再强调令人意外。',
    '有人认为桥不安全。',
    '居民在等港务局回应。',
    '换句话说,费用翻了一倍。',
    '船长陈大海被指控隐瞒事故。',
    '尽管存在这些担心,工程仍将继续。',
    '会谈期间,他多次承诺合作,并郑重重申这一原则。',
  ],
  ko: [
    '터널은 5월에 열린다.',
    '그는 터널이 안전하다고 말했다.',
    '그들은 아무것도 모른다고 말했다.',
    '“우리는 끝까지 간다”고 그는 강조했다.',
    '보도에 따르면 여객선이 멈췄다.',
    '계획에 따르면 공사는 3월에 멈춘다.',
    '이번 조치는 불가피하다고 말했다.',
    '“시장은 비가 온다고 말했다”라는 글이 걸려 있다.',
    '다리를 추진하는 계획이 발표됐다.',
    '그는 군이 보조금을 약속했다고 말했다.',
    '그가 배를 탈 것 같다고 그는 귀띔했다.',
    '어민들이 부두 앞에서 보상을 요구하고 있다.',
    '항만청의 주장은 사실과 다르다.',
    '높은 파도가 예상된다고 말했다.',
    '배가 오는 시간을 알렸다.',
    '전문가들의 의견은 엇갈렸다.',
  ],
};

describe.each(['en', 'zh', 'ko'] as const)('%s', (language) => {
  test.each(named[language])('%s', (sentence, speaker) => {
    expect(speakers(sentence, language)[0]).toBe(speaker);
  });

  test.each(nobody[language])('nobody is named: %s', (sentence) => {
    expect(speakers(sentence, language)).toEqual([]);
  });

  test.each(named[language])('the language need not be known: %s', (sentence, speaker) => {
    for (const other of ['und', 'fr', language === 'en' ? 'zh-Hans' : 'en-GB']) expect(speakers(sentence, other)).toContain(speaker);
  });
});

test('whoever says the quoted words comes before whoever passes them on', () => {
  expect(speakers('总统室表示,林海生当天在会上强调:“应该重新谈判。”', 'zh')).toEqual(['林海生', '总统室']);
});

test('a name is given once', () => {
  expect(speakers('Marsh said the crane failed, and Marsh said so twice.', 'en')).toEqual(['Marsh']);
});

test('only the sentence is looked at', () => {
  const text = 'The mayor said no. The union said yes. The court said nothing.';
  const start = text.indexOf('The union');
  expect(speakersOf(text, { start, end: start + 'The union said yes.'.length }, 'en')).toEqual(['The union']);
});

test('what is longer than a name is none', () => {
  const sentence = `The ${'very '.repeat(12)}old harbour minister said no.`;
  expect(speakers(sentence, 'en')).toEqual([]);
  expect(speakers(`${'海'.repeat(50)}表示,船已离港。`, 'zh')).toEqual([]);
});

test('Japanese is not read by the rules for Chinese', () => {
  expect(speakers('首相は会見で表示を認為する予定だと述べた。', 'ja')).toEqual([]);
});

test('sentences of any size and shape are survived', () => {
  const pieces = [
    '“',
    '”',
    '"',
    ' said ',
    '表示',
    '据',
    '报道',
    '은 ',
    '고 말했다',
    ', ',
    '(',
    '在',
    '对',
    'A',
    '港',
    '는',
    '🚇',
    '\ud83d',
  ];
  for (let i = 0; i < 300; i++) {
    const sentence = Array.from({ length: (i * 7) % 90 }, (_, k) => pieces[(i * 31 + k * k * 17 + k) % pieces.length]).join('');
    for (const name of speakers(sentence, 'und')) expect(name.length).toBeLessThanOrEqual(40);
  }
  const long = '在对向就港务局,said the '.repeat(20_000);
  for (const name of speakers(long, 'und')) expect(name.length).toBeLessThanOrEqual(40);
});
