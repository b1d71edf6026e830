import { anyOf } from '../../speakers/word-lists.ts';
import type { Attribution } from '../suggestion.ts';

const list = (words: string): string => anyOf(words.trim().split(/\s+/));

/** Nouns for people without a name. */
const people = {
  en: list(`officials? sources? diplomats? officers? aides? analysts? experts? critics observers? residents? witness(?:es)? people persons? insiders?
    executives? lawmakers? employees? workers? traders? economists?`),
  zh: list('官员 人士 消息源 当局者 专家 学者 分析师 居民 网友 观察家 目击者 高层 负责人 外交官 消息人士 民众'),
  ko: list('관계자 소식통 당국자 전문가들? 주민들? 목격자들? 네티즌 누리꾼 시민들? 업계 정치권 학계 측근 인사'),
};

/** What leaves people unnamed. Someone of such a noun with a name behind it is named. */
const anonymous = [
  new RegExp(
    `(?:^|\\s)(?:${list('an? one some several two three many most senior other unnamed anonymous')})\\s.*(?:${people.en})(?:\\s|$)`,
    'iu',
  ),
  new RegExp(`^(?:${people.en})(?:\\s|$)`, 'iu'),
  /familiar with|close to|briefed on|who asked not|on condition of anonymity/iu,
  new RegExp(`(?:^|[一某多数位名个]|匿名|有关|相关|知情)[^·]{0,14}(?:${people.zh})们?$`, 'u'),
  new RegExp(`^(?:.*\\s)?(?:${people.ko})$`, 'u'),
];

/** Nouns for what is read. */
const documents = new RegExp(
  `(?:${list(`reports? study survey poll documents? paper memo statement filings? data figures census audit analysis records transcript indictment
    报告 文件 数据 调查 民调 研究 白皮书 公报 公告 声明 统计 文书 记录 简报 论文 年报 财报 备忘录 纪要 判决书 起诉书 通报
    보고서 자료 조사 통계 문건 문서 백서 논문 성명 성명서 공시 판결문 공소장 회의록 여론조사 설문조사 연구 분석`)})$`,
  'iu',
);

/** What kind of speaker a name stands for. */
export function kindOfName(name: string): Attribution['kind'] {
  if (name === '') return 'outlet';
  if (documents.test(name)) return 'document';
  return anonymous.some((each) => each.test(name)) ? 'anonymous' : 'named';
}
