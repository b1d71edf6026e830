import { chinese } from '../../speakers/chinese-words.ts';
import { english } from '../../speakers/english-words.ts';
import { korean } from '../../speakers/korean-words.ts';
import { anyOf, QUOTED } from '../../speakers/word-lists.ts';
import type { CueLanguage } from '../cues/cue-class.ts';

/** Sentences in which somebody speaks whom they do not name: `he said`, `他说`, `그는 …라고 말했다`, `…라고 덧붙였다`. */

const englishVerbs = anyOf([
  ...english.verbs,
  ...[...english.phrasal].flatMap(([particle, verbs]) => [...verbs].map((verb) => `${verb} ${particle}`)),
]);
const ADVERBS =
  '(?:(?:did not|didn.t|would not|wouldn.t|could not|declined to|refused to|also|later|then|again|further|previously|once|however|still|has|had|have|\\p{Ll}+ly|on \\p{Lu}\\p{Ll}+day)\\s+)*';
const chineseVerbs = anyOf([
  ...chinese.verbs,
  '确认',
  '批评',
  '否定',
  '提醒',
  '估计',
  '回击',
  '感慨',
  '回忆',
  '补充',
  '说',
  '称',
  '承诺',
  '要求',
  '写',
]);
const chineseAsides = `(?:${anyOf(chinese.beforeComma)})(?=[,，:：])`;
const koreanSpeech = `(?:${anyOf(korean.nouns)})(?:했|한다|하며|하면서|하고|하였)|${anyOf(korean.verbs)}`;

interface Speech {
  /** A pronoun that speaks. */
  readonly pronoun: RegExp;
  /** A noun with an article or a demonstrative that speaks: the noun is its first group. */
  readonly definite: RegExp;
  /** A verb that says somebody goes on speaking, without a subject. */
  readonly subjectless: RegExp;
}

const speech: Readonly<Record<CueLanguage, Speech>> = {
  en: {
    pronoun: new RegExp(
      `(?<![\\p{L}])(?:[Hh]e|[Ss]he|[Tt]hey)\\s+${ADVERBS}(?:${englishVerbs}|confirm|comment|elaborate|disclose|specify|calls?|called|claimed|claims|reports|wants|hopes|said)(?![\\p{L}])|(?:said|added|wrote)\\s+(?:he|she|they)(?=\\s*(?:$|[.,;:!?]|(?:on|in|at|during|after)\\s))`,
      'u',
    ),
    definite: new RegExp(
      `(?<![\\p{L}])[Tt]he\\s+(?:\\p{Ll}+\\s+){0,2}?(?!should|would|could|can|may|might|must|will|did|does|do|to|not|that|who)(\\p{Ll}+)\\s+${ADVERBS}(?:${englishVerbs})(?![\\p{L}])`,
      'u',
    ),
    subjectless: /^[\s\ufffc,]*(?:adding|noting|stressing|insisting|saying|arguing) that(?![\p{L}])/u,
  },
  zh: {
    pronoun: new RegExp(
      `(?:^|[,，。;；:：\\s${QUOTED}但而不过]|然而|同时|此外|随后)(?:[他她]们?|其)[^,，。;；:：他她${QUOTED}]{0,14}?(?:${chineseVerbs}|${chineseAsides})|(?:^|[,，。;；])[他她]们?的(?:理由|说法|解释|看法|回应|观点|意思|判断|结论|感受)(?:则|也)?(?:是|为|很)`,
      'u',
    ),
    definite: new RegExp(
      `(?:该|这位|这名|这个|上述|前述|两位|两名)([\\p{Script=Han}]{1,8}?)(?:还|也|则|并|随后|同时|进一步|对此|就此|当天|在[^,，。]{1,12})*(?:${chineseVerbs})`,
      'u',
    ),
    subjectless: new RegExp(
      `^[\\s\\d.、]*(?:此外|同时|另外|随后|最后|并且|并|还|也|但)?[,，]?(?:还|也|并|同时|进一步|随后)?(?:表示|强调|指出|补充说|补充道|补充称|补充|重申|认为|透露|坦言|直言)(?=[:：,，${QUOTED}])`,
      'u',
    ),
  },
  ko: {
    pronoun: new RegExp(`(?:^|\\s)(?:그는|그가|그녀는|그녀가|그들은|그도|이들은|이들도)(?=\\s|,).*?(?:${koreanSpeech})`, 'u'),
    definite: new RegExp(`(?:^|\\s)(?:이|해당|두|같은)\\s+([가-힣]{2,8}?)(?:은|는|이|가|도)\\s.*?(?:${koreanSpeech})`, 'u'),
    subjectless: new RegExp(
      `(?:${QUOTED}(?:이?라고|고|며|이라며|라며)|[다라냐자]고|[다라]며)(?:도| 거듭| 다시| 재차| 또| 또한)?\\s*(?:${koreanSpeech})|[다라냐자]는\\s(?:것|게|얘기|이야기|말|설명|주장|논리|이유에서|판단에서|취지|계산|입장|분석|지적|반응|해석|전언|푸념|하소연|요구|생각|셈법)(?:이)?(?:다|었다|라는)(?=[.\\s]|$)`,
      'u',
    ),
  },
};

