import { codePointName, hiddenKind } from '../../domain/hidden-characters.ts';
import type { WarningWords } from '../../domain/import-warning.ts';
import type { FailureCode } from '../../domain/result.ts';
import { encodingName } from '../library/encoding-name.ts';
import { koEncoding, zhEncoding } from './encoding.ts';
import { koFailures, zhFailures } from './failures.ts';

/** What the import of a file could not do, in Chinese and Korean; the English words are those of the command line. */

const chinese = (n: number) => n.toLocaleString('zh');
const korean = (n: number) => n.toLocaleString('ko');

export const zhWarnings: WarningWords = {
  'nul-replaced': ({ count }) => `${chinese(count)} 个 NUL 字符无法保存，均以 U+FFFD 代替。`,
  'characters-lost': ({ count }) => `${chinese(count)} 个字符无法读取或早已丢失，均以 U+FFFD 代替。`,
  'characters-misfit': ({ count, encoding }) =>
    `${chinese(count)} 个字符不符合${encoding === null ? '邮件声明的编码' : ` ${encoding} 编码`}，均以 U+FFFD 代替。`,
  'encoding-misdeclared': ({ declared, actual }) => `文件声明的编码是 ${encodingName(declared)}，但其字节实为 ${encodingName(actual)}。`,
  'mail-encoding-misdeclared': ({ declared, actual }) =>
    `邮件声明的编码是 ${encodingName(declared)}，但其字节实为 ${encodingName(actual)}。`,
  'mail-encoding-guessed': ({ actual }) => `邮件没有声明编码，按 ${encodingName(actual)} 读取只是推测。`,
  'hidden-characters': ({ found, more }) => {
    const told = found.map(
      (each) => `${chinese(each.count)} × ${codePointName(each.character)} ${zhEncoding.hiddenKinds[hiddenKind(each.character)]}`,
    );
    return `正文含有隐藏字符，阅读时会标出：${[...told, ...(more > 0 ? [`另有 ${chinese(more)} 种`] : [])].join('、')}。`;
  },
  'structured-data-damaged': '网页的结构化数据（JSON-LD）已损坏，未采用。',
  'page-too-large': '网页过大或嵌套过深，无法区分出文章，显示为段落的内容可能比平时多。',
  'page-hides-text': '网页在脚本运行之前隐藏这些文字，已当作可见文字读取。请与浏览器中的网页核对。',
  'struck-out': ({ count, characters, first }) => {
    const told = first.map((words) => `“${words}”`).join('、');
    const more = count > first.length ? `等 ${chinese(count)} 处` : '';
    return `文档划去了部分文字，正文中仍予保留，共 ${chinese(count)} 处、${chinese(characters)} 个字符：${told}${more}。请勿当作该来源的论断。`;
  },
  'article-untold': ({ reason }) => `无法从网页中区分出文章（${reason}）。`,
  'markdown-as-text': '无法解析 Markdown，已按纯文本读取。',
  'front-matter-unread': ({ reason }) => `无法读取文件头信息：${reason}`,
  'date-unread': ({ date }) => `无法读取文件头信息中的日期“${date}”。`,
  'mailbox-first-only': ({ left }) => `这是一个邮箱文件：只读取了第一封邮件，其余 ${chinese(left)} 封未读取。如需导入，请逐封另存。`,
  'message-cut': '邮件过长，无法完整读取：正文缺少结尾部分。',
  'attachments-left': ({ most, left }) => `邮件携带的文件超过 ${chinese(most)} 个：其中 ${chinese(left)} 个未导入。`,
  'attachments-too-deep': '所携带的文件嵌套过深，未导入。',
  'attachment-refused': ({ file, failure, what }) => `附带的文件“${file}”未导入：${zhFailures[failure as FailureCode] ?? what}`,
  'insertions-kept': ({ count }) => `修订中的插入和移动按已接受处理，保留在正文中：${chinese(count)} 处。`,
  'deletions-left-out': ({ count }) => `修订中的删除不在正文中：${chinese(count)} 处。`,
  'hidden-text-left-out': ({ count }) => `隐藏文字不在正文中：${chinese(count)} 处。`,
  'comments-left-out': ({ count }) => `批注不在正文中：${chinese(count)} 条。`,
  'memos-left-out': ({ count }) => `备注和隐藏说明不在正文中：${chinese(count)} 条。`,
  'equations-as-characters': ({ count }) => `公式只保留其字符，依次排列：${chinese(count)} 个。`,
  'equations-as-script': ({ count }) => `公式保留为书写它的脚本：${chinese(count)} 个。`,
  'symbols-unknown': ({ count }) => `只有原字体才有的符号显示为 U+FFFD：${chinese(count)} 个。`,
  'documents-inside': ({ count }) => `嵌在文档中的其他文档未读取：${chinese(count)} 个。`,
  'pages-are-pictures': ({ labels, more }) => `${chinesePages(labels, more)}只有图片，没有文字，未读取。`,
  'pages-damaged': ({ labels, more }) => `${chinesePages(labels, more)}已损坏，无法读取。`,
  'document-cut': ({ read, total }) => `文档过长，无法完整读取：共 ${chinese(total)} 页，只读取了 ${chinese(read)} 页。`,
  'book-pages-unread': ({ count, first }) => `书中有 ${chinese(count)} 页未读取（${first ?? '文件之外的一页'}${count > 1 ? '等' : ''}）。`,
  'text-salvaged': ({ count }) =>
    `笔记本曾损坏，这份正文无法读出：${chinese(count)} 个字符显示为 U+FFFD。论断所引的文字仍在原处。将该文档作为更正稿重新导入，论断会随之移过去。`,
  'original-lost': '笔记本曾损坏，原始文件无法读出，现以正文代替。',
};

