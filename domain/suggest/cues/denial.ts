import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/**
 * Words by which somebody says that something said elsewhere is not so. Criticism of a plan is no denial: the plan is not disputed by it.
 * Written for the project after the report and denial events of FactBank (Saurí and Pustejovsky 2009), in three languages.
 */
export const denial: CueClass = {
  name: 'denial',
  speaksFor: 'disputed',
  words: {
    en: {
      strong: wordings`
        den(?:y|ies|ied|ying)|denials?
        (?:reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|brush(?:es|ed)? (?:off|aside)|rebuff(?:s|ed)?|shrugg(?:ed|ing) off|rubbish(?:es|ed)?|scoff(?:s|ed) at)(?: [a-z'-]+){0,4}? (?:claims?|reports?|allegations?|suggestions?|accusations?|ideas?|notion|assertions?|charges?|criticism|speculation|rumou?rs|account|version|assertion|characteri[sz]ation|concerns|comparison|argument|finding|findings|figures?|complaints?|theory|theories|story|narrative)
        (?:refut|rebutt?|debunk|disprov)(?:e|es|ed|ing|s)
        disput(?:e|es|ed|ing) (?:the|that|those|this|any|claims?|reports?|his|her|its|their|whether|figures?)
        contradict(?:s|ed|ing)?
        contest(?:s|ed|ing) (?:the|that|claims?)
        (?:is|are|was|were|be|been|as|'s|simply|entirely|completely|patently|demonstrably|flatly|wholly|totally|utterly)(?: [a-z]+ly)? (?:false|untrue|wrong|baseless|unfounded|groundless|inaccurate|incorrect|fabricated|nonsense|misleading|mistaken|fiction|fake|bogus|a lie|lies|a hoax|a myth|exaggerated|overblown|out of context|not true|not accurate|not correct|not the case|not so|without (?:merit|foundation|basis)|not supported)
        (?:false|baseless|unfounded|groundless|misleading|bogus|discredited|debunked) (?:claims?|reports?|allegations?|accusations?|rumou?rs?|information|statements?|story|stories|narrative)
        no (?:truth|basis|foundation|merit|substance)(?: (?:to|in|for))?
        mischaracteri[sz](?:ed|es|ation|ing)
        misrepresent(?:s|ed|ation|ing)
        distort(?:s|ed|ion)|fabricat(?:ed|ion|ing)|misquoted|taken out of context
        pure (?:fiction|speculation|invention)
        (?:don't|do not|doesn't|does not|didn't) (?:think|believe) (?:that )?(?:[a-z ]{1,40}) (?:is|are|was|were) (?:accurate|true|right|correct|fair|the case)
        (?:doesn't|does not|did not|didn't|do not|don't) mean
        nothing (?:wrong|to do) with
        not at fault|not to blame|not responsible for|wouldn't say that|that's not|that isn't|not so
        ^["“(\s]{0,4}(?:(?:no|but|well|actually|in fact),? )?(?:they|he|she|it|we|i|that|this|there) (?:(?:did|do|does|was|were|is|are|has|have|had|will|would|can|could) not|(?:did|do|does|was|were|is|are|has|have|had|wo|would|ca|could)n't)(?=[.,;:—–]|$)
        afraid (?:that )?(?:it|that|this|they|he|she) (?:(?:is|was|did|does|were|are) not|(?:is|was|did|does|were|are)n't)
        (?:do|does|did|would|could)(?: not|n't) (?:accept|recogni[sz]e|agree with|share|buy) (?:that|this|those|it|his|her|their|the (?:claim|figures?|account|premise|suggestion|version|description|characteri[sz]ation|conclusion|criticism))
        (?:reject|dismiss|disput|den|rebuff|refut)(?:s|es|ed|ied|ies) (?:that|this|it|them|both|all of (?:it|this|that)|the (?:claim|charge|accusation|idea|suggestion|report|allegation|figure)s?)(?=[,.;:]|$)
        no (?:such )?[a-z]+ (?:ever )?(?:existed|exists|took place|was (?:ever )?(?:made|given|signed|agreed|drawn up|promised))
        by no means|not [a-z]+ but [a-z]+
        not (?:on|in|at|because|from) [^.,;]{2,40} but
        (?:says?|said|insists?|insisted|maintains?|maintained|claims?|claimed|told [a-z]+) (?:that )?(?:it|he|she|they|the [a-z]+) (?:has|had|have)(?: never| not|n't ever)
        (?:pure|total|complete|utter|sheer|outright) (?:invention|fabrication|fantasy|nonsense|lie|rubbish|propaganda)|made-up|concocted
        never (?:said|happened|took place|agreed|promised|existed|ordered|asked|received|met|discussed|offered|intended)
        contrary to (?:the |what |some |media |popular |earlier |recent |claims?|reports?)
        that(?: is|'s) not (?:what|how|true|right|the case|accurate)
        nothing (?:could be further|of the (?:sort|kind))
        no such (?:thing|plan|agreement|order|meeting|deal|decision|request)
        disagree(?:s|d|ing)?|pushed back
        push(?:es|ing)? back (?:on|against)
        took issue with|takes issue with
        challenged (?:the|that|those|this) (?:account|claims?|figures?|findings?|version|assertion|characteri[sz]ation|report)
        insist(?:s|ed|ing)? (?:that )?(?:no|nobody|nothing|there (?:is|was|were|are|had been) no|(?:it|he|she|they|the [a-z]+) (?:did|had|was|were|is|are|has|have|do|does)(?: not|n't|never))
        (?:nobody|no one) (?:is|was|has|had) [a-z]+ing? (?:anything|anyone|anybody)|nothing of the kind|not a (?:word|single) [a-z ]{0,20}(?:true|truth)
      `,
      weak: wordings`
        not true|incorrect|misleading|no evidence
        insist(?:s|ed)? (?:that )?(?:it|he|she|they|there)
        clarif(?:y|ied|ies)|untrue|false|myth|not the case|hit back|defend(?:s|ed)?|reject(?:s|ed)?|never
      `,
      ignored: wordings`
        (?:nobody|no one|few|none) (?:seriously )?(?:disputes?|denies|deny|doubts?|contests?)(?: that)?
        undeniabl[ey]|cannot be denied|no denying
        (?:there is|there's) no denying
        denied (?:access|entry|bail|permission|boarding|the (?:chance|right|opportunity)|parole|visas?|treatment|service|a visa)
        false (?:alarm|start|teeth|positives?|negatives?)
        reject(?:s|ed)? (?:the )?(?:bill|offer|bid|motion|proposal|application|appeal)
        self-denial|denial of service|climate denial
        never(?:theless)?(?= )(?! (?:said|happened))
      `,
    },
    zh: {
      strong: wordings`
        否认
        否定了?(?:这|该|有关|相关|上述|外界|媒体|报道|传闻|说法)
        驳斥|反驳|辟谣|痛批[^。]{0,10}(?:造谣|不实)
        斥[^。]{0,15}(?:为|是)(?:谎|谣|不实|无稽|虚假|荒谬)
        不实(?:报道|信息|消息|言论|指控|之词|传闻)?
        与(?:实际|事实|真实|客观|实情)(?:情况)?[^。,]{0,4}(?:不符|不相符|不一致|相悖|相反|有出入)
        (?:回应|称|表示|强调|坚称|指出)[^。]{0,30}(?:并?不存在|并无此事|没有此事|绝无|从无)(?!争议|疑问)
        骗骗?(?:外行|小孩|鬼|谁)|糊弄(?:谁|鬼|外行)|鬼才信|谁信|睁着眼睛?说瞎话|自欺欺人
        不属实|并不属实|并非事实|不是事实|与事实(?:不符|相悖|严重不符)|不符合事实|子虚乌有|无中生有|无稽之谈
        纯属[^,。;]{2,5}|臆造|杜撰
        凭空捏造|捏造|谎言|谣言|造谣|虚假(?:信息|指控|报道|消息)|假消息|假新闻|毫无根据|没有(?:任何)?(?:事实)?(?:根据|依据)|缺乏(?:事实)?(?:根据|依据)|站不住脚|歪曲
        断章取义|曲解|误读|误导(?:公众|舆论)|以偏概全|夸大其词|言过其实|混淆视听|并无此事
        没有(?:这回事|此事|(?:这样的|相关|此类|这类|类似|任何)(?:计划|事|安排|决定|协议|打算|考虑))
        绝无此事
        从未(?:说过|表示|承诺|同意|讨论|收到|要求|下令|有过|发生|计划|参与|向)
        从来没有(?:说|承诺|同意|讨论|收到)|根本(?:不存在|没有|不是)
        不(?:认同|同意|赞同|接受)(?:这|该|上述|外界|这种|此|对方|报告|有关|相关|其)[^。]{0,12}(?:说法|观点|结论|指控|看法|判断|批评|解释|质疑|数字|数据|评价)?
        拒绝(?:接受)?(?:这|该|上述|有关|相关)[^。]{0,8}(?:指控|说法|批评)
        不等于|不意味着|并不意味
        与[^,。]{2,20}(?:说法|表述|报道|结论|通报|声明)(?:相反|不符|矛盾|不一|有出入|截然不同)
        (?:坚称|声称|称|强调|表示)[^。,“”]{0,14}(?:从未|从来没有|绝没有|绝无|绝不存在)|完全不符|毫无(?:事实)?(?:依据|道理)|不值一驳|一派胡言|胡说八道|混淆黑白|颠倒(?:黑白|是非)|贼喊捉贼|倒打一耙|恶意(?:抹黑|炒作|中伤|揣测)|无端(?:指责|猜测|指控)|不知(?:道)?(?:依据|根据)?[^。]{0,4}从何(?:而来|谈起|说起)|谈不上|无从谈起
        (?:并不|根本不|从不|压根不)存在
        事实并非如此|并非如此|恰恰相反|事实恰好相反
        不是[。]?$
        才不是|哪(?:里|儿)?(?:能|是|有|来)
        (?:系|属|为)(?:对方|单方|其)(?:单方|一面)?[^,。]{0,6}(?:之词|作出|说法)
        并无(?:质量|任何)?(?:问题|缺陷|责任|过错|违规)
        未收到任何|从来没有(?:拖欠|说|发生)?|与[^,。]{1,20}无关
        (?:没有|无)(?:任何)?必要(?:恐慌|抢购|担心)|完全是(?:误会|误解|误读|谣言)|这(?:不是|并非)(?:事实|真相)
      `,
      weak: wordings`
        (?:没有?|从未|不曾|并未)[^,。]{0,10}(?:谈|说|做|见|收到|接触|考虑|讨论|承诺|答应|签|拿|碰|去|想|提|下达|发)过
        不针对(?:任何|特定|第三)|所谓[^,。“”]{2,20}(?:下降|上升|威胁|问题|论|说)[,]|所谓[“「"][^”」"]{2,30}[”」"]|并非|澄清|并不是|并没有|并未|不是[^,。]{2,15}而是|否决|反对|不存在|没有证据|误解|指责
      `,
      ignored: wordings`
        不可否认|不容否认|无可否认|毋庸否认|否认不了|虚假广告法|不实用|不实行|不实施|谣言(?:检测|识别)
      `,
    },
    ko: {
      strong: wordings`
        부인(?:했|한다|하고|하며|하는|하면|한 |해|하자|하기)
        부정(?:했|한다|하며|하고 나)
        반박(?:했|한다|하고|하며|하는|하면|에 나|이 나|문|도|한 |할|자료)?
        일축(?:했|한다|하고|하며|한 )?|논박|맞받(?:았|아)|정면으로 (?:맞|반)|사실무근|사실이 아(?:니|님|닌)|사실과 (?:다르|다른|달라|다릅|다름|달랐|거리)|사실 아니|사실 무근
        근거(?:가|도|는)? ?없(?:는|다|이|고)
        터무니없|말도 안 되
        허위(?:사실|보도| 사실| 주장| 정보|로|다)
        날조|조작된|왜곡(?:했|된|하|이|보도)|낭설|거짓(?:말|이|으로|해명)?|오보|가짜뉴스|가짜 뉴스|(?<![가-힣])음해|억측|어불성설|과장(?:됐|된|이)
        (?:한|된|할|하는|받은|있는|준|쓴|낸|지시한|논의한|검토한|약속한) 적(?:이|은|도)? ?없
        바(?:가|는)? ?없(?:다|고|으며|음|습니다)
        선을 그[었으]|손사래|펄쩍 뛰|발끈|(?:손|고개)을? ?(?:내저|가로저)|고개를 (?:내저|가로저|저었)|오해(?:다|이다|입니다|예요|에요|라고|라며|에서 비롯)|허무맹랑|황당무계|모략|음모론|자작극|억지 ?주장|흑색선전|검토(?:한 적|된 바|한 바)[가-힣]{0,12} ?없|계획(?:이|은|도) ?(?:전혀 )?없다고|사실(?:이|은|도) ?(?:전혀 )?없다고
        그런 [가-힣]{1,12}(?:은|는|이|가) 없|아니라고|아니라며|아니라는|아니다["”'라고]|결코 아니|전혀 아니|뜻이 아니|의미가 아니|것은 아니라
        동의(?:하지 않|할 수 없|하기 어렵)|받아들일 수 없|인정할 수 없|수긍(?:하기|할 수)|사실관계(?:가|를) (?:다르|바로)
        사실이 아닙|그렇지 않(?:습|다|아)|전혀 그렇지|아닙니다["”'.]*$|(?:부풀려|과장|왜곡|호도)(?:졌|됐|했|하)[가-힣]{0,12}다고|그런 (?:일|사실|계획|얘기|말)[은는이가]? 없
      `,
      weak: wordings`
        {ㄴ} 적(?:이|은|도)? ?없|아니라\s|해명|의혹|아니다|반발|비판|오해|유감|선을 그
      `,
      ignored: wordings`
        (?:단계|상황|입장|시점|때|자리|처지)(?:는|가|도)? 아니(?:다|라)|부인과|산부인과|부인(?:이|은|의|을|과|인)\s|부정(?:청탁|부패|선거|행위|적)|거짓말탐지기|비판적|뿐(?:만)? 아니라|만이 아니라|뿐이 아니라
      `,
    },
  },
};