/** `外交部仍按计划推进,称会议…`: the subject of the first clause speaks in a later one, which has none. */
const LATER_CLAUSE =
  /^(?:此外|然而|但|不过|同时|随后|当天)?[,，]?([\p{Script=Han}]{2,14}?)(?:仍|则|也|还|随后|随即|立即|当即|连夜|发布|发表|召开|\d{1,2}[日号]|当天|昨[天日]|日前|承认|按|已|曾|就|对|在|于|向|将|拒绝|批准|要求|被问|强烈|坚决|公开|明确|普遍|一致|反对|支持|欢迎|批评|抵制|不愿|未)[^。]*?[,，](?:并|还|也|同时|则|只|仅)?(?:认定|裁定|回答说|回答|回应说|回应称|说|否认|透露|呼吁|称|表示|强调|指出|声称|补充说|警告|坚称|认为)(?!为)/u;

/** The subject that speaks in a later clause of a Chinese sentence, or null. @param open the sentence with its quotations hidden */
export function subjectOfLaterClause(open: string, language: CueLanguage): string | null {
  const name = language === 'zh' ? LATER_CLAUSE.exec(open)?.[1] : undefined;
  return name === undefined || /[他她它这那此其双两]|^(?:本|该)?(?:会议|报告|事件|计划)/u.test(name) ? null : name;
}

/** How a sentence points to a speaker named before it. */
export type Pointer = { readonly by: 'pronoun' } | { readonly by: 'definite'; readonly noun: string } | { readonly by: 'nobody' };

/**
 * How a sentence points to whoever speaks in it.
 * @param open the sentence with its quotations hidden (`withoutQuotations`)
 * @returns null when nobody speaks in it outside of quotations
 */
export function pointerIn(open: string, language: CueLanguage): Pointer | null {
  const { pronoun, definite, subjectless } = speech[language];
  const noun = definite.exec(open)?.[1];
  if (noun !== undefined && !noun.endsWith('被')) return { by: 'definite', noun };
  if (pronoun.test(open)) return { by: 'pronoun' };
  return subjectless.test(open) ? { by: 'nobody' } : null;
}

const SPEECH_TAG: Readonly<Record<CueLanguage, RegExp>> = {
  en: new RegExp(
    `^[\\s,"”']*(?:(?:\\p{L}[\\p{L}.'-]*\\s+){1,4}${ADVERBS}(?:said|says|added|adds|asked|asks|replied|continued|explained|recalled|wrote|told [a-z]+)|(?:said|added|wrote|asked|replied)\\s+(?:\\p{L}[\\p{L}.'-]*\\s*){1,4})(?:\\s+(?:on\\s+)?\\p{Lu}\\p{Ll}+day)?[.,]?\\s*$`,
    'u',
  ),
  zh: /^[\s,，”」]*(?:(?![是的了在有不这那都被])[\p{Script=Han}·]){1,10}?(?:表示|说|称|补充|补充说|问|答|写|告诉[\p{Script=Han}]{2,4})(?:道)?[。.:：,，]?\s*$/u,
  ko: /^[\s,"”']*(?:라고|고|며)?\s*(?:[가-힣]{1,12}(?:은|는|이|가)\s+)?(?:(?:말|설명|전|답|반문|강조)(?:했|한다)|덧붙였|밝혔|되물었|물었)[가-힣]{0,3}[.]?\s*$/u,
};

/** Whether a sentence is no more than who said what stands before it: `he added.` */
export function isSpeechTag(sentence: string, language: CueLanguage): boolean {
  return sentence.length < 60 && !/[“”「」『』«»"]\S/u.test(sentence.replace(/^[“”"]/, '')) && SPEECH_TAG[language].test(sentence);
}
