import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/**
 * Words by which a writer says what something means instead of what happened: commentary. Inside a quotation they are what the speaker
 * thinks, which is reported. After the evaluative and evidential markers of Hyland (2005), and of Martin and White, "The Language of
 * Evaluation" (2005), chosen for news in three languages by hand.
 */
export const evaluation: CueClass = {
  name: 'evaluation',
  speaksFor: 'speculative',
  words: {
    en: {
      strong: wordings`
        (?:is|are|was|were) (?:being )?(?:(?:entirely|wholly|deeply|simply|clearly|plainly|frankly|hardly|hardly ever|at best|at worst|utterly|profoundly|downright|rather|so) )?(?:dis)?(?:honest|unfair|unwise|irresponsible|reckless|cynical|misguided|hypocritical|self-defeating|counterproductive|futile|pointless|unthinkable|unsustainable|inexcusable|indefensible|laughable|tragic|ironic|disappointing|embarrassing|humiliating|unacceptable|outrageous|understandable|inescapable|unmistakable|no accident)
        draw your own|(?:by now|plainly|in hindsight|with hindsight|to put it (?:mildly|bluntly))|(?:with )?a (?:large )?(?:grain|pinch) of salt|(?:tells|told) (?:only )?half the story|(?:the|its|their|his|her) (?:real|true) (?:aim|goal|purpose|motive|target)|(?:in|by) all but name|(?:reads|looks|sounds) (?:more )?like
        deserves? |(?:sensible|smart|wise|right|honest|responsible) (?:course|thing|choice|answer|policy|move) (?:is|would be)|(?:is|are|was) no (?:angel|saint|friend|coincidence|panacea|substitute|cure|silver bullet)
        ^(?:opinion|editorial|comment|leader|column) ?[:|]
        in essence|essentially|effectively|in effect|arguably|at (?:its )?heart|fundamentally|in reality
        in truth|the (?:simple )?truth is|make no mistake
        amounts? to (?:a|an|the|nothing|little)
        tantamount to
        nothing (?:less|more) than
        little more than|is really about|symboli[sz]es?|epitomi[sz]es?|embod(?:y|ies)
        rais(?:es|ing|ed) (?:questions|doubts|concerns|fears|the (?:prospect|spectre|specter|question|stakes))
        (?:a|another|clear|strong|early) (?:sign|signal|indication|reminder|symptom|hint) (?:that|of)
        no (?:coincidence|accident|surprise|wonder|doubt)
        undoubtedly|doubtless|unquestionably|inevitabl[ey]|unavoidable|tellingly|obviously|clearly,
        the (?:real|bigger|deeper|larger|harder) (?:question|issue|problem|reason|lesson|story|test|risk|danger|point)
        (?:nobody|no one|everyone|everybody|somebody) (?:wants|knows|cares|needs|likes|asked|deserves)
        always the same
        never (?:the|a|quite|really)
        is not (?:a|an|the) [a-z]+, (?:it|but)
        the (?:cheapest|worst|best|only|last|least) [a-z]+ (?:is|are|was) (?:the|a|one)
        sold (?:to us )?as|if (?:only|anything)|so much for|for all (?:its|the|their)
        in my (?:view|opinion|experience)
        (?:one|you|it makes (?:one|you)|you have to|one has to) wonders?|there (?:is|are|must be) (?:a|an|no|some)? ?(?:better|worse|other|easier|cheaper|simpler|third) (?:way|ways|answer|course|option)
        to my mind
        i (?:think|believe|suspect|would argue|am convinced|fear|find|hope)
        we believe
        in our (?:view|opinion|judg(?:e)?ment)
        (?:it is|it's|that is|that's) (?:hard|difficult|easy|tempting|fair|safe|worth|time|not enough|telling|no longer enough)
        cannot (?:be|afford|simply|hope)
        can no longer
        has (?:become|long been) (?:a|an) (?:symbol|test|proxy)
        more (?:about|of a) [^.]{2,40} than
        less (?:about|of a) [^.]{2,40} than
        not so much|ought to|had better
        must (?:now|not|stop|learn|start|be|do)
        should (?:have|be|not|now|stop|start|worry|know|learn|remember|ask)
        paves? the way|opens? the door
        sends? a (?:clear |strong )?(?:message|signal)
        sets? the stage
        marks? a (?:turning|watershed|shift|departure|new era)
        shows? (?:how|why)|proves? (?:that|how)|reveals? (?:how|that|a)|tells? us|speaks to
        should(?! (?:have been|the|it|they|you|he|she) )
        (?:looks?|sounds?|feels?) (?!at |for |into |after |back |forward |over |up |out |to |like |as |set |likely |around )[a-z]+
        the (?:trouble|problem|question|point|catch|irony|danger|risk|lesson|answer|reality|fact) is
        there is (?:something|nothing|little|much|no (?:reason|doubt|excuse|point|escaping|need)) [a-z]+
        (?:is|was|are|were|seems?) (?:terrible|absurd|ridiculous|shameful|disgraceful|naive|foolish|wise|brave|remarkable|astonishing|troubling|worrying|encouraging|alarming|academic|beside the point|a mistake|an illusion|a gamble|too little|too late|hollow|flawed|overdue)
      `,
      weak: wordings`
        underscor(?:es?|ed|ing)|highlights?|reflect(?:s|ed|ing)?|indicat(?:es?|ed|ing)|signals?|suggests?
        should|must|need(?:s)? to|remarkabl[ey]|surprising(?:ly)?|unfortunate(?:ly)?|sadly|important(?:ly)?
        significant(?:ly)?|real(?:ly)?|merely|simply|so-called|dangerous(?:ly)?|challenge|crucial|delicate
        clearly|perfect|best|worst|in other words|after all|of course|at stake|points? to
      `,
      ignored: wordings`
        need(?:s)? to know
        best(?:-| )(?:selling|known)
        at best|at worst|real estate|real-time|real time
        significant(?:ly)? (?:higher|lower|more|fewer|larger|smaller)
        traffic signals?
        highlights? (?:reel|package)
      `,
    },
    zh: {
      strong: wordings`
        (?:并非|不是|绝非|远非|不在于)[^。,]{2,30},(?:而是|而在于|更是|实则|更非|恰恰)|(?:动因|根源|目的|用意|症结|要害|原因|奥秘|玄机)[,]?(?:就|正|恰恰|无非)?(?:在于|出在)|面临(?:多重|诸多|重重|巨大|不小|前所未有)[^,。]{0,8}(?:障碍|挑战|困难|阻力|考验|压力|风险)
        不是不[^,。]{1,12},(?:而)?是|打脸|一(?:看|查|问|试|比)便知|可惜|(?:要|应|须|该)[^,。]{2,20},(?:而)?不(?:能|该|应|可|宜)|留给[^,。]{1,12}的时间|不言自明|心知肚明|昭然若揭|欲盖弥彰|^[【\[(]?(?:社评|社论|评论|时评|快评|锐评)[】\]):|]|看(?:懂|穿|透)了
        越是[^。]{2,30}越|(?:远|并|事情|问题)?(?:没有|没)(?:那么|这么|想象中?(?:的)?(?:那么)?)简单|不简单|表面上看?|与其[^。]{2,40}不如|(?:从)?历史(?:上看|反复证明|一再证明|告诉我们|经验)|难道|岂(?:不|能|是|非|可)|何尝|何必|焉能|不能不说|不难(?:看出|发现|理解|想象)|可想而知|一目了然|如出一辙|正中下怀|骑虎难下|进退(?:两难|失据|维谷)|左右为难|夹缝|底气|画饼|豪赌|赌注|算盘|如意算盘|(?:真实|真正)(?:意图|目的|用意|原因)|背后(?:的)?(?:逻辑|深意|算计|原因|真相)|说明(?:了)?一(?:个|切)|敲响(?:了)?警钟|(?:打|扇)[^。]{0,6}耳光|自食其果|搬起石头|火中取栗|与虎谋皮|沦为|(?:更|最)(?:致命|讽刺|尴尬|可怕|要命)的是
        本质(?:上|而言|是|均|在于)?|实质(?:上|是)|实则|实为|实际上(?:是|就是|意味)|说到底|归根结底|归根到底|究其(?:原因|根本|根源)|某种意义上|换(?:句|个)(?:话|说法|角度)(?:说|讲|看)?|换言之|可以说
        不得不说|毋庸置疑|毫无疑问|无疑|不言而喻|显而易见|显然|足见|可见一斑|由此可见|象征着?|意味着|折射出?|映射(?:的|出)|昭示|彰显|体现出|更多(?:是|体现|反映|的是)|反映出
        透露出|释放出?[^。]{0,20}信号|预示着
        (?:从|就)[^,。]{2,30}?(?:来看|看来|视角|角度|而言|来说|观察|出发)(?=[,])
        在[^,。]{1,20}看来|有助于|有利于|不利于|无助于
        (?<![认以因成作视称行])为[^,。为]{2,20}(?:奠定|埋下|打下|提供了坚实|注入)
        绝非|并非偶然|决非|远非|远不(?:止|只|及)
        不仅(?:仅)?是?[^。]{2,40}更(?:是|像|象征|可能|意味)
        与其说|关键在于|问题在于|症结|根源在于|核心在于|耐人寻味|发人深省
        令人(?:担忧|深思|不安|遗憾|费解|唏嘘|欣慰)
        值得(?:深思|警惕|玩味|肯定|期待|反思|商榷)
        不容(?:忽视|小觑|乐观)|任重道远|首当其冲|必然(?:选择|结果|是)|自然结果|理性(?:应对|选择)|生存智慧|困境|困局|陷阱|两难|博弈|考验|步履维艰|根深蒂固|严峻
        难以(?:为继|维系|维持|突破|实现|想象|避免|撼动|奏效)
        几乎不可想象|离不开|不得不|势在必行|刻不容缓|迫在眉睫|我(?:认为|觉得|相信|以为)|我看(?=[,是就这那没不也未还倒得])|笔者|在我看|依我看|我们(?:应该|应当|不能|必须|需要)
        (?:应该|应当|必须|亟需|亟待)(?:看到|承认|警惕|正视|反思|明白|认识)
        答案(?:就)?(?:藏|在)|说穿了|说白了|归根|讽刺的是|可笑的是|可悲的是|遗憾的是|更(?:有意思|可怕|糟糕|重要|值得[^,。]{1,6})的是|(?:谁|何)(?:来)?(?:买单|负责)|买单|治标不治本|前路|道阻且长|得不偿失|适得其反|言过其实|不过是|无非是?|才是(?:真正)?|等不起|输不起
      `,
      weak: wordings`
        其实|底牌|王牌|软肋|命门|戏码|把戏|棋局|棋子|棋盘|翻脸|拆台|算账|诚意|野心|焦虑|尴尬|无奈|虚张声势|心思|拿捏|博取|喘息|缓冲|脱身|对[^,。]{2,20}(?:来说|而言)|真正|凸显|标志着|体现|反映|深层|悄然|格局|显示出?|根本|被迫|迫使|试图|意在|旨在|毕竟|典型|尖锐|微妙|不断|日益|深刻|核心|关键|必须
        应该|应当|需要|唯有|相互试探|底线|命运|智慧|战略意图|缺乏
      `,
      ignored: wordings`
        显示屏|显示器|关键词|核心区|应该是|根本没有|不需要|考验期|需要指出的是
      `,
    },
    ko: {
      strong: wordings`
        셈이다|셈인|격이다|꼴이다|마찬가지다|다름없|다름 아니|법이다|노릇이다|까닭이다|대목이다|터다|법하다|만하다
        ^\[(?:사설|칼럼|기고|시론|기자수첩|데스크|오피니언|논단|시평|특별기고)[^\]]{0,12}\]|(?:것|게|것만|길)(?:이|은)? (?:순서|도리|상식|순리|정도|해법|급선무|먼저|옳|맞|답|최선|우선)(?:다|이다)
        에 가깝(?:다|습|운|고)|겠(?:는가|습니까|나)[.?]?["”']?$|이라 할 만|라 해도 과언|나 다름|고도 남|기 마련|{ㄹ} 일이다|{ㄹ} 때다|(?:어불성설|자가당착|자업자득|눈 가리고|소 잃고|어정쩡|안이한|졸속|땜질|생색내기|보여주기|떠밀려|끌려다)
        의미(?:한다|하는|가 (?:크|있|깊|작지)|를 (?:갖|지니|담)|심장)
        뜻(?:한다|하는|이다)|시사(?:한다|하는|점)|방증|보여(?:준다|주는|준 )|상징(?:한다|하는|적)|반증|드러(?:낸다|내는|난 )
        (?:으)?로 (?:해석|풀이|읽힌|읽히|비친|비치|분석)(?:된|되|돼|한|할)?
        해석(?:이|된|되|돼)|풀이(?:된|되|돼)|분석(?:이다|이 나|도 나|된)|지적(?:이다|이 나|도 나|이 많)|평가(?:다|가 나|도 나|받|된)|목소리(?:가|도)
        비판(?:이 나|도 나|을 면)|분명(?:하다|한|히)|당연|틀림없|명백|확실(?:하다|히)|결국|사실상|본질|근본적|진짜|무엇보다|물론
        (?:해야|돼야|되어야|여야|아야|어야|가야|와야|봐야|나서야|버려야|찾아야) (?:한다|할|하는|했|합니다|만)
        필요(?:하다|가 있|성이)|시급|절실|마땅|바람직|중요하다|관건|과제|않을 수 없|지 말아야|안 된다|아쉽|안타깝|씁쓸|다행|심각하다|우려스럽|부끄|한심|황당|놀랍|(?<![가-힣])나는|필자
        [가-힣]야 (?:옳|마땅)(?:다|하)|(?:것|게|편|쪽)(?:이)? (?:합리적|타당|온당|현명|자연스럽|정직|상식적)(?:이다|하다|다)|고개가 (?:끄덕|갸웃|갸우뚱)|(?:의문|궁금증|아쉬움|씁쓸함|찜찜함|안타까움)(?:이|을|은|만) (?:남|든다|들|지울|커)|고개를 (?:끄덕|갸웃)
        {ㄹ} (?:게|것이|바가) 못 (?:된|됩)
        (?:필요한|중요한|남은|급한|부족한|아쉬운) (?:것|건|일|점)은|{ㄹ} 뿐이다|{ㄹ} 수 없는 일이
        {ㄹ} 게 (?:뻔|분명|자명)|(?:으|하|되|나서|바로잡으|내놓으|멈추|거두|돌아보|잊지 말)라[.]$
        내 생각|개인적으로|제 생각|생각한다|생각합니다|믿는다|본다(?=[.])
        [가-힣]야 (?:한다|할 (?:때|것|일)|합니다|하지 않)|(?:틀린|지나친|과한) 말(?:은|이) 아니|나쁘지 않|쉽지 않(?:다|을|아)|어렵지 않다|그럴듯|설득력|뼈아프|무책임|이유(?:가|는) (?:없|분명|간단)|(?:놀라운|중요한|무서운|아쉬운|안타까운) (?:것|점)은
        (?:가볍|쉽|녹록|만만|멀|좋|옳|온당|간단|바람직하|반갑|적절하|마땅하|합리적이)지 (?:않|만은 않|못하)|밖에 보이지 않|남아 있지 않|(?:눈속임|꼼수|미봉책|궤변|자충수|무책임|직무유기|탁상공론)|에 불과(?:하다|한)|냉정하다|가혹하다|지나치다|성급하다|늦었다|이르다[.]?$|아닐 수 없
      `,
      weak: wordings`
        정작|오히려|강조|중요|핵심|과연|우려|문제는|문제다|진정|필요|심각|불과|마치|이른바|때문이다|것이다
      `,
      ignored: wordings`
        필요한 (?:서류|정보|경우)|중요한 (?:일정|날)|당연직|결국은 결국|필요하(?:면|신)
      `,
    },
  },
};
