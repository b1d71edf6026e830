import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** What is told by nobody in particular, or said to be unconfirmed. Ordinary hearsay (`reportedly`, 据报道, 알려졌다) is reported speech and stands with the speakers. */
export const rumour: CueClass = {
  name: 'rumour',
  speaksFor: 'speculative',
  words: {
    en: {
      strong: wordings`
        rumou?r(?:s|ed|ing)?(?: to| that| of)?
        unconfirmed
        yet to (?:be (?:confirmed|verified)|confirm)
        could not (?:immediately |independently )?be (?:verified|confirmed)
        not (?:been )?independently (?:verified|confirmed)
        no (?:official )?confirmation
        word (?:has it|is that)|talk (?:of a|that)|whispers?|gossip|the story goes|so they say
        (?:it is|it's|remains|still|is|are|was) (?:not (?:yet )?(?:known|clear)|unclear|uncertain|unknown)(?: whether| if| why| how| when)?
      `,
      weak: wordings`
        allegedly|purported(?:ly)?|reputed(?:ly)?|reportedly
      `,
      ignored: [],
    },
    zh: {
      strong: wordings`
        传闻|传言|据传|有传|坊间|小道消息|流言|盛传|风传|网传|疑云|众说纷纭|未经(?:证实|核实|确认)
        尚未(?:证实|得到(?:证实|确认)|获(?:证实|官方)|确定|明确)
        未获证实|(?:无法|没法|未能|难以|无从)(?:独立|进一步|立即)?(?:证实|核实|确认|查证)|有待(?:证实|核实|确认)|不得而知|尚不清楚|尚不明确|尚无定论|真假难辨
        有(?:消息|风声|说法)(?:传|流传|指)
        听说|据说|有人说|网上(?:有说法|流传|有传|疯传|说|都说|在传)|(?:传出|流传|疯传)[^。,]{0,20}(?:消息|说法)|消息称[,]?(?:可能|或)|不知(?:道)?真假
      `,
      weak: wordings`
        据称|有消息称
      `,
      ignored: wordings`
        据悉
      `,
    },
    ko: {
      strong: wordings`
        (?:얘기|이야기|말)(?:가|이|도|까지) (?:있(?:다|습|었|는데)|많(?:다|았|습)|나오고|무성|파다|오르내)|소문|풍문|루머|뜬소문|카더라|낭설(?:이)? 돌|설이 (?:나|돌|제기)|설도 (?:나|돌)|얘기가 (?:나|돈|돌)|말(?:이|도) (?:나|돈|돌|퍼|번지|번졌|떠돌)|확인되지 않|확인된 바 없
        확인되진 않|알려지지 않|불분명|(?:분명|명확|확실|뚜렷)(?:하지|치)는? 않|알 수 없|미확인|확인이 필요
        (?:얘기|이야기|말|소리)(?:가|도|는|까지|마저|만)? (?:[가-힣]{1,12}에서 )?(?:나온|나돈|돈|들린|들려)|(?:대요|다네요|라네요|답니다|랍니다)[.ㅠㅎ~!]*$
      `,
      weak: wordings`
        이른바|알려졌|알려진|전해졌|전해진|제기(?:된|되)
      `,
      ignored: wordings`
        (?:한테|에게서?|말로는|말로|얘기로는) [^.]{2,60}(?:대요|다네요|라네요|답니다|랍니다)[.ㅠㅎ~!]{0,4}$
        알려진 (?:곳|명소|작가|배우|가수)
      `,
    },
  },
};
