import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/**
 * Words that speak of what is to come as somebody's expectation. What is announced for a day is no forecast, so the plain future is weak.
 * Written for the project from the same grammars as `modality`, and the terms of Intelligence Community Directive 203.
 */
export const forecast: CueClass = {
  name: 'forecast',
  speaksFor: 'speculative',
  words: {
    en: {
      strong: wordings`
        (?:is|are|was|were|be|been|being|widely|now|still|generally)(?: [a-z]+ly| now| also| not)? (?:expected|projected|forecast|predicted|anticipated|tipped|poised|bound|destined|slated to become|on course|on track|doomed) to
        (?:is|are|widely|now|still) (?:expected|forecast|projected|anticipated) (?:by|in|within|before|around|later|next|this|from|on|at|as|soon|not)
        stands? to (?:lose|gain|win|benefit|suffer|cost|become)
        will (?:soon )?have [a-z]+(?:ed|en|ne)
        (?:before|by the time) the (?:day|week|month|year|decade|century) is out
        (?:is|are) (?:set|likely|certain|sure|due) to (?:be|become|rise|fall|grow|shrink|reshape|change|face|see|lead|dominate|remain|continue|have|put|make|take|bring|intensify|worsen|cost|weigh|feature|test)
        will (?:likely|probably|almost certainly|inevitably|surely|no doubt|undoubtedly|presumably|certainly|eventually|ultimately|never|only (?:grow|get|worsen|become)|have to|not be easy|not be enough|depend)
        won't be
        (?:predicts?|predicted|forecasts?|forecasted|expects?|anticipates?|reckons?|foresees?|foresaw|estimates?)(?: that| the| a| an| it| its| there| no| growth| prices)
        (?:analysts?|economists?|experts?|observers?|investors|markets|traders) (?:expect|see|fear|believe|think|doubt|suspect|reckon|worry|predict|say [a-z ]{0,30}(?:could|would|will|may|might))
        (?:warns?|warned|cautioned|cautions) (?:that |of |the |it |a )
        in the (?:coming|next few) (?:weeks|months|years|days)(?=.*(?:could|would|may|might|likely|expect))
        by (?:the end of )?(?:20[3-9]\d|the end of the (?:decade|century))
        is (?:just |only )?a matter of time
        sooner or later|in the long run|before long
        (?:going|likely|bound) to (?:be|become|get|have|take|lead|hurt|cost|change|make|see|end)
      `,
      weak: wordings`
        will|expected?|expectations?|outlook|forecasts?|upcoming|plans? to|aims? to|hopes? to|future|soon
        eventually|warn(?:s|ed|ing)?|set to|shall
      `,
      ignored: wordings`
        will be (?:held|published|announced|released|broadcast|closed|open|available)
        free will|good will
        against (?:his|her|their) will
        at will|weather forecasts?|as soon as|so soon
      `,
    },
    zh: {
      strong: wordings`
        预计(?!划)|预料|预期(?!目标|寿命|值)|预测|料将|料会|有望|可望|有理由期待|被(?:广泛)?(?:看好|视为可能)|将会|必将|势必|必然(?:会|将|是|要)?|终将|注定|迟早
        早晚会|不可避免|在所难免
        将(?:从根本上|彻底|极大|大幅|显著|进一步|不得不|难以|面临|首次直面|沦为|导致|引发|加剧|取决于|持续构成|逐渐|逐步|深刻)
        (?:警告|担心|担忧|忧虑)[^。!?“”]{0,40}?(?:将|会|恐|可能)
        (?:这|此举|那|这也|这样)(?:都|也)?将
        会(?:导致|引发|加剧|成为|带来|造成|迎来|陷入|让|使|令|继续|越来越|更|进一步|逐步|逐渐)
        不会(?:轻易|很快|因此|就此|改变|有)|短期内(?:难|不|仍|将)|长期来看
        未来几(?:年|个月|周)[^。]{0,20}(?:将|会|可能|有望)
        (?:从)?(?:长远|长期|中长期|中期|短期)(?:来看|看|来说|而言)|照此下去|长此以往|照这(?:样|个)(?:下去|趋势|速度)|(?:最终|终究|早晚|总有一天)(?:会|将|要)|(?:下一步|接下来)(?:必然|将|会|可能)|即将(?:面临|迎来|失去|成为|重塑|改变)
        前景|(?:需|还需|仍需|有待)(?:时间|观察)
      `,
      weak: wordings`
        将|即将|未来|拟|计划|料|走向|趋势|警告|期待|展望|将需要|会(?=[^议谈晤面见员场所长计堂社期])|预示
        届时
      `,
      ignored: wordings`
        将军|将领|将士|上将|中将|少将|大将|准将|名将|健将|麻将|(?:约|大约|接近|即)将近|将近|将(?:其|他|她|它|此|该)
        将[^,。“”]{1,30}?(?:移交|转交|交给|作为|列为|视为|设为|设定|定为|称为|改为|转为|归为|描述为|纳入|归入|列入|移至|转移|推迟|提高|提前|下调|上调|送往|送到|交由|写入|告上|带回|分为|锁定|控制在)
        预计划|料理|材料|资料|原料|燃料|饮料|塑料|肥料|不料|照料|意料|饲料|涂料|布料|颜料|史料|预料之外|拟定|拟合|模拟|虚拟|拟人
        记者会|座谈会|说明会|吹风会
        (?:机|社|委员|协|大|国|年|例|董事|理事|全|开|晚|宴|总|商|学|工|社|与|散|聚|集|盛|峰|都|市|省|体|运动|发布|座谈|听证|研讨|展览|博览)会
      `,
    },
    ko: {
      strong: wordings`
        전망(?:이다|된|되|돼|이 나|이 지배|했|한다|하고|하며|도 나|이 우세|이 제기|이 많|된다)
        예상(?:된|되|돼|했|한다|하고|하며|이다)|예측(?:된|되|돼|했|한다|하고|하며)|관측(?:이|된|되|돼|도|했)|점쳐|점친|내다[봤보본]
        것으로 (?:전망|예상|예측|기대|우려|관측|내다)
        기대(?:된|되|돼|를 모|됨|함)
        우려(?:된|되|돼|가 (?:나|커|제기|높)|했|한다|를 (?:낳|키|표|나))
        {ㄹ} 것(?:이다|으로|입니다|이라는|이라고|이라며|이란|이며|이고|인가|이기)
        {ㄹ} (?:전망|공산|판이|것으로|예정이지만)
        불가피|필연적|시간문제|머지않|조만간|결국[^.]{0,30}것이다|경고(?:했|한다|하고|하며)
      `,
      weak: wordings`
        예정|계획|앞으로|향후|전망|기대|예상|방침|추진|{ㄹ} 것
      `,
      ignored: wordings`
        전망대|조망|알겠|모르겠|하겠습니다|드리겠|말씀드리겠|시작하겠|인사드리
      `,
    },
  },
};
