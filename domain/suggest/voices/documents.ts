import { QUOTED } from '../../speakers/word-lists.ts';
import type { CueLanguage } from '../cues/cue-class.ts';

/** Documents that say something themselves: `the audit found that …`, `文件显示`, `보고서는 …라고 밝혔다`. Each expression's first group is the name. */
const documents: Readonly<Record<CueLanguage, readonly RegExp[]>> = {
  en: [
    /(?:^|[,;]\s|\bthat\s)((?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir)\s(?:[\p{L}\p{N}'’.-]+\s){0,6}?(?:report|study|survey|poll|document|documents|paper|memo|review|audit|analysis|statement|filing|data|figures|census|assessment|records|inquiry))(?:\s(?:of|by|from|on|for|published|released|issued|(?:it|he|she|they|we)\s\p{Ll}+)\s[^,.;]{2,60}?)?,?\s(?:\p{Ll}+ly\s|also\s)?(?:found|finds|said|says|showed|shows|show|concluded|concludes|states|stated|noted|notes|estimated|estimates|warned|warns|put|puts|revealed|reveals|suggested|suggests|indicated|indicates|described|describes|lists|listed|puts|recommended|recommends)(?![\p{L}])/u,
    /(?:^|[,;]\s)(\p{Lu}[\p{L}’'-]+(?:\s[\p{L}’'-]+){0,4}\s(?:data|documents|records|figures|images|polls|surveys|studies|reports|files|emails|transcripts|filings|minutes|estimates|statistics|footage))\s(?:\p{Ll}+ly\s|also\s)?(?:found|find|say|said|show|showed|suggest|suggested|indicate|indicated|reveal|revealed|put|describe|described)(?![\p{L}])/u,
    /[Aa]ccording to ((?:the|an?|its|their|data|figures|documents|records)(?:\s[\p{L}\p{N}'’.-]+){0,6}?(?:\s?(?:report|study|survey|poll|document|documents|paper|memo|review|audit|analysis|statement|filing|data|figures|census|assessment|records|notice|indictment)))(?![\p{L}])/u,
  ],
  zh: [
    /((?:[\p{Script=Han}\p{L}\d《》·]{0,18}?)(?:报告|文件|数据|调查|民调|研究|白皮书|公报|公告|通报|声明|统计|备忘录|论文|年报|财报|判决书|起诉书|简报))(?:进一步|还|也|则|均)?(?:显示|指出|认为|称|说(?!明)|写着|统计|测算|估算|给出|表明|提到|写道|强调|披露|发现|援引|警告|预计|直指)/u,
  ],
  ko: [
    /((?:[가-힣A-Za-z0-9]{1,20}\s){0,3}(?:보고서|자료|조사|통계|문건|문서|백서|논문|성명|성명서|공시|판결문|공소장|연구|분석|결과))(?:은|는|에서|가|이|에는|도)\s.*?(?:밝혔|나타났|나왔|적었|적혀|지적했|분석했|드러났|집계됐|조사됐|경고했|평가했|추정했|추산했|전망했|내다봤|권고했|제안했|따르면)/u,
  ],
};

/** The document that speaks in a sentence with hidden quotations, or null. */
export function documentIn(open: string, language: CueLanguage): string | null {
  for (const expression of documents[language]) {
    const name = expression
      .exec(open)?.[1]
      ?.replace(/^(?:据|根据|按照|the |The |a |A |an |An )/u, '')
      .trim();
    if (
      name !== undefined &&
      name.length > 1 &&
      !name.includes(QUOTED) &&
      !/^(?:这|该|此|其|上述|有关)?(?:报告|文件|数据|调查|研究|统计)$/u.test(name)
    )
      return name;
  }
  return null;
}
