import type { Confidence, credibilities, Likelihood } from '../../domain/claim.ts';

/**
 * What the scales mean, in words of our own: credibility after the Admiralty code (US Army FM 2-22.3, appendix B),
 * likelihood with the second column of terms of ICD 203 (Analytic Standards, 2015, D.6.e.2.a), which also asks that
 * likelihood and confidence do not share a sentence; confidence after the scope note of US National Intelligence Estimates.
 */
export interface ScaleWords {
  credibility: Record<(typeof credibilities)[number], string>;
  alsoLikely: Record<Likelihood, string>;
  confidence: Record<Confidence, string>;
  likelihoodIs: string;
  confidenceIs: string;
  apart: string;
}

export const enScales: ScaleWords = {
  credibility: {
    1: 'Independent sources confirm it; it is logical and fits everything else known.',
    2: 'Not confirmed, but logical, and it fits other information.',
    3: 'Not confirmed; reasonably logical, and it agrees with some other information.',
    4: 'Not confirmed; possible but not logical, and nothing else speaks to it.',
    5: 'Not logical in itself, and other information contradicts it.',
    6: 'There is no basis to judge whether it is true.',
  },
  alsoLikely: {
    'almost-no-chance': 'also: remote',
    'very-unlikely': 'also: highly improbable',
    unlikely: 'also: improbable',
    'roughly-even': 'also: roughly even odds',
    likely: 'also: probable',
    'very-likely': 'also: highly probable',
    'almost-certain': 'also: nearly certain',
  },
  confidence: {
    low: 'Scant, questionable or fragmented information, or serious doubts about the sources.',
    moderate: 'Credibly sourced and plausible, but not enough quality or corroboration for more.',
    high: 'High-quality information from several sources; still not a certainty.',
  },
  likelihoodIs: 'How probable the event is (ICD 203)',
  confidenceIs: 'How well founded your judgement is (ICD 203)',
  apart:
    'Likelihood is about the event, confidence about your judgement of it. Say each in a sentence of its own: “It is likely that …”, then “We have low confidence in this.”',
};

export const zhScales: ScaleWords = {
  credibility: {
    1: '经其他独立来源证实；合乎逻辑，与已知信息一致。',
    2: '未经证实，但合乎逻辑，与其他信息相符。',
    3: '未经证实；较为合理，与部分信息相符。',
    4: '未经证实；有可能但不合逻辑，没有其他相关信息。',
    5: '本身不合逻辑，且与其他信息相矛盾。',
    6: '没有依据判断其真伪。',
  },
  alsoLikely: {
    'almost-no-chance': '又称：可能性极小',
    'very-unlikely': '又称：可能性很小',
    unlikely: '又称：可能性较小',
    'roughly-even': '又称：机会大致各半',
    likely: '又称：可能性较大',
    'very-likely': '又称：可能性很大',
    'almost-certain': '又称：接近确定',
  },
  confidence: {
    low: '信息稀少、可疑或零散，或对来源有重大疑虑。',
    moderate: '来源可信、内容合理，但质量或佐证不足以支持更高的把握。',
    high: '依据来自多个来源的高质量信息；但仍非确定无疑。',
  },
  likelihoodIs: '事件发生的可能性（ICD 203）',
  confidenceIs: '你的判断有多可靠（ICD 203）',
  apart: '可能性说的是事件，把握程度说的是你对事件的判断。请分成两句表述：先写“……有可能发生”，再写“我们对此判断把握较低”。',
};

export const koScales: ScaleWords = {
  credibility: {
    1: '독립된 다른 출처들이 확인했고, 논리적이며 알려진 정보와 일치합니다.',
    2: '확인되지 않았지만 논리적이고 다른 정보와 부합합니다.',
    3: '확인되지 않았지만 어느 정도 논리적이고 일부 정보와 일치합니다.',
    4: '확인되지 않았고, 가능하지만 논리적이지 않으며 다른 정보가 없습니다.',
    5: '그 자체로 논리적이지 않고 다른 정보와 모순됩니다.',
    6: '진위를 판단할 근거가 없습니다.',
  },
  alsoLikely: {
    'almost-no-chance': '다른 표현: 희박함',
    'very-unlikely': '다른 표현: 개연성이 매우 낮음',
    unlikely: '다른 표현: 개연성이 낮음',
    'roughly-even': '다른 표현: 확률이 대략 절반',
    likely: '다른 표현: 개연성이 높음',
    'very-likely': '다른 표현: 개연성이 매우 높음',
    'almost-certain': '다른 표현: 확실에 가까움',
  },
  confidence: {
    low: '정보가 적거나 의심스럽거나 단편적이고, 출처에 큰 의문이 있습니다.',
    moderate: '출처가 믿을 만하고 타당하지만, 더 확신하기에는 질이나 뒷받침이 부족합니다.',
    high: '여러 출처의 질 높은 정보에 근거하지만, 확실하다는 뜻은 아닙니다.',
  },
  likelihoodIs: '사건이 일어날 가능성(ICD 203)',
  confidenceIs: '내 판단의 근거가 얼마나 탄탄한지(ICD 203)',
  apart:
    '가능성은 사건에 대한 것이고, 확신도는 그 사건에 대한 내 판단에 대한 것입니다. 각각 다른 문장으로 쓰세요. 먼저 “…할 가능성이 높다”, 그다음 “이 판단에 대한 확신도는 낮다”.',
};
