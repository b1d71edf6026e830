/**
 * What is counted, named the same in three languages. Everything is compared over folded text (`foldedForCues`): small letters, simplified
 * characters.
 */

/** Some of a thing: what a unit is multiplied by to be of it. */
export interface Unit {
  readonly thing: string;
  readonly factor: number;
}

interface Counted extends Unit {
  /** Begins right behind a number. */
  readonly behind: RegExp;
}

/** English words that may stand between a number and what it counts. */
const BETWEEN = '(?:[ -]\\p{Ll}[\\p{L}-]*){0,2}?[ -]';

/** @param english, chinese, korean alternatives, empty where there are none: behind the number, Korean with a space or without */
function counted(thing: string, english: string, chinese: string, korean: string, factor = 1): Counted {
  const forms = [
    ...(english === '' ? [] : [`${BETWEEN}(?:${english})(?!\\p{L})`]),
    ...(chinese === '' ? [] : [`[多余]?\\s?(?:${chinese})`]),
    ...(korean === '' ? [] : [`여?\\s?(?:${korean})`]),
  ];
  return { thing, factor, behind: new RegExp(`^(?:${forms.join('|')})`, 'u') };
}

/** Close behind a number, with nothing but a space between. */
function measure(thing: string, words: string, factor = 1): Counted {
  return { thing, factor, behind: new RegExp(`^[多余여]?[ -]?(?:${words})(?![\\p{Script=Latin}])`, 'u') };
}

const units: readonly Counted[] = [
  measure('points', 'percentage points?|percent points?|个百分点|%p|%포인트|퍼센트포인트'),
  measure('percent', '%|per ?cent|퍼센트|프로(?=[가-힣]?\\s)'),
  measure('usd', '(?:us )?dollars?|美元|美金|달러'),
  measure('cny', 'yuan|renminbi|元(?:人民币)?|人民币|위안'),
  measure('krw', '(?:south korean )?won|韩元|韩币|원'),
  measure('jpy', 'yen|日元|엔'),
  measure('eur', 'euros?|欧元|유로'),
  measure('gbp', 'pounds|英镑|파운드'),
  measure('square-kilometres', 'square kilomet(?:re|er)s?|sq km|km²|平方公里|제곱킬로미터|㎢'),
  measure('hectares', 'hectares?|公顷|헥타르|㏊'),
  measure('metres', 'kilomet(?:re|er)s?|kms?|公里|千米|킬로미터|㎞', 1000),
  measure('metres', 'met(?:re|er)s?|m|米|미터'),
  measure('miles', 'miles?|英里|마일'),
  measure('kilograms', '(?:metric )?ton(?:ne)?s?|公吨|吨|톤', 1000),
  measure('kilograms', 'kilograms?|kgs?|公斤|千克|킬로그램'),
  measure('barrels', 'barrels?|桶|배럴'),
  measure('magnitude', '级(?:强|地)?震'),
  counted('drones', 'drones?|uavs?', '架(?:次)?无人机', '대의 (?:드론|무인기)'),
  counted('aircraft', 'aircraft|planes?|warplanes?|jets?|sorties', '架', ''),
  counted('ships', 'ships?|vessels?|boats?|warships?|tankers?', '艘', '척'),
  counted('missiles', 'missiles?', '枚(?:\\p{Script=Han}{0,4}导弹)?', '발'),
  counted('vehicles', 'vehicles?|cars?', '辆', ''),
  counted('votes', 'votes?|ballots?', '票|张选票', '표'),
  counted('seats', 'seats?', '(?:个)?席(?:位)?|个议席', '석'),
  counted('households', 'households?', '户', '가구'),
  counted('cases', 'cases?|infections?', '例', '건의 확진|건의 감염'),
  counted('countries', 'countries|nations', '个国家|国(?=[的与和领代])', '개국'),
  counted('people', 'people|persons?|men|women|others|residents|citizens|victims|bodies', '人|名|位', '명|사람'),
];

/** The measures that stand before a number: `$40`, `규모 6.2`. */
const ahead: readonly (readonly [RegExp, string])[] = [
  [/(?:us)?\$\s?$/u, 'usd'],
  [/€\s?$/u, 'eur'],
  [/£\s?$/u, 'gbp'],
  [/₩\s?$/u, 'krw'],
  [/百分之$/u, 'percent'],
  [/(?:magnitude[- ](?:of )?|规模|규모\s?)$/u, 'magnitude'],
];

/** Those whose figure may be of anything: two are compared only where little else can be meant. */
export const looseThings: ReadonlySet<string> = new Set(['points', 'percent', 'usd', 'cny', 'krw', 'jpy', 'eur', 'gbp']);

