import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** Direct questions, and sentences that only say that something is open. A question inside a quotation is what a speaker says: `weigh` leaves it out. */
export const question: CueClass = {
  name: 'question',
  speaksFor: 'none',
  words: {
    en: {
      strong: wordings`
        \?["”')\]]*$
        remains? to be seen|time will tell|only time|who knows
        the question is (?:whether|how|what|why|who)
        the (?:big )?question now
      `,
      weak: [],
      ignored: [],
    },
    zh: {
      strong: wordings`
        [?？]["”'」』)）]*$
        拭目以待|有待观察|走向何方|何去何从
        (?:如何|能否|是否|会不会|怎样)[^,。]{0,30}[,]?(?:成为|备受|引发|引人|仍是|尚待|有待|令人|值得)[^。]{0,12}(?:焦点|关注|疑问|悬念|问题|观察|看点|思考)
      `,
      weak: [],
      ignored: wordings`
        (?:难道|岂|何尝|何必|焉能)[^?]{1,60}[?]["”'」』)]*$
      `,
    },
    ko: {
      strong: wordings`
        \?["”')\]]*$
        (?:생각하시나요|어떠신가요|어떻습니까|어떨까요)[?.]?$
        귀추가 주목|지켜볼 일|지켜봐야|두고 볼 일|주목된다|관심이 (?:쏠|모)
        (?:{ㄹ}까|인가|는가|는지)[.]?["”']*$
      `,
      weak: [],
      ignored: wordings`
        (?:되|있|않|아니|하)겠(?:는가|나|습니까)[.?]?["”']*$
      `,
    },
  },
};
