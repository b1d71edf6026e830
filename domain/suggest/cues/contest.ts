import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** Words that say of a matter that accounts of it clash. Disagreement about what to do, and rivalry, are no clash of accounts: weak. */
export const contest: CueClass = {
  name: 'contest',
  speaksFor: 'disputed',
  words: {
    en: {
      strong: wordings`
        (?:conflicting|contradictory|competing|differing|rival|irreconcilable) (?:accounts?|versions?|claims?|reports?|narratives?|statements?|figures?|numbers|estimates?|evidence|stories|testimony|explanations?|interpretations?)
        (?:is|are|was|were|remains?|hotly|bitterly|fiercely|deeply|still|been) (?:disputed|contested|in dispute|at odds|under dispute|a matter of dispute|controversial)
        at odds with|at variance with
        does not (?:match|tally|square)
        do not (?:match|tally|square)
        inconsistent with|flatly opposed
        (?:accounts?|versions?|stories|experts|scientists|witnesses|officials|estimates|sides) (?:differ|disagree|diverge|clash|vary widely|are divided|were divided|contradict)
        (?:says?|said|claims?|claimed|accus(?:es|ed)|blam(?:es|ed)) [^.]{5,120}[,;] (?:while|but|whereas) [^.]{2,50} (?:insists?|insisted|maintains?|maintained|den(?:ies|ied)|counters?|countered) 
        accus(?:e|es|ed|ing) [^.]{2,60}? of (?:lying|misleading|fabricat|falsif|cover|inventing|exaggerat|spreading)
        disputed (?:claims?|territory|report|election|results?|figures?|account|decision)
        both sides claim
        each (?:side )?blam(?:es|ed|ing) the other
        blame each other
        trad(?:ed|ing) (?:accusations|blame)
      `,
      weak: wordings`
        controvers(?:y|ial)|dispute[sd]?|disagreement|debat(?:e|ed|able)|alleg(?:es?|ed|ations?)
        accus(?:es?|ed|ations?)|contested|clash(?:es|ed)?|doubts?|question(?:ed|able)
        but (?:critics|opponents|residents|unions|experts)
        critics
      `,
      ignored: wordings`
        (?:nobody|no one|few|none) (?:seriously )?(?:disputes?|denies|deny|doubts?|contests?)(?: that)?
        trade disputes?|labou?r disputes?|legal disputes?
        dispute (?:resolution|settlement)
        pay disputes?
      `,
    },
    zh: {
      strong: wordings`
        说法不一|说法各异|各执一词|各说各话|众说不一|互相矛盾|相互矛盾|自相矛盾|相矛盾|前后矛盾|互相指责|相互指责|互相推诿|罗生门|莫衷一是|意见不一|口径不一|存在出入|有出入|大相径庭
        (?:称|说|指责|认为|表示|宣称|指)[^。]{3,60}[,;](?:而|但)?[^,。]{1,14}则(?:坚称|否认|反驳|坚持|反指|指责|反称|称对方|声称)
        截然相反|截然不同的说法
        (?:存在|有|引发|备受|颇具|饱受|极具|产生|充满)(?:较大|巨大|广泛|激烈|很大|不少)?争议
        争议(?:较大|不断|很大|仍存)|争论不休|尚有争论|激烈交锋|针锋相对|争执不下
        (?:立场|看法|意见|说法|观点|认识|解读)(?:的)?(?:存在|有|出现)?(?:明显|较大|严重|很大)?(?:分歧|差异|不同|对立|相左|冲突|矛盾)
        (?:存在|有)(?:明显|较大|严重|很大|尖锐|根本)?(?:分歧|矛盾)
        (?:遭到?|受到|引发|招致)[^,。]{0,15}(?:反驳|驳斥|否认)
      `,
      weak: wordings`
        争议|分歧|矛盾|质疑|指控|争论|争端|对立|异议|不同意见|批评
      `,
      ignored: wordings`
        贸易争端|劳资争议|劳动争议|争端解决|矛盾纠纷|解决矛盾
      `,
    },
    ko: {
      strong: wordings`
        엇갈(?:린|리|렸|려)|상반(?:된|되|돼)|배치(?:되|된|돼)|진실 ?공방
        (?:주장|입장|설명|의견|해석|평가|진술|증언|전망)(?:이|은|도) (?:다르|갈|팽팽|맞서|달라|충돌|첨예)
        앞뒤가 맞지|(?![있겠]){ㅆ}다고 맞(?:선다|섰다|받았|받아)|맞서고|맞서(?:며|면서| 있)|팽팽(?:하|히)|이견(?:이|을|도)|논쟁(?:이|을|적)|네 탓|책임 공방|공방(?:을|이|전)|말이 다르
        (?:주장|밝혔|밝힌|말)[^.]{0,20}(?:반면|지만|데 반해|데 비해)[^.]{3,80}(?:맞서|맞섰|반박|부인|일축)
        서로 다른 (?:주장|설명|말|입장|수치)
        논란(?:이|을|도|의|은|에|거리|이다|으로|만)
        (?:다고|라고) (?:돼|되어|적혀|쓰여|나와|안내돼) 있(?:는데|지만|으나)|갑론을박|반론|(?<![가-힣])진위|(?:누구|어느 쪽|어느 편)(?:의)? (?:말|주장|설명)(?:이|을) (?:맞|옳|믿|사실)
      `,
      weak: wordings`
        의혹|쟁점|갈등|반발|비판|주장|의문|대립
      `,
      ignored: wordings`
        주장(?:완장|선수)
      `,
    },
  },
};
