import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/**
 * Words that leave open whether something is so. English after the hedges of Hyland, "Metadiscourse" (2005), appendix, and those the
 * CoNLL-2010 shared task (Farkas and others) found in Wikipedia; Chinese and Korean after the epistemic words of their grammars
 * (Lü Shuxiang, 现代汉语八百词; National Institute of Korean Language, 외국인을 위한 한국어 문법). Chosen for news by hand.
 */
export const modality: CueClass = {
  name: 'modality',
  speaksFor: 'speculative',
  words: {
    en: {
      strong: wordings`
        might|may|could
        likel(?:iest|ihood)|(?:the )?odds (?:are|of)|in all likelihood|there is (?:a|every|some) (?:chance|possibility|risk)|could yet|may yet|might yet|if past (?:form|experience)
        perhaps|maybe|conceivabl[ey]|presumabl[ey]|supposedly|seemingly
        (?:very |highly |most |more |less |quite |increasingly |extremely )?(?:un)?likely(?: to| that)?
        (?:im)?probabl[ey]|possibly
        appear(?:s|ed)?(?: not)? to
        appears that|it appears|seem(?:s|ed)?(?: not)? to|seems (?:that|as|like)|it seems
        looks? (?:as if|as though|like|set|likely)
        would (?:likely|probably|presumably|almost certainly)
        is (?:thought|believed|understood|suspected|feared) to
        are (?:thought|believed|understood|suspected|feared) to
        (?:cannot|can not|could not|can't|couldn't) be (?:ruled out|excluded|discounted)
        (?:real|serious|strong|distinct|growing|outside) (?:possibility|chance|risk)
        chances are|as if to
        (?:i'm|i am|we're|we are|one can be|you can be) (?:fairly|pretty|quite|almost|reasonably|not (?:so |at all |entirely )?|less than) ?(?:sure|certain|confident|convinced)
        (?:im)?plausibl[ey]|conceivable|arguable|tentative(?:ly)?
        (?:we|i|they) (?:(?:all )?suspect|guess|reckon|doubt|suppose|fear)
        my (?:guess|hunch|suspicion|sense|bet)
        estimated to
        speculat(?:es?|ed|ing|ion)
        (?:can(?:not|'t)?|could(?:n't| not)?|would not|won't|did not|not) rule out|ruled? out neither|as far as (?:i|we) (?:know|can tell)|to the best of (?:my|our) knowledge|i(?:'d| would) (?:guess|imagine|bet|say)|by all appearances|on (?:current|present) (?:trends|form)
      `,
      weak: wordings`
        would|possible|potential(?:ly)?|apparent(?:ly)?|possibility|prospects? of|tends? to
        somewhat|relatively|about to
        suggest(?:s|ed|ing) (?:that|a|an)
        hint(?:s|ed) (?:at|that)|risks?|fears?
      `,
      ignored: wordings`
        (?:dismiss|reject|den|rebuff|end)(?:es|s|ed|ied|ies|ing)? (?:[a-z]+ ){0,2}speculation
        (?:in|last|since|by|until|of|this|next|early|mid|late|from|and|to) may
        may \d+|\d{1,2}(?:st|nd|rd|th)? may|(?:could not|couldn't)(?! (?:immediately |independently |yet )?(?:be (?:ruled out|excluded|discounted)|rule out|exclude))
        (?:as [a-z]+ as|if|where|wherever|when|whenever|everything|not) possible
        possible (?:to|for)|likely as not|would (?:like|rather)
        would not (?:say|comment|confirm|discuss|name)
        wouldn't (?:say|comment|confirm|discuss|name)
        potential (?:customers?|buyers?|bidders?|users?)
        health risks?
        risk (?:factors?|management|assessments?)
        the likes? of
      `,
    },
    zh: {
      strong: wordings`
        (?:很|极|极有|极为|大有|不|有|更|仍|都|也|还|或|最|完全|非常|较)?可能(?:会|将|是|在|已|要|性(?:很|极|较|更)?(?:大|高|低|小))?
        概率(?:为|是|在|达|约|不|很|较|有)|未知数|难以预料|尚难预料|难有定论|两说|很难说|难说|不好说|难言|未可知
        (?:将|也|恐|仍|或|很|都|终|更)难以?(?=[^,。过看免怪说])|难以在[^,。]{0,8}(?:内|之内)
        极易|容易(?:导致|引发|陷入|造成|被)|稍有(?:不慎|偏差|差池)
        或许|也许|恐怕|恐将|恐会|恐(?=[怕难致成引遭将再有会影面超陷波沦遇失加进])|大概(?=[会还是要率不就只也得能])|大概率|多半|未必|不见得|说不定|想必|想来|似乎|看似|貌似|疑似|好像|仿佛|看起来|看上去|不排除|难以排除|难保|难免|不大可能
        不太可能|或将|或会|或可|或成|或有
        或(?=(?:面临|导致|引发|影响|迎|达|超|破|难|再|为|致))
        应该(?:没有|没|不会|还没|已经|不至于)|说不准|拿不准|吃不准|没准儿?|保不齐|保不准|十有八九|八成(?=[会是要得能])|据信|据推测|推测|猜测|揣测|估计|疑为|据我所知|以我的理解|我猜|我怀疑|我觉得|我估计
      `,
      weak: wordings`
        潜在|倾向于|某种程度上|一定程度上|迹象|风险|隐患|传递出|存疑|不确定|变数|悬念|大约|应该是|应当是
      `,
      ignored: wordings`
        尽可能|尽一切可能|可能性(?!(?:很|极|较|更)?[大高低小])|不可能不|估计值|风险(?:管理|评估|提示|控制)|据我所知
      `,
    },
    ko: {
      strong: wordings`
        수(?:도| ?도) 있(?:다|을|는|어|습|고|지만|으며|겠)
        지도 (?:모른|모르|몰라|모를)|{ㄹ} 리(?:가|는|도)? (?:없|만무)|{ㄹ} 성싶|{ㄹ} 법하|{ㄹ} 공산이|{ㄹ} 여지가
        [것거](?:으)?로 (?:보인|보이|보여|보임|추정|추측|관측|짐작|여겨|생각)
        [것거] 같(?:다|은|습|아|고|네)
        듯(?:하다|한|했|합|싶|이| 보| 하)
        모양(?:이다|새|인)|(?:수|지)도? 있(?:어요|습니다|죠)|{ㄹ} 수 있어요|것 같(?:아요|습니다|더라)
        {ㄹ} (?:겁니다|거예요|거라|겁니까|거야|걸요)
        (?:나|{ㄴ}가) (?:봐요|봅니다)|추정(?:됨|함)|보임|예상(?:됨|함)|전망(?:됨|함)|우려(?:됨)|판단(?:됨)
        가능성(?:이|을|도|은|에|마저|까지) ?(?:크|높|있|제기|커|점|열|시사|배제|낮|적|거론|남)?
        확률(?:이|을|은|도)|인상(?:이|을) (?:짙|지울|준다|주는|풍)|{ㄹ} 수밖에 없|장담할 수|알 길이 없|두고 봐야|예단하기|점치기
        (?<![가-힣])아마(?:도)?(?=[ ,.])|어쩌면|혹시|설마|짐작(?:컨대|된|할)|추정(?:된|되|돼|컨대)|추측(?:된|되|돼)|의심(?:된|되|돼|스럽)|미지수|불투명
        [을를] 수밖에 없(?:을|다|는|게)?|아닐까|아닌가 (?:싶|한다|생각)|않을까|싶다
        [아어여해돼워와려져쳐춰퍼뻐커써켜펴혀꺼떠터더러]\s?보(?:인다|입니다|였다|이는|이지만|이며)|것 같지(?:는|도)? 않|[가-힣]겠(?:죠|지요|네요|군요)
        {ㄹ} 것["”']?(?:이라고|이라며|이라는|으로 (?:본|봤|보고))
        배제(?:할 수 없|하기 어렵|하지 않)|장담(?:하기|할 수)
        로 여겨(?:진|지|졌)|{ㄹ} 듯$|듯$|{ㄹ}지(?:는|도)? (?:의문|미지수|두고)|{ㄹ} 것으로 (?:본다|봤다|보고|관측|내다)|[것거]으로 (?:보고|본다|봤다)|수 있다고 (?:본|봤|보고|분석|전망|경고|지적|예상|우려|내다|관측|추정)|수 있다는 (?:계산|전망|관측|우려|지적|경고|분석|의견|해석|진단|추정|이유|얘기|이야기|목소리)
      `,
      weak: wordings`
        수 있(?:다|을|는|어|습|고|지만|으며|도록)
        가능성|잠재적|다소|조짐|징후|여지|위험(?:이|성|도)|우려
      `,
      ignored: wordings`
        고 싶|싶어 하|수 있(?:게|도록) (?:했|하|돕|지원)|할 수 있다는 (?:점|것)이 장점|믿을 수 있|신뢰할 수 있|신청할 수 있|이용할 수 있|확인할 수 있|볼 수 있|알 수 있
      `,
    },
  },
};
