import type { ExportLanguage } from '../brief.ts';
import type { Likelihood } from '../claim.ts';
import { tagWords } from '../tag-words.ts';
import { type TradecraftFinding, type TradecraftRule, tradecraftRules } from './finding.ts';

/** What a finding says, and why it matters, in the languages of the program. */

/** What a message names, each in the language of the message; empty where there is none. */
interface Named {
  readonly words: string;
  readonly other: string;
  readonly band: string;
  readonly source: string;
  readonly tag: string;
}

interface RuleWords {
  readonly says: (named: Named) => string;
  /** What the directive asks for, in a sentence. */
  readonly why: string;
}

const en: Record<TradecraftRule, RuleWords> = {
  'likelihood-with-confidence': {
    says: ({ words, other }) => `One sentence states both likelihood (“${words}”) and confidence (“${other}”).`,
    why: 'Likelihood speaks of an event, confidence of the grounds for saying so: the two must not stand in one sentence.',
  },
  'likelihood-mixed-sets': {
    says: ({ words, other }) =>
      `“${words}” is of another set of terms than ${other === '' ? 'the labels of the key judgements' : `“${other}”`}.`,
    why: 'A product should keep to one of the two sets of likelihood terms: readers take two words for two degrees.',
  },
  'likelihood-outside': {
    says: ({ words, band }) => `“${words}” is none of the seven terms for likelihood.${band === '' ? '' : ` Perhaps: “${band}”.`}`,
    why: 'Likelihood is expressed by one of seven terms, each with its range in percent; other words mean something else to every reader.',
  },
  'judgement-contradicts': {
    says: ({ words, band }) => `The judgement says “${words}”, and “${band}” beside it.`,
    why: 'One judgement has one degree of likelihood.',
  },
  'judgement-unrated': {
    says: () => 'This key judgement does not say how likely it is.',
    why: 'Major judgements say how uncertain they are, by one of the terms for likelihood.',
  },
  'judgement-unsupported': {
    says: () => 'This key judgement neither cites a source nor refers to a claim.',
    why: 'Whatever a judgement depends on is cited with it.',
  },
  'likelihood-unsupported': {
    says: ({ words }) => `A judgement (“${words}”) in a paragraph that neither cites a source nor refers to a claim.`,
    why: 'Whatever a judgement depends on is cited with it.',
  },
  'source-unjudged': {
    says: ({ source }) => `The reliability of “${source}” has not been judged (F).`,
    why: 'The quality and credibility of the sources that judgements rest on are described.',
  },
  'source-unnamed': {
    says: ({ source }) => `“${source}” has neither an author nor an outlet.`,
    why: 'A source is described so that readers can weigh it: who it is, and what access it has.',
  },
  'source-undated': {
    says: ({ source }) => `“${source}” has no date.`,
    why: 'The age of the information is among what readers weigh a source by.',
  },
  'claim-as-fact': {
    says: ({ tag }) => `This sentence rests on a claim tagged “${tag}” and reads as fact.`,
    why: 'What is assumed, judged or contested is told apart from what is known.',
  },
  'claim-repeated': {
    says: ({ tag }) => `These are the words of a claim tagged “${tag}”, neither quoted nor attributed.`,
    why: 'What is assumed, judged or contested is told apart from what is known.',
  },
};

const zh: Record<TradecraftRule, RuleWords> = {
  'likelihood-with-confidence': {
    says: ({ words, other }) => `同一句话里既说了可能性（“${words}”），又说了把握程度（“${other}”）。`,
    why: '可能性说的是事件，把握程度说的是判断的依据：二者不得同在一句。',
  },
  'likelihood-mixed-sets': {
    says: ({ words, other }) => `“${words}”与${other === '' ? '关键判断的标签' : `“${other}”`}不属于同一套用语。`,
    why: '一份产品应只用两套可能性用语中的一套：读者会把两个词当成两种程度。',
  },
  'likelihood-outside': {
    says: ({ words, band }) => `“${words}”不是七种可能性用语之一。${band === '' ? '' : `可考虑用“${band}”。`}`,
    why: '可能性用七种用语之一表述，各有其百分比范围；其他词语每位读者的理解都不同。',
  },
  'judgement-contradicts': {
    says: ({ words, band }) => `判断中说“${words}”，旁边标的却是“${band}”。`,
    why: '一项判断只有一种可能性程度。',
  },
  'judgement-unrated': { says: () => '这项关键判断没有说明可能性有多大。', why: '重要判断须用可能性用语之一说明其不确定程度。' },
  'judgement-unsupported': { says: () => '这项关键判断既未引用来源，也未提及论断。', why: '判断所依据的一切都须随判断注明出处。' },
  'likelihood-unsupported': {
    says: ({ words }) => `此处作出判断（“${words}”），所在段落既未引用来源，也未提及论断。`,
    why: '判断所依据的一切都须随判断注明出处。',
  },
  'source-unjudged': { says: ({ source }) => `《${source}》的可靠性尚未评定（F）。`, why: '判断所依据来源的质量和可信程度须加以说明。' },
  'source-unnamed': {
    says: ({ source }) => `《${source}》既无作者，也无媒体名称。`,
    why: '对来源须有描述，使读者能够衡量：它是谁，如何得知。',
  },
  'source-undated': { says: ({ source }) => `《${source}》没有日期。`, why: '信息的新旧是读者衡量来源的依据之一。' },
  'claim-as-fact': {
    says: ({ tag }) => `这句话依据的是标记为“${tag}”的论断，读起来却像事实。`,
    why: '假设、判断和有争议的说法须与已知事实区分开。',
  },
  'claim-repeated': {
    says: ({ tag }) => `这是标记为“${tag}”的论断的原话，既未加引号，也未说明出自谁。`,
    why: '假设、判断和有争议的说法须与已知事实区分开。',
  },
};

