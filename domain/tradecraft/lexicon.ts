/**
 * Words by which a brief is checked, in English, Chinese and Korean. Each entry is a regular expression, written without capitals.
 *
 * `first` and `second` are the two sets of terms that Intelligence Community Directive 203 (2015), section D.6.e(2)(a), has for its seven
 * bands, each from the least likely to the most. It has them in English only: in Chinese and Korean the words for possibility
 * (可能性, 가능성) and those for probability (概率, 개연성, 확률) stand for the two.
 */
interface Lexicon {
  /** Whether the language has words with spaces between them, so that a wording must not begin or end inside one. */
  readonly spaced: boolean;
  readonly first: readonly string[];
  readonly second: readonly string[];
  /** Degrees of likelihood that stand for no band. */
  readonly outside: readonly string[];
  /** What holds one of the words above, and says no degree of likelihood. */
  readonly ignored: readonly string[];
  /** Words by which a sentence leaves open whether something is so, or leaves it to somebody else, beside the degrees of likelihood. */
  readonly hedges: readonly string[];
}

const en: Lexicon = {
  spaced: true,
  first: ['almost no chance', 'very unlikely', 'unlikely', 'roughly even chance', 'likely', 'very likely', 'almost certain(?:ly)?'],
  second: [
    'remote (?:chance|possibility|likelihood|probability)',
    '(?:chance|possibility|likelihood|probability) (?:is|remains) remote',
    'highly improbable',
    'improbabl[ey]',
    'roughly even odds',
    'probabl[ey]',
    'highly probabl[ey]',
    'nearly certain',
  ],
  outside: [
    'possibl[ey]',
    'might(?: well)?',
    // The month begins with a capital.
    '(?-i:may)(?: well)?',
    'could well',
    '(?:real|serious|strong|distinct|good|fair|high|low|slim|significant|small|outside) (?:possibility|chance|chances|probability|likelihood|risk)',
    'in all (?:likelihood|probability)',
    'more likely than not',
    '(?:quite|fairly|rather|reasonably|somewhat|increasingly) (?:likely|unlikely|probable|improbable|possible)',
    'perhaps',
    'maybe',
    'conceivabl[ey]',
    "(?:cannot|can’t|can't|could not|can not) be (?:ruled out|excluded|discounted)",
    'undoubtedly',
    'doubtless',
    'chances are',
  ],
  ignored: [
    '(?:most|more|less|least|how|equally) (?:likely|unlikely|probable|probably)',
    'as [a-z]+ as (?:is )?possible',
    '(?:if|where|wherever|when|whenever|everything|all|only|best|worst|not) possible',
    'possible (?:to|for)',
    '(?:make|makes|made|making) (?:it |this |that )?possible',
    'probable cause',
    'may not (?:be )?(?:used|enter|leave|disclose|publish)',
    'might of',
  ],
  hedges: [
    'according to',
    'reportedly|allegedly|purportedly|supposedly|seemingly|apparently',
    'alleged|purported|supposed|claimed|claims?|unconfirmed|unverified|unproven|disputed|contested|denied|denies',
    'reports?|reported|said|says|told|wrote|cited|citing',
    'rumou?rs?|rumou?red|speculat(?:ion|ive|es?|ed)|allegations?|assert(?:s|ed|ions?)|accus(?:es?|ed|ations?)',
    'appears?|appeared|seems?|seemed|suggests?|suggested|believed?|thought to|expected to|estimated?|assessed?|assume[sd]?|judge[sd]?',
    'if|whether|unclear|unknown|uncertain|doubt(?:s|ed|ful)?|question(?:s|ed|able)?|could|would',
    'dispute[sd]?|contradict(?:s|ed)?|challenge[sd]?|rejects?|rejected',
  ],
};

const zh: Lexicon = {
  spaced: false,
  first: [
    '[几幾]乎(?:[没沒]有|不)可能',
    '可能性(?:[极極](?:低|小)|微乎其微)',
    '很不可能',
    '不(?:太|大)可能',
    '可能[与與]不可能大致相[当當]',
    '可能性(?:很|[较較]|比[较較])?(?:低|小|大|高)',
    '可能性不(?:大|高)',
    '有可能',
    '很有?可能',
    '[几幾]乎(?:可以)?(?:肯定|[确確]定)',
  ],
  second: [
    '(?:概率|機率|机率)(?:[极極]|很|非常|[较較]|比[较較])?(?:低|小|大|高)',
    '(?:概率|機率|机率)(?:各半|相[当當])',
    '(?:很|[极極])?大概率',
    '小概率',
    '近乎(?:肯定|[确確]定|必然)',
  ],
  outside: ['或[许許]', '也[许許]', '[说說]不定', '未必', '恐怕', '大概(?!率)', '有望', '不排除', '(?<![不尽盡有很极極])可能(?!性)'],
  ignored: ['[没沒]有可能', '更有?可能', '最有?可能', '[尽盡]可能', '不可能(?!大致)', '可能性(?!很|[较較比]|[极極]|不|低|小|大|高|微)'],
  hedges: [
    '据|據|[声聲][称稱]|宣[称稱]|[称稱]|表示|指出|[认認][为為]|[报報]道|消息|[传傳][闻聞言]|[说說]',
    '疑似|涉嫌|未[经經](?:[证證][实實]|核[实實])|有待(?:[证證][实實]|核[实實])|存疑|[争爭][议議]|否[认認]|[质質]疑|[驳駁]斥|指控|指[责責]',
    '推[测測]|猜[测測]|估[计計]|[预預][计計测測]|推[断斷]|判[断斷]|似乎|看[来來]|[仿彷]佛',
    '如果|若|是否|[尚还還]不(?:清楚|明[确確])|不[详詳]|不明',
  ],
};

const ko: Lexicon = {
  spaced: false,
  first: [
    '거의 불가능',
    '가능성[은이도]? ?(?:거의 없|희박)',
    '가능성[은이도]? ?(?:(?:매우|아주|상당히) ?)?(?:낮|적|작|높(?!지 않)|크(?!지 않)|큰|클|커|크지 않|높지 않)',
    '(?:매우 )?(?:낮은|높은) 가능성',
    '거의 반반',
    '거의 확실',
  ],
  second: [
    '(?:개연성|확률)[은이도]? ?(?:거의 없|희박)',
    '(?:개연성|확률)[은이도]? ?(?:(?:매우|아주|상당히) ?)?(?:낮|적|작|높|크|큰|클|커)',
    '(?:매우 )?(?:낮은|높은) (?:개연성|확률)',
    '(?:개연성|확률)[은이도]? ?(?:거의 )?(?:반반|절반)',
  ],
  outside: [
    '아마(?:도)?(?= )',
    '어쩌면',
    '혹시',
    '(?<=\\s)수도 있',
    '지도 모[르를른릅]',
    '가능성[이은도]? ?(?:있|존재|남아)',
    '가능성을 배제할 수 없',
  ],
  ignored: ['불가능(?!성)', '가능하'],
  hedges: [
    '따르면|밝혔|밝힌|말했|말한|주장|전했|전해|알려졌|알려진|보도|발표|라고|다고|냐고|소식통',
    '추정|추측|추산|관측|예상|전망|보인다|보입니다|듯(?:하|이|한)?|것 같',
    '의혹|소문|루머|미확인|확인되지 않|논란|부인|반박|반론|혐의|의심',
    '만약|만일|여부|불분명|불확실|다면',
  ],
};

/** By language; the words of one are never words of another. */
export const lexicons = { en, zh, ko } as const satisfies Record<string, Lexicon>;
