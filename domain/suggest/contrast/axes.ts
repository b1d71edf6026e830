import type { CueLanguage } from '../cues/cue-class.ts';

/** Two things that cannot both be said of one matter, each as wordings (regular expressions, folded as cues are). */
export interface Axis {
  readonly name: string;
  /** Whether a word that both have beside their poles is enough to show that they speak of one matter; else the sentences must be alike. */
  readonly isTelling: boolean;
  readonly poles: readonly [Readonly<Record<CueLanguage, string>>, Readonly<Record<CueLanguage, string>>];
}

/** Pairs of opposites that accounts of one matter clash by. Only such as say how things are: to want and not to want is no clash of accounts. */
export const axes: readonly Axis[] = [
  {
    name: 'linked',
    isTelling: true,
    poles: [
      {
        en: 'separate(?:ly)? from|independent(?:ly)? of|unrelated to|not (?:linked|tied|related|connected) to|nothing to do with|not part of|no (?:link|connection)',
        zh: '(?:与|和|同)[^,。]{1,20}(?:分开|无关|脱钩|切割|没有关(?:系|联))|分开(?:进行|讨论|处理|谈判)|并非[^,。]{1,15}(?:重要内容|一部分|条件|议题)|不挂钩|不涉及',
        ko: '별개|무관|분리(?:해|된|돼|하)|관련(?:이)? 없|연계(?:하지|되지) 않|상관없',
      },
      {
        en: 'bargaining chips?|leverage|linked to|tied to|in (?:exchange|return) for|part of (?:a|the) (?:package|deal)|quid pro quo|condition for',
        zh: '筹码|挂钩|捆绑|交换条件|一揽子|作为[^,。]{1,10}(?:条件|交换)|换取',
        ko: '협상 ?카드|지렛대|연계(?:해|된|돼|하)|맞바꾸|대가로|패키지|조건으로',
      },
    ],
  },
  {
    name: 'same',
    isTelling: true,
    poles: [
      {
        en: '(?:share|shares|shared|hold|holds) the same (?:view|position)|in (?:full |complete )?agreement|see eye to eye|no (?:disagreement|difference|daylight)|united on|on the same page|aligned',
        zh: '(?:立场|看法|意见|认识)(?:是|都|完全|高度)?(?:相同|一致|统一)|没有分歧|不存在分歧|达成(?:了)?(?:一致|共识)',
        ko: '(?:입장|의견|생각|견해)(?:이|은)? ?(?:같|일치|다르지 않)|이견(?:이|은)? 없|한목소리',
      },
      {
        en: '(?:sharp |deep |clear |growing )?(?:differences|disagreements?|rift|split|divisions?)|at odds|diverge|disagree',
        zh: '(?:立场|看法|意见|观点|政策)[^,。]{0,4}(?:差异|分歧|不同|不一|对立|相左|碰撞)|存在(?:明显|严重|较大)?(?:分歧|摩擦)|有分歧|裂痕',
        ko: '(?:입장|의견|견해|온도) ?차|이견(?:을|이) ?(?:보|드러|있)|균열|엇박자|갈등을 (?:빚|보)',
      },
    ],
  },
  {
    name: 'time',
    isTelling: false,
    poles: [
      {
        en: 'during the (?:[\\d-]+ )?(?:[a-z]+ ){0,2}(?:war|crisis|attack|flight|meeting|storm|outbreak|pandemic)',
        zh: '(?:战争|危机|疫情|会议|袭击)(?:期间|时期|当中|中)',
        ko: '(?:전쟁|위기|회의|공격) ?(?:중|당시|기간)',
      },
      {
        en: 'after the (?:[\\d-]+ )?(?:[a-z]+ ){0,2}(?:war|crisis|attack|flight|meeting|storm|outbreak|pandemic)(?: (?:ended|was over))?',
        zh: '(?:战争|危机|疫情|会议|袭击)(?:结束)?(?:之后|以后|后)|战后',
        ko: '(?:전쟁|위기|회의|공격)(?:이 끝난)? ?(?:후|뒤|이후)|전후',
      },
    ],
  },
  {
    name: 'safe',
    isTelling: false,
    poles: [
      {
        en: '(?:is|are|was|were|remains?|perfectly|completely|entirely) safe|no (?:danger|risk|threat|harm)|harmless|poses? no',
        zh: '(?:是|很|绝对|完全|十分)安全的?|没有(?:危险|风险|危害)|无害|不会(?:造成|产生)危害',
        ko: '안전(?:하다|합니다|했다|하며)|위험(?:이|은)? 없|무해',
      },
      {
        en: '(?:is|are|was|were|remains?) (?:un|not )safe|dangerous|hazardous|toxic|poses? (?:a |an )?(?:serious |grave )?(?:danger|risk|threat)|harmful',
        zh: '不安全|有毒|有害|危及|对[^,。]{1,15}(?:构成|造成)(?:威胁|危害)',
        ko: '안전하지 않|유해|위험(?:하다|합니다|했다)|독성',
      },
    ],
  },
  {
    name: 'cause',
    isTelling: false,
    poles: [
      {
        en: 'caused by|because of|due to|resulted from|blamed on|the fault of',
        zh: '(?:是)?由[^,。]{1,20}(?:引起|造成|导致|引发)|归咎于|源于|因[^,。]{2,15}所致',
        ko: '때문(?:이다|이라|에 (?:발생|일어))|탓(?:이다|이라|으로)|에서 비롯|로 인한 것',
      },
      {
        en: '(?:was|is|were|are) not caused by|not (?:because of|due to)|not the fault of|had nothing to do with',
        zh: '(?:并非|不是|并不是)(?:由|因)[^,。]{1,20}(?:引起|造成|导致|引发|所致)',
        ko: '때문(?:이)? ?아니|탓(?:이)? ?아니|로 인한 것(?:이)? ?아니',
      },
    ],
  },
  {
    name: 'happened',
    isTelling: false,
    poles: [
      {
        en: '(?:knew|was aware|were aware|had been told|was warned|were warned|was informed|were informed|approved|ordered|signed|agreed|consulted)',
        zh: '(?:事先|早已|早就|已经?)(?:知情|知道|获悉|收到(?:通知|警告))|(?:批准|下令|同意|签署|征求)了',
        ko: '알고 있었|사전에 (?:알|통보|협의)|승인(?:했|하)|지시(?:했|하)|합의(?:했|하)|동의(?:했|하)',
      },
      {
        en: "(?:did not|didn't|had not|hadn't|was not|wasn't|were not|weren't|never) (?:know|aware|been told|told|warned|informed|approved?|order(?:ed)?|sign(?:ed)?|agreed?|consulted|been consulted|been informed)",
        zh: '(?:并不|并未|不|未|从未|没有|毫不)(?:知情|知道|获悉|收到(?:通知|警告)|批准|下令|同意|签署|征求)',
        ko: '몰랐|알지 못|통보받지 못|승인한 적|지시한 적|합의한 적|동의한 적|협의(?:가)? 없',
      },
    ],
  },
];