const ko: Record<TradecraftRule, RuleWords> = {
  'likelihood-with-confidence': {
    says: ({ words, other }) => `한 문장에 가능성(“${words}”)과 확신도(“${other}”)가 함께 있습니다.`,
    why: '가능성은 사건에 관한 것이고 확신도는 판단의 근거에 관한 것이므로 한 문장에 함께 쓰지 않습니다.',
  },
  'likelihood-mixed-sets': {
    says: ({ words, other }) => `“${words}”은(는) ${other === '' ? '핵심 판단의 표시' : `“${other}”`}와(과) 다른 용어 체계의 말입니다.`,
    why: '한 문서에서는 두 가능성 용어 체계 중 하나만 씁니다. 독자는 두 낱말을 두 정도로 받아들입니다.',
  },
  'likelihood-outside': {
    says: ({ words, band }) =>
      `“${words}”은(는) 일곱 가지 가능성 용어가 아닙니다.${band === '' ? '' : ` “${band}”(이)라는 말을 생각해 보세요.`}`,
    why: '가능성은 백분율 범위가 정해진 일곱 용어 중 하나로 나타냅니다. 다른 말은 독자마다 다르게 받아들입니다.',
  },
  'judgement-contradicts': {
    says: ({ words, band }) => `판단에는 “${words}”, 그 옆에는 “${band}”(으)로 되어 있습니다.`,
    why: '한 판단에는 한 가지 가능성 정도만 둡니다.',
  },
  'judgement-unrated': {
    says: () => '이 핵심 판단은 얼마나 가능한지 말하지 않습니다.',
    why: '중요한 판단은 가능성 용어로 불확실한 정도를 밝힙니다.',
  },
  'judgement-unsupported': {
    says: () => '이 핵심 판단은 출처를 인용하지도, 주장을 언급하지도 않습니다.',
    why: '판단이 기대는 것은 모두 판단과 함께 출처를 밝힙니다.',
  },
  'likelihood-unsupported': {
    says: ({ words }) => `판단(“${words}”)이 있는 단락이 출처를 인용하지도, 주장을 언급하지도 않습니다.`,
    why: '판단이 기대는 것은 모두 판단과 함께 출처를 밝힙니다.',
  },
  'source-unjudged': {
    says: ({ source }) => `“${source}”의 신뢰도를 아직 평가하지 않았습니다(F).`,
    why: '판단의 바탕이 되는 출처의 질과 신빙성을 설명합니다.',
  },
  'source-unnamed': {
    says: ({ source }) => `“${source}”에는 글쓴이도 매체도 없습니다.`,
    why: '독자가 출처를 헤아릴 수 있도록 누구이며 어떻게 알게 되었는지 설명합니다.',
  },
  'source-undated': {
    says: ({ source }) => `“${source}”에는 날짜가 없습니다.`,
    why: '정보가 얼마나 오래되었는지는 독자가 출처를 헤아리는 근거 가운데 하나입니다.',
  },
  'claim-as-fact': {
    says: ({ tag }) => `이 문장은 “${tag}”(으)로 표시한 주장에 기대면서 사실처럼 읽힙니다.`,
    why: '가정, 판단, 논란이 있는 것은 알려진 사실과 구별합니다.',
  },
  'claim-repeated': {
    says: ({ tag }) => `“${tag}”(으)로 표시한 주장의 말을 따옴표도 말한 이도 없이 옮겼습니다.`,
    why: '가정, 판단, 논란이 있는 것은 알려진 사실과 구별합니다.',
  },
};

const words: Readonly<Record<ExportLanguage, Record<TradecraftRule, RuleWords>>> = { en, zh, ko };

/**
 * A finding in words.
 * @param bands the seven likelihood bands by name, in that language
 * @returns what was found, what is asked for, and which directive asks
 */
export function describeFinding(
  { rule, params }: TradecraftFinding,
  language: ExportLanguage,
  bands: Readonly<Record<Likelihood, string>>,
): { readonly says: string; readonly why: string; readonly standard: string } {
  const { says, why } = words[language][rule];
  const named: Named = {
    words: params.words ?? '',
    other: params.other ?? '',
    band: params.band === undefined ? '' : bands[params.band],
    source: params.source ?? '',
    tag: params.tag === undefined ? '' : tagWords[language][params.tag],
  };
  return { says: says(named), why, standard: tradecraftRules[rule].standard };
}
