import { type Stated, statedIn } from '../draft.ts';
import { canonicalTag } from '../language.ts';

/** What programs write when nobody gave a document a title. */
const emptyTitles =
  /^(?:microsoft word\s*-.*|document\s?\d*|untitled.*|no title|powerpoint presentation|title|문서\s?\d*|제목 없음|빈 문서\s?\d*|无标题.*|文档\s?\d*|無題.*|.*\.(?:docx?|dotx?|hwpx?|hwt|rtf|pdf|txt))$/iu;
/** Accounts and programs that stand where an author should. */
const emptyAuthors =
  /^(?:admin(?:istrator)?|user\d*|owner|author|un-?named|unknown|windows user|microsoft office user|python-docx|apache poi|openxml|hwp|pc|사용자|관리자|user name|用户|管理员|微软用户|微软中国)$/iu;

/**
 * What office properties say of a document. Their dates are left out on purpose: they say when a file was made and last
 * saved, which for a report that went through templates, copies and conversions is not when it was published.
 */
export function statedBy(title: string, author: string, language: string): Stated {
  return statedIn('properties', {
    ...(isNamed(title, emptyTitles) ? { title: title.trim() } : {}),
    ...(isNamed(author, emptyAuthors) ? { author: author.trim() } : {}),
    language: canonicalTag(language) ?? '',
  });
}

function isNamed(value: string, empty: RegExp): boolean {
  return value.trim() !== '' && !empty.test(value.trim());
}
