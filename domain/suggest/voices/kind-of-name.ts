import type { Attribution } from '../suggestion.ts';

/** Nouns for people without a name. */
const ANONYMOUS =
  /(?:^|\s)(?:an?|one|some|several|two|three|many|most|senior|other|unnamed|anonymous)\s.*(?:officials?|sources?|diplomats?|officers?|aides?|analysts?|experts?|critics|observers|residents?|witness(?:es)?|people|persons?|insiders?|executives?|lawmakers?|employees?|workers?|traders?|economists?)(?:\s|$)|^(?:officials|sources|analysts|experts|critics|observers|residents|witnesses|insiders|diplomats|people|traders|economists)(?:\s|$)|(?:familiar with|close to|briefed on|who asked not|on condition of anonymity)|(?:^|[一某多数位名个]|匿名|有关|相关|知情)[^·]{0,14}(?:官员|人士|消息源|当局者|专家|学者|分析师|居民|网友|观察家|目击者|高层|负责人|外交官|消息人士|民众)们?$|^(?:.*\s)?(?:한 |익명의 |복수의 |고위 |정부 |업계 |당 )?(?:관계자|소식통|당국자|전문가들?|주민들?|목격자들?|네티즌|누리꾼|시민들?|업계|정치권|학계|측근|인사)$/iu;

/** Nouns for what is read. */
const DOCUMENT =
  /(?:report|reports|study|survey|poll|document|documents|paper|memo|statement|filing|filings|data|figures|census|white paper|audit|analysis|records|transcript|indictment|report card)$|(?:报告|文件|数据|调查|民调|研究|白皮书|公报|公告|声明|统计|文书|记录|简报|论文|年报|财报|备忘录|纪要|判决书|起诉书|通报)$|(?:보고서|자료|조사|통계|문건|문서|백서|논문|성명|성명서|공시|판결문|공소장|회의록|여론조사|설문조사|연구|분석)$/iu;

/** What kind of speaker a name stands for. */
export function kindOfName(name: string): Attribution['kind'] {
  if (name === '') return 'outlet';
  if (DOCUMENT.test(name)) return 'document';
  // Someone of a title with a name behind it is named: 消息人士 alone is not.
  return ANONYMOUS.test(name) ? 'anonymous' : 'named';
}
