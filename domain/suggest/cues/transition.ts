import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** Sentences that lead the reader on and claim nothing: what comes next, greetings, thanks, calls. */
export const transition: CueClass = {
  name: 'transition',
  speaksFor: 'none',
  words: {
    en: {
      strong: wordings`
        ^["“'(\s]*(?:let(?:'s| us) (?:look|start|begin|see|take|turn|consider|recap|be|not)|here(?:'s| is| are) (?:what|why|how|the|a|some|our|are)|read (?:on|more)|see (?:below|also)|as (?:we|i) (?:will|shall)|in (?:this|the following|the next) (?:article|section|post|piece|report|chapter)|first, (?:some|a)|to understand|before (?:we|i)|now,? (?:let|on) )
        ^(?:(?:news )?analysis|explainer|opinion|comment(?:ary)?|q&a|factbox|timeline|interview|profile|in (?:depth|brief|full)): (?:why|how|what|where|who|when|is|are|can|will|the|a|inside)\b[^.?!:]*$
        ^(?:why|how|what|where|who) [^.?!:,]{5,100}$
        ^(?:joint |press |official |full )?(?:statement|remarks|communiqué|communique|readout|address|speech|letter|fact sheet|transcript)(?: by| of| from| on| to| following| regarding)\b[^.]*$
        ^["“'(\s]*(?:we|i) (?:call (?:up)?on|appeal to|urge|invite|ask (?:our|you|readers|everyone)|express our (?:condolences|sympathy)|extend our)
        ^["“'(\s]*(?:draw your own|judge for yourself|make of that|let (?:me|us) know|tell me|write to|drop (?:me|us))|(?:i'd|i would|we'd|we would) (?:love|like|be (?:happy|glad|grateful)) to hear
        ^(?:and |but |then |and then )*there (?:is|are|was|remains?) (?:also |then |still )?the (?:question|matter|issue|problem|small matter) of [^.,]{1,40}\.?$
        ^(?:but )?(?:others|some|not everyone|critics|analysts|opponents|experts|many) (?:are|is|were|was) (?:less|not|far from|more|not so) (?:so )?(?:sure|convinced|optimistic|sanguine|certain|persuaded|impressed|sceptical|skeptical|cautious)\.?$
        remarks? (?:as prepared|follow)
        (?:opinions|views|accounts) (?:differ|are divided|vary)\.?$
        (?:here )?is what we know
        what we (?:do not |don't )?(?:yet )?know(?: so far)?$
        ^["“'(\s]*(?:(?:we|i) (?:are|am) (?:deeply |very |truly )?(?:sorry|grateful|saddened)|our (?:thoughts|condolences)|sorry, |[\p{L} ]{2,30}, thank you|without prejudice|thank you|thanks(?: for|,|!|\.)|good (?:morning|evening|afternoon)|welcome(?: to| back|,|!|\.)|hello|hi(?:,| all| everyone)|dear |hey|great question|yes[.,!]?$|no[.,!]?$|right[.,!]?$|sure[.,!]?$|ok(?:ay)?[.,!]?$|sorry)
        ^["“'(\s]*(?:please |click |tap |follow |subscribe|sign up|share |join |tell us|send us|email |contact |download |watch |listen |register |visit |check out|don't (?:miss|forget)|stay tuned|more (?:soon|to come|later)|photos?(?: below| above|:))
      `,
      weak: [],
      ignored: [],
    },
    zh: {
      strong: wordings`
        ^[“"\s\d.、]*(?:要|想要|为了)?(?:理解|了解|读懂|看懂|弄清|搞清)[^,。]{2,50}[,](?:必须|需要|需|首先|先|还得|就|得)
        ^[“"\s\d.、]*(?:下面|接下来|首先|以下)[,]?(?:我们|让我们|就|来|是|为|将|请)
        让我们
        我们(?:来|先来|不妨)(?:看|说|聊|梳理|回顾)
        话不多说|言归正传|闲话少说
        (?:现|特|兹)(?:作)?(?:如下)?(?:说明|声明|回应|公告|通告|函告)如?下?[:：]?$
        说明如下|声明如下|特此(?:声明|公告|函告|说明)|保留(?:追究|依法)[^。]{0,20}权利
        (?:同样)?(?:存在|尚有)争论[。]?$
        (?:并非|不是)(?:所有|每个|每位)[^。]{1,12}都(?:这么(?:看|想|认为)|这样(?:看|想|认为)|同意|认同|买账|信服|被说服)[。]?$
        ^[“"\s]*(?:谢谢|感谢(?:您|你|各位|大家|收看|收听|阅读|主持)|大家好|各位(?:好|朋友|来宾|观众)|你好|您好|早上好|晚上好|再见|好的[。,!]|是的[。!]|对[。!]|没错[。!]|当然[。!]|欢迎(?:收看|收听|关注|来到|留言|大家))
        ^[“"\s]*(?:请(?:您|大家|各位|关注|点击|参见|阅读|勿|在|联系|注意|查收)|点击|扫码|关注(?:我|我们|本号|一下)(?![^,。]{0,6}的)|欢迎转发|转发|点赞)
        (?:发布会|节目|会议|直播|访谈|采访|问答)[^。]{0,6}(?:到此|就到这里)|敬请期待|未完待续|详见|见下(?:图|表)|如(?:下|上)(?:图|表)(?:所示)?|成为[^。]{2,20}(?:密切)?关注的?焦点
        ^[^,。]{0,6}(?:我们)?先(?:看|说|来看)[^,。]{0,8}[。:]$|^(?:当然|不过)[,]?也有(?:人|网友|专家)?(?:不同意|反对|持不同)[^。]{0,12}。$|评论区(?:聊|见|留言|说说)|(?:更|最|同样|真正)?(?:值得[^,。]{1,6}|耐人寻味|有意思|有趣|重要|关键|引人注目|引人关注)的是[^,。]{1,16}。$|(?:表态|反应|回应|态度|说法)(?:则|却)?(?:较为|相对|更为|更加|十分|颇为|明显)?(?:谨慎|冷淡|强硬|低调|克制|不同|平淡)。$
        先别急着|我们来(?:捋|盘|算|分析|梳理|聊|拆|看)|(?:反应|看法|意见|评价)不一。$|也有人[^,。]{1,6}。$
      `,
      weak: [],
      ignored: [],
    },
    ko: {
      strong: wordings`
        (?:살펴|알아|들여다|짚어|따져|돌아)(?:보자|본다|봤다|보겠습니다|봅니다|보도록)
        정리(?:했다|해 ?봤|해 ?봅|합니다)|소개합니다|시작(?:하겠습니다|합니다|해 보)|이야기해 ?보|얘기해 ?보
        ^["“'\s]*(?:안녕하(?:세요|십니까)|감사합니다|고맙습니다|반갑습니다|네[.,]?$|예[.,]?$|맞습니다[.]$|그렇습니다[.]$|여러분|존경하는)
        (?:감사합니다|고맙습니다|부탁드립니다|바랍니다|주세요|주십시오|하세요|하십시오|보세요|드립니다)[.!]?["”']*$
        (?:설명|의견|입장|주장|생각|말)(?:은|이) (?:다르다|다릅니다|갈린다|엇갈린다)[.]?$
        (?:얘기|이야기|주장|설명|현실|상황|속내|사정)(?:는|은) (?:조금 |좀 |사뭇 |전혀 )?(?:다르다|달랐다)[.]?$|^(?:그렇다면|그러면|그럼) [^.]{2,40}(?:까|가)[.?]?$|문제는 (?:그 ?다음|여기서부터|지금부터)이?다[.]?$
        다음과 같이 (?:설명|알려|해명|밝)|사정은 이렇다
        [가-힣 ]{2,20}의 (?:말|설명|얘기|이야기)이?다[.]?$
        자세한 (?:내용|사항)은|문의(?:는|:|처)|아래(?:와 같|를 참)
        다음과 같(?:다|습니다)[.]?$
        계속(?:됩니다|\)$)
        이렇게 (?:말|답|설명|전)(?:했다|한다)[.]?$|반론도 (?:있|만만)[가-힣]{0,12}[.]?$
        ^.{0,24}(?:말씀|설명)드리겠습니다[.]?$|질문(?:을)? 받겠습니다|[가-힣]{1,12}(?:의|업계의|측의) (?:얘기|이야기|주장|설명|말)(?:는|은) (?:다르다|달랐다)[.]?$|^[가-힣 ]{2,30}입니다[.]$
      `,
      weak: [],
      ignored: [],
    },
  },
};
