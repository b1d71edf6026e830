import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** Conditions: what would be so if something else were. Whether somebody is asked for something (`if you have questions`) is no condition of a claim. */
export const conditional: CueClass = {
  name: 'conditional',
  speaksFor: 'speculative',
  words: {
    en: {
      strong: wordings`
        if [^.;!?]{2,120}?,? (?:would|could|might|may|will|can)
        (?:would|could|might|may|will) [^.;!?]{2,120}? (?:if|unless|provided that|as long as|should)\s
        ^["“(\s]*(?:and |but |so )?if [^,;:.!?]{3,100},
        unless|provided that|were it (?:to|not)|in the event (?:of|that)|assuming that
        ^["“(\s]{0,4}(?:[a-z ]{2,30}, )?(?:had|were|should) (?:we|he|she|they|it|i|you|there|(?:the|a|an|any|this|that|these|those) [a-z]+|[a-z]+) [^.;!?]{3,100}?,? (?:would|could|might|may|will|can)
        otherwise,? [^.]{0,40}(?:would|will|could|may|might)
        as long as [^.;]{3,100},? [^.]{0,60}(?:will|would|may|could|might)
        would (?:also |then |still |only |certainly |almost certainly |inevitably )?(?:mean|have|be|need|require|make|allow|give|put|cost|lead|force|leave|create|help|raise|take|become|effectively|mark)
        should [a-z]+ (?:fail|win|lose|happen|prove|decide|refuse|collapse|fall|rise|succeed)
        depend(?:s|ing)? on (?:whether|how)
        hinges on|hinge on (?:whether|how)
      `,
      weak: wordings`
        if|even if|once
      `,
      ignored: wordings`
        as if
        (?:say|says|said|saying|specify|disclose|explain|clear|know|knew|tell|told|asked|announced|pledged|promised|vowed|added) (?:[a-z]+ )?(?:when|how|whether|what|who|where|which|why|if) [^.,;]{1,60}? would(?: be| have)?
        (?:said|announced|pledged|promised|vowed|added) (?:that )?(?:it|he|she|they) would (?:be|have|need|make|allow|give|put|help|raise|take|leave|create)
        had (?:hoped|expected|planned|promised|said|predicted|warned|feared) [^.,;]{1,60}? would(?: be| have)?
        if (?:you (?:have|want|need|are interested|would like|see|know)|any|so|not|necessary|needed|possible|applicable)
        what if|if anything
        ask(?:s|ed|ing)? (?:[a-z]+ )?if
        wonder(?:s|ed|ing)? if|would (?:like|rather)
      `,
    },
    zh: {
      strong: wordings`
        如果|假如|假设|倘若|倘|要是|万一|一旦|除非|若(?!干|无其事|隐|即|有所|非洲)
        只要[^。!?]{2,40}?[,]?(?:就|便|都)(?:会|能|将|可)
        如(?:获|能|遇|不|无|未|继续|实行|若)[^。]{2,40}?[,](?:将|会|可|则|就|恐)
        每[^,。]{2,14},[^,。]{0,24}(?:就|便)(?:会|要|将|得|能)
        的话[,]|取决于|视[^。]{1,20}而定|否则
      `,
      weak: wordings`
        即使|即便|哪怕|只有|只要|唯有
      `,
      ignored: wordings`
        宛若|恍若|若干|若无其事|若隐若现|假若干|大智若愚|如果您|如您|如需|如有(?:疑问|侵权|任何|问题|需要)|如遇(?:问题|紧急)|说真的话|的话题|的话语|的话剧
      `,
    },
    ko: {
      strong: wordings`
        만약|만일|가령|설령
        [가-힣]{0,12}(?:다면|라면|으면|거든|려면|하면|되면|지면|이면|치면|오면|가면|많으면|적으면|없으면|있으면|나면|우면|쓰면|키면|내면|보면) [^.!?]{0,60}(?:수 있|것이다|수밖에|전망|예상|겠|될|가능성|우려|불가피|할 수|않을|것으로)
        [가-힣]{1,12} 경우[^.!?]{0,60}(?:수 있|것이다|수밖에|전망|예상|될|가능성|우려|불가피|것으로)
        [가-힣]{1,12}지 않으면
        [가-힣]{1,12}면 [^.!?]{2,60}다고 (?:주장|경고|우려|지적|강조|말|내다)
        [가-힣]{1,12}(?:다면|라면|으면|하면|되면|이면) [^.!?]{2,60}(?:아요|어요|해요|돼요|져요|죠|지요|입니다|합니다|됩니다|습니다)[.]?["”]?$
      `,
      weak: wordings`
        [가-힣]{1,12}(?:다면|라면|는다면)|하더라도|되더라도|라도
      `,
      ignored: wordings`
        에 따르면|에 의하면|이르면|빠르면|말대로라면|그러면서|하면서|이면서|보면서|라면을|라면 (?:업체|시장|가격|수출)|전면|국면|장면|지면|측면|화면|표면|한편|반면|어떻게 보면
        돌아보면|살펴보면|예를 들면
      `,
    },
  },
};
