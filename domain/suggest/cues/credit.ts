import type { CueClass } from './cue-class.ts';
import { wordings } from './wordings.ts';

/** Who wrote, took, sent and owns: credits, bylines, dates of publication, notices. */
export const credit: CueClass = {
  name: 'credit',
  speaksFor: 'none',
  words: {
    en: {
      strong: wordings`
        ^[^\p{L}\p{N}]*(?:photo(?:graph)?s?|image|picture|credit|source|illustration|graphic|video|courtesy)(?: credit| by| courtesy)?\s*[:/|]
        ^[^\p{L}\p{N}]*(?:photo(?:graph)?s?|image|reporting|additional reporting|writing|editing|edited|written|translated|compiled|text|story) (?:by|courtesy of|editing by) .{2,120}$
        ^[^\p{L}\p{N}]*by [\p{L}.'-]+(?: [\p{L}.'-]+){1,4}(?:[,|].{0,60})?$
        ^[^\p{L}\p{N}]*(?:published|updated|posted|last (?:updated|modified)|first published)\b.{0,60}$
        (?:[/|(]|^)\s*(?:handout|pool(?: photo)?|file photo|courtesy photo)\W*$
        ^[^.]{4,60} is (?:a|an|the) [^.]{3,120}(?:and (?:the )?(?:author|host|editor) of|(?:is|was) the author of)
        ^about [\p{L}\p{N}&' .-]{2,40}[:|]|(?:uncorrected|corrected|edited|full|verbatim|partial|rush) transcript$
        (?:the )?(?:views|opinions) expressed|^this (?:article|column|post|piece) (?:was|is|first|originally)
        (?:getty images|/ ?reuters|/ ?afp|/ ?ap|/ ?yonhap|file photo|ai-generated image|all rights reserved|copyright|©|\(c\) \d{4}|terms of (?:use|service)|privacy policy|cookies?)[^\p{L}\p{N}]{0,3}$
        ^[^\p{L}\p{N}]*(?:read more|related(?: articles| stories| topics)?|also read|see also|advertisement|sponsored|tags?|share this|sign in|log in|subscribe|newsletter|comments?|most read|editor's note|correction)\b.{0,40}$
      `,
      weak: [],
      ignored: [],
    },
    zh: {
      strong: wordings`
        ^[^,。]{0,4}(?:作者|编辑|责编|责任编辑|记者|撰文|文|图|摄影|摄|来源|图源|图片来源|资料来源|编译|翻译|校对|审核|监制|出品|排版|供图|视频|原标题|关键词|标签)\s*[:：/丨|]
        ^[^。]{0,40}(?:供图|摄|图片?由[^。]{1,20}提供|资料图片?|资料照片|图片来源[^。]*|视频截图|示意图|ai\s*生成的?图像|由\s*ai\s*报道)[)）。]?$
        (?:实录|文字版)(?:[(][^)]{1,6}[)])?$|^[(](?:记者|编辑|通讯员|责编|实习生|文|图)[^)。]{2,30}[)]$
        ^[^\p{L}\p{N}]*(?:发布|更新|发表|刊发)(?:时间|于|日期)
        ^[^,。:“”]{2,10}(?:社|网|报|通讯|传媒|记者团)[^,。:“”]{0,6}(?:发|供图|图|摄|配图)$|^[^\p{L}\p{N}]*(?:[^,。]{0,8})?(?:记者团|摄影团)$|如有侵权|侵权(?:请|必)|图片来源?(?:于|自)?网络|请联系(?:删除|我们)
        版权(?:所有|归)
        未经(?:授权|许可|允许)[^。]{0,10}(?:不得|禁止|请勿|严禁)
        转载(?:请|须|需)|免责声明|特别声明|仅代表作者|不代表本(?:网|站|平台|号|报)|本文(?:来自|转自|首发|系|原载|由)
        (?:记者|通讯员)[^,。]{2,16}(?:报道|电|讯)[)）]?。?$
        相关(?:文章|阅读|推荐|新闻)$
        cookie
        ^[^。]{0,6}(?:完|end)[)）]?$
        对本文(?:亦|也)?有贡献|绘图[:：]
        不代表(?:本|作者|平台)[^。]{0,12}(?:观点|立场)
        ^[(（]?作者(?:为|系|是|单位)|本文(?:仅)?代表
      `,
      weak: [],
      ignored: [],
    },
    ko: {
      strong: wordings`
        (?:무단 ?(?:전재|복제)|재배포|저작권|ⓒ|©|copyright|all rights)
        (?:ai ?학습 ?(?:및|이용))
        ^[^.=]{0,24}(?:기자|특파원|인턴기자|논설위원|편집위원|칼럼니스트)\s*(?:=\s*)?(?:\(?[a-z0-9._-]{1,64}@.*)?$|[a-z0-9._-]{1,64}@[a-z0-9.-]+\.[a-z]{2,}
        [a-z0-9._-]{1,64}@[a-z0-9.-]+\.[a-z]{2,}
        ^[^\p{L}\p{N}]*글[ :]\s*[가-힣]{2,4}(?:\s|$)
        분량에 맞게|이 자료는 출처|공공누리|매우 만족|배포일|보도자료|담당(?:자|부서)
        ^[가-힣]{1,12}(?:시|도|군|구|부|청) [가-힣]{1,12}(?:과|팀|관|실)(?:\s*\||$)
        ^[^\p{L}\p{N}]*(?:사진|그래픽|자료|영상|출처|글|편집|번역|제공|촬영)\s*[=:：|/]
        (?:사진|자료)\s*(?:제공|출처)?\s*[=:]
        [가-힣 ]{1,20} 제공[)\]]?$
        ^\d{4}[.]\s?\d{1,2}[.]\s?\d{1,2}[.]?(?:\s[가-힣a-z@./]{2,20}){0,2}$
        연합뉴스[)\]]?$
        뉴시스[)\]]?$
        자료사진[)\]]?$
        ^[^\p{L}\p{N}]*(?:입력|수정|등록|승인|기사입력|최종수정|업데이트)\s*[:：]?\s*\d{4}
        ^[^\p{L}\p{N}]*(?:관련 ?기사|많이 본|추천 ?뉴스|구독|좋아요|댓글|공유|제보|주요 ?뉴스|이 기사를|더 ?보기)
      `,
      weak: [],
      ignored: [],
    },
  },
};