export const koWarnings: WarningWords = {
  'nul-replaced': ({ count }) => `NUL 문자 ${korean(count)}개는 저장할 수 없어 U+FFFD로 바꾸었습니다.`,
  'characters-lost': ({ count }) => `문자 ${korean(count)}개는 읽을 수 없거나 이미 손실되어 U+FFFD로 나타냅니다.`,
  'characters-misfit': ({ count, encoding }) =>
    `문자 ${korean(count)}개가 ${encoding === null ? '메일이 밝힌' : encoding} 인코딩에 맞지 않아 U+FFFD로 나타냅니다.`,
  'encoding-misdeclared': ({ declared, actual }) =>
    `파일은 인코딩이 ${encodingName(declared)}이라고 하지만 실제 바이트는 ${encodingName(actual)}입니다.`,
  'mail-encoding-misdeclared': ({ declared, actual }) =>
    `메일은 인코딩이 ${encodingName(declared)}이라고 하지만 실제 바이트는 ${encodingName(actual)}입니다.`,
  'mail-encoding-guessed': ({ actual }) => `메일이 인코딩을 밝히지 않아 ${encodingName(actual)}로 추측해 읽었습니다.`,
  'hidden-characters': ({ found, more }) => {
    const told = found.map(
      (each) => `${korean(each.count)} × ${codePointName(each.character)} ${koEncoding.hiddenKinds[hiddenKind(each.character)]}`,
    );
    return `본문에 숨은 문자가 있으며 읽을 때 표시됩니다: ${[...told, ...(more > 0 ? [`그 밖에 ${korean(more)}종`] : [])].join(', ')}.`;
  },
  'structured-data-damaged': '페이지의 구조화된 데이터(JSON-LD)가 손상되어 쓰지 않았습니다.',
  'page-too-large': '페이지가 너무 크거나 깊이 중첩되어 기사를 가려내지 못했습니다. 평소보다 많은 내용이 단락으로 보일 수 있습니다.',
  'page-hides-text':
    '페이지가 스크립트를 실행하기 전에는 이 글을 숨기며, 보이는 것으로 여기고 읽었습니다. 브라우저에서 연 페이지와 비교하세요.',
  'struck-out': ({ count, characters, first }) => {
    const told = first.map((words) => `“${words}”`).join(', ');
    const more = count > first.length ? ` 등 ${korean(count)}곳` : '';
    return `문서에서 취소선을 그은 글이 본문에 그대로 있습니다(${korean(count)}곳, ${korean(characters)}자): ${told}${more}. 출처의 주장으로 보지 마세요.`;
  },
  'article-untold': ({ reason }) => `페이지에서 기사를 가려내지 못했습니다(${reason}).`,
  'markdown-as-text': 'Markdown을 해석할 수 없어 일반 텍스트로 읽었습니다.',
  'front-matter-unread': ({ reason }) => `머리말 정보를 읽을 수 없습니다: ${reason}`,
  'date-unread': ({ date }) => `머리말 정보의 날짜 “${date}”을(를) 읽을 수 없습니다.`,
  'mailbox-first-only': ({ left }) =>
    `메일함 파일입니다. 첫 번째 메일만 읽었고 나머지 ${korean(left)}통은 읽지 않았습니다. 가져오려면 한 통씩 저장하세요.`,
  'message-cut': '메일이 너무 길어 다 읽지 못했습니다. 본문 끝부분이 빠져 있습니다.',
  'attachments-left': ({ most, left }) => `메일에 첨부된 파일이 ${korean(most)}개를 넘어 ${korean(left)}개는 가져오지 않았습니다.`,
  'attachments-too-deep': '첨부된 파일이 너무 깊이 중첩되어 가져오지 않았습니다.',
  'attachment-refused': ({ file, failure, what }) =>
    `첨부 파일 “${file}”을(를) 가져오지 않았습니다: ${koFailures[failure as FailureCode] ?? what}`,
  'insertions-kept': ({ count }) => `변경 추적의 삽입과 이동은 적용된 것으로 보아 본문에 두었습니다: ${korean(count)}곳.`,
  'deletions-left-out': ({ count }) => `변경 추적의 삭제된 내용은 본문에 없습니다: ${korean(count)}곳.`,
  'hidden-text-left-out': ({ count }) => `숨은 텍스트는 본문에 없습니다: ${korean(count)}곳.`,
  'comments-left-out': ({ count }) => `메모는 본문에 없습니다: ${korean(count)}개.`,
  'memos-left-out': ({ count }) => `메모와 숨은 설명은 본문에 없습니다: ${korean(count)}개.`,
  'equations-as-characters': ({ count }) => `수식은 글자만 차례로 남겼습니다: ${korean(count)}개.`,
  'equations-as-script': ({ count }) => `수식은 작성된 스크립트 그대로 남겼습니다: ${korean(count)}개.`,
  'symbols-unknown': ({ count }) => `원래 글꼴에만 있는 기호는 U+FFFD로 나타냅니다: ${korean(count)}개.`,
  'documents-inside': ({ count }) => `문서 안에 든 다른 문서는 읽지 않았습니다: ${korean(count)}개.`,
  'pages-are-pictures': ({ labels, more }) => `${koreanPages(labels, more)}은 글 없이 그림만 있어 읽지 않았습니다.`,
  'pages-damaged': ({ labels, more }) => `${koreanPages(labels, more)}은 손상되어 읽을 수 없습니다.`,
  'document-cut': ({ read, total }) => `문서가 너무 길어 전체 ${korean(total)}쪽 가운데 ${korean(read)}쪽만 읽었습니다.`,
  'book-pages-unread': ({ count, first }) =>
    `책에서 ${korean(count)}쪽을 읽지 않았습니다(${first ?? '파일 밖의 쪽'}${count > 1 ? ' 등' : ''}).`,
  'text-salvaged': ({ count }) =>
    `노트가 손상되어 이 본문을 읽을 수 없었습니다. ${korean(count)}자가 U+FFFD로 표시됩니다. 주장이 인용한 부분은 제자리에 있습니다. 문서를 수정본으로 다시 가져오면 주장이 그리로 옮겨집니다.`,
  'original-lost': '노트가 손상되어 원본 파일을 읽을 수 없었습니다. 본문이 원본을 대신합니다.',
};

function chinesePages(labels: readonly string[], more: number): string {
  return `第 ${labels.join('、')} 页${more > 0 ? `及其他 ${chinese(more)} 页` : ''}`;
}

function koreanPages(labels: readonly string[], more: number): string {
  return `${labels.join(', ')}쪽${more > 0 ? ` 외 ${korean(more)}쪽` : ''}`;
}