/** The unit a number has, and how many code units of what stands behind it; null when none is known. */
export function unitAt(left: string, right: string): (Unit & { readonly length: number; readonly before: number }) | null {
  for (const [words, thing] of ahead) {
    const match = words.exec(left);
    if (match !== null) return { thing, factor: 1, length: 0, before: thing === 'magnitude' ? 0 : match[0].length };
  }
  for (const { behind, thing, factor } of units) {
    const match = behind.exec(right);
    if (match !== null) return { thing, factor, length: match[0].length, before: 0 };
  }
  return null;
}

/** Who the people are. English and Chinese say it behind the number, Korean before it. */
const roles: readonly (readonly [role: string, behind: RegExp, before: RegExp])[] = (
  [
    [
      'soldiers',
      'soldiers?|troops|servicemen|service members|marines|military personnel',
      '士兵|官兵|军人|兵力|驻军|美军|军队',
      '병사|군인|장병|병력|미군',
    ],
    ['civilians', 'civilians?', '平民|百姓', '민간인'],
    ['children', 'children|child|minors', '儿童|孩子|未成年人', '어린이|아동'],
    ['police', 'police officers?|policemen|officers?', '警察|警员|民警', '경찰관?'],
    ['workers', 'workers?|employees|staff|miners?|labou?rers', '工人|矿工|员工|职工', '노동자|근로자|직원'],
    ['protesters', 'protesters?|demonstrators?', '示威者|抗议者', '시위대|시위자|시위 참가자'],
    ['refugees', 'refugees?|migrants?', '难民|移民', '난민|이주민'],
    ['crew', 'crew(?: ?members)?|sailors?|fishermen', '船员|渔民|机组', '선원|승무원|어민'],
    ['passengers', 'passengers?|tourists', '乘客|旅客|游客', '승객|관광객'],
    ['students', 'students?|pupils?', '学生', '학생'],
    ['prisoners', 'prisoners?|hostages?|detainees|captives', '战俘|人质|囚犯', '포로|인질|수감자'],
    ['lawmakers', 'lawmakers?|senators?|deputies|legislators', '议员', '의원'],
  ] as const
).map(([role, english, chinese, korean]) => [
  role,
  new RegExp(
    `^(?:${BETWEEN}(?:${english})(?!\\p{L})|[多余]?(?:人|名|位)?(?:\\p{Script=Han}{0,4}?)(?:${chinese})|여?\\s?명의 (?:[가-힣]+ )?(?:${korean}))`,
    'u',
  ),
  new RegExp(`(?:${korean})(?:은|는|이|가|을|를|의)?\\s(?:(?:약|최소|최대|총)\\s)?$|(?:${chinese})(?:共|约|达|至少)?$`, 'u'),
]);

/** Who is counted, with how many code units of what stands behind; null when that is not said. */
export function roleAt(left: string, right: string): { readonly role: string; readonly length: number } | null {
  for (const [role, behind, before] of roles) {
    const match = behind.exec(right);
    if (match !== null) return { role, length: match[0].length };
    if (before.test(left)) return { role, length: 0 };
  }
  return null;
}

/** What became of them. */
const fates: readonly (readonly [fate: string, words: RegExp])[] = (
  [
    ['casualties', 'casualties', '伤亡|死伤', '사상'],
    [
      'dead',
      'kill(?:ed|ing|s)?|dead|died|dying|deaths?|fatalit(?:y|ies)|(?:death )?toll|lost their lives',
      '死亡|遇难|丧生|身亡|死者|遇害|丧命|罹难|阵亡|死',
      '숨지|숨져|숨졌|숨진|숨짐|사망|목숨|희생|전사|死',
    ],
    ['injured', 'injur(?:ed|ies|ing)|wounded|wounding|hurt', '受伤|伤者|负伤|轻伤|重伤|伤', '부상|다쳤|다치|다친'],
    ['missing', 'missing|unaccounted', '失踪|下落不明|失联', '실종'],
    ['detained', 'arrest(?:s|ed|ing)?|detain(?:ed|ing)|in custody', '被捕|拘留|逮捕|被抓|拘捕', '체포|구속|연행|구금'],
    ['evacuated', 'evacuat(?:ed|ing)|displaced', '疏散|撤离|转移', '대피|이재민'],
    ['rescued', 'rescu(?:ed|ing)', '获救|救出', '구조'],
    ['infected', 'infected', '感染|确诊', '감염|확진'],
  ] as const
).map(([fate, english, chinese, korean]) => [
  fate,
  new RegExp(`(?<![\\p{Script=Latin}])(?:${english})(?![\\p{Script=Latin}])|${chinese}|${korean}`, 'gu'),
]);

/** The first fate that is told of, or the last; null when none is. */
export function fateIn(words: string, which: 'first' | 'last'): string | null {
  let best: { fate: string; at: number } | null = null;
  for (const [fate, expression] of fates) {
    for (const { index } of words.matchAll(expression)) {
      const isBetter = best === null || (which === 'first' ? index < best.at : index > best.at);
      if (isBetter) best = { fate, at: index };
    }
  }
  return best?.fate ?? null;
}
