import type { Confidence, Likelihood } from './claim.ts';

/**
 * How likelihood and confidence are worded, after Intelligence Community Directive 203, "Analytic Standards" (2015),
 * section D.6.e(2), and what analysts write in its place in Chinese and Korean. Each entry is a regular expression,
 * written without capitals; a later letter may follow one unless it says otherwise.
 */
interface Terms {
  /** Whether the language has words with spaces between them, so that a term must not begin or end inside one. */
  readonly spaced: boolean;
  readonly likelihood: Readonly<Record<Likelihood, readonly string[]>>;
  readonly confidence: Readonly<Record<Confidence, readonly string[]>>;
}

/** Whose confidence is no analyst's: it is surveyed. */
const SURVEYED = '(?<!(?:consumer|investor|business|market|public|voter) )';
const SURVEYED_ZH = '(?<!消费者|消費者|市场|市場|投资者|投資者|公众|公眾|商业|商業)';
/** 신뢰도 speaks of a source as well. */
const NO_SOURCE = '(?!(?:은|를 가진|가 있는|의)? ?(?:소식통|출처|정보원|매체|자료|언론))';

const en: Terms = {
  spaced: true,
  likelihood: {
    'almost-no-chance': [
      '(?:almost|nearly|virtually) no chance',
      'remote (?:chance|possibility|likelihood|probability)',
      '(?:chance|possibility|likelihood|probability) (?:is|remains) remote',
    ],
    'very-unlikely': ['(?:very|highly|extremely) (?:unlikely|improbable)'],
    unlikely: ['unlikely', 'improbabl[ey]', 'not likely', 'probably not'],
    'roughly-even': ['(?:roughly |about |approximately )?even (?:chance|odds)', '(?:roughly |about )?as likely as not'],
    likely: ['likely', 'probabl[ey]'],
    'very-likely': ['(?:very|highly|extremely) (?:likely|probabl[ey])'],
    'almost-certain': ['(?:almost|nearly|virtually) certain(?:ly)?'],
  },
  confidence: {
    low: ['low(?:[ -]to[ -]moderate)?(?: level of| degree of)?[ -]confidence', ...stated('low')],
    moderate: [
      '(?:moderate|medium)(?:[ -]to[ -]high)?(?: level of| degree of)?[ -]confidence',
      '(?:moderately|fairly) confident',
      ...stated('(?:moderate|medium)'),
    ],
    high: ['high(?: level of| degree of)?[ -]confidence', '(?:highly|very) confident', ...stated('high')],
  },
};

function stated(level: string): string[] {
  return [`${SURVEYED}confidence(?: levels?)?(?: in (?:this|that|the|our|my) [a-z ]{1,40}?)?(?: is| are| remains|:) ${level}`];
}

const zh: Terms = {
  spaced: false,
  likelihood: {
    'almost-no-chance': ['[几幾]乎(?:[没沒]有|毫[无無]|不)可能', '可能性(?:[极極](?:低|小)|微乎其微|[几幾]乎(?:[没沒]有|[为為]零))'],
    'very-unlikely': ['(?:很|非常|[极極]|十分)不(?:大|太)?可能', '可能性(?:很|非常)(?:低|小)'],
    unlikely: ['不(?:太|大)可能', '可能性(?:[较較]|比[较較]|偏)?(?:低|小)', '可能性不(?:大|高)'],
    'roughly-even': ['可能[与與]不可能大致相[当當]', '可能性(?:大致|大[约約]|[约約])?(?:各半|均等|相[当當])', '五五[开開]', '一半一半'],
    likely: ['(?:很|[较較]|有|更)可能', '(?<![不尽盡])可能(?!性)', '可能性(?:[较較]|比[较較])?(?:大|高)', '大概率', '多半'],
    'very-likely': ['(?:很有|[极極]有|[极極]|非常|十分)可能', '可能性(?:很|[极極]|非常)(?:大|高)'],
    'almost-certain': ['[几幾]乎(?:可以)?(?:肯定|[确確]定|必然)', '基本(?:可以)?(?:肯定|[确確]定)'],
  },
  confidence: {
    low: [
      '(?:[较較]|很|偏)?低(?:度|等|水平)?的?(?:信心|把握|置信度?)',
      `${SURVEYED_ZH}(?:信心|把握|置信度)(?:程度|水平)?(?:[为為是]|：|: ?)?(?:[较較]|很|偏)?(?:低|不足|不大|不高)`,
    ],
    moderate: [
      '中(?:度|等)?(?:程度|水平)?的?(?:信心|把握|置信度?)',
      '有?一定的?(?:信心|把握)',
      `${SURVEYED_ZH}(?:信心|把握|置信度)(?:程度|水平)?(?:[为為是]|：|: ?)?中(?:等|度)?`,
    ],
    high: [
      '(?:[较較]|很)?高(?:度|等|水平)?的?(?:信心|把握|置信度?)',
      '(?:很大|[较較]大|充分|十足)的?把握',
      `${SURVEYED_ZH}(?:信心|把握|置信度)(?:程度|水平)?(?:[为為是]|：|: ?)?(?:[较較]|很)?(?:高|大)`,
    ],
  },
};

const ko: Terms = {
  spaced: false,
  likelihood: {
    'almost-no-chance': ['거의 불가능', '가능성[은이도]? ?(?:거의 없|희박)', '거의 가능성이 없'],
    'very-unlikely': ['가능성[은이도]? ?(?:매우|아주|상당히) ?(?:낮|적|작)', '매우 낮은 가능성'],
    unlikely: ['가능성[은이도]? ?(?:낮|적|작|크지 않|높지 않)', '낮은 가능성'],
    'roughly-even': ['(?:거의 )?반반', '가능성[은이도]? ?(?:거의 )?절반'],
    likely: ['가능성[은이도]? ?(?:높(?!지 않)|크(?!지 않)|큰|클|커)', '높은 가능성', '아마도?(?= )'],
    'very-likely': ['가능성[은이도]? ?(?:매우|아주|상당히) ?(?:높|크|큰|클|커)', '매우 높은 가능성', '십중팔구'],
    'almost-certain': ['거의 확실'],
  },
  confidence: {
    low: [`낮은 (?:수준의 )?${koreanConfidence()}${NO_SOURCE}`, `${koreanConfidence()}[은는이가]? ?(?:매우 )?낮${NO_SOURCE}`],
    moderate: [
      `(?:중간|보통)(?: ?(?:수준|정도))?(?:의)? ${koreanConfidence()}${NO_SOURCE}`,
      `${koreanConfidence()}[은는이가]? ?(?:중간|보통)${NO_SOURCE}`,
    ],
    high: [`높은 (?:수준의 )?${koreanConfidence()}${NO_SOURCE}`, `${koreanConfidence()}[은는이가]? ?(?:매우 )?높${NO_SOURCE}`],
  },
};

function koreanConfidence(): string {
  return '(?:신뢰도|확신도|신뢰 ?수준|확신)';
}

/** By language; the terms of one are never words of another. */
export const terms = { en, zh, ko } as const;
