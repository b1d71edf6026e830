import type { HiddenKind } from '../../domain/hidden-characters.ts';
import { enCount } from './counts.ts';

/** The words for encodings and for characters that are not seen as they stand, in each language of the window. */
export interface EncodingWords {
  choose: string;
  title: (title: string) => string;
  hint: string;
  readings: string;
  inUse: string;
  likeliest: string;
  broken: (n: number) => string;
  apply: string;
  reading: string;
  /** Of a document that leaves no choice, such as PDF. */
  none: string;
  guessed: (name: string, encoding: string) => string;
  guessedHint: string;
  /** What a passage holds; `kinds` is a list. */
  hidden: (n: number, kinds: string) => string;
  hiddenKinds: Record<HiddenKind, string>;
}

export const enEncoding: EncodingWords = {
  choose: 'Encoding…',
  title: (title) => `Encoding of “${title}”`,
  hint: 'Choose the reading that makes sense. The text is read anew from the original file, which is kept; undo takes it back.',
  readings: 'Readings',
  inUse: 'in use',
  likeliest: 'likeliest',
  broken: (n) => `${enCount(n, 'character', 'characters')} unreadable`,
  apply: 'Read in this encoding',
  reading: 'Reading the file in each encoding…',
  none: 'This document says itself how its text is to be read: there is no encoding to choose.',
  guessed: (name, encoding) => `${name} was read as ${encoding}, which is a guess`,
  guessedHint: 'If the text looks wrong, choose another encoding.',
  hidden: (n, kinds) => `${enCount(n, 'hidden character', 'hidden characters')}: ${kinds}`,
  hiddenKinds: {
    'zero-width': 'without width',
    bidi: 'direction of writing',
    'soft-hyphen': 'soft hyphen',
    control: 'control character',
    lost: 'lost character',
  },
};

export const zhEncoding: EncodingWords = {
  choose: '编码…',
  title: (title) => `“${title}”的编码`,
  hint: '请选择读得通的一种。正文将从保留的原始文件重新读取；可以撤销。',
  readings: '各种读法',
  inUse: '当前使用',
  likeliest: '最可能',
  broken: (n) => `${n.toLocaleString('zh')} 个字符无法读取`,
  apply: '以此编码读取',
  reading: '正在以各种编码读取文件…',
  none: '此类文件自身已规定文字的读取方式，无需选择编码。',
  guessed: (name, encoding) => `“${name}”按 ${encoding} 读取，这只是推测`,
  guessedHint: '如果正文显示不正确，请选择其他编码。',
  hidden: (n, kinds) => `${n.toLocaleString('zh')} 个隐藏字符：${kinds}`,
  hiddenKinds: {
    'zero-width': '零宽字符',
    bidi: '书写方向控制',
    'soft-hyphen': '软连字符',
    control: '控制字符',
    lost: '已丢失的字符',
  },
};

export const koEncoding: EncodingWords = {
  choose: '인코딩…',
  title: (title) => `“${title}”의 인코딩`,
  hint: '뜻이 통하는 것을 고르세요. 보관된 원본 파일에서 본문을 다시 읽으며, 실행 취소할 수 있습니다.',
  readings: '인코딩별 본문',
  inUse: '사용 중',
  likeliest: '가장 유력함',
  broken: (n) => `읽을 수 없는 문자 ${n.toLocaleString('ko')}개`,
  apply: '이 인코딩으로 읽기',
  reading: '각 인코딩으로 파일을 읽는 중…',
  none: '이 문서는 글자를 읽는 방식을 스스로 정하고 있어 인코딩을 선택할 필요가 없습니다.',
  guessed: (name, encoding) => `${name}: ${encoding} 인코딩으로 읽었지만 추측입니다`,
  guessedHint: '본문이 이상하면 다른 인코딩을 선택하세요.',
  hidden: (n, kinds) => `숨은 문자 ${n.toLocaleString('ko')}개: ${kinds}`,
  hiddenKinds: {
    'zero-width': '폭 없는 문자',
    bidi: '쓰기 방향 제어',
    'soft-hyphen': '소프트 하이픈',
    control: '제어 문자',
    lost: '손실된 문자',
  },
};
