import { describe, expect, test } from 'vitest';
import { foldedName, marksIn, scoreOf, wantedOf } from '../../../renderer/palette/score.ts';

function score(typed: string, name: string, letters = true): number | null {
  return scoreOf(wantedOf(typed), foldedName(name).text, letters);
}

/** The parts of a name that are told apart, in brackets. */
function marked(typed: string, name: string, letters = true): string {
  let shown = '';
  let end = 0;
  for (const mark of marksIn(wantedOf(typed), name, letters)) {
    shown += `${name.slice(end, mark.start)}[${name.slice(mark.start, mark.end)}]`;
    end = mark.end;
  }
  return shown + name.slice(end);
}

/** Names from the best to the worst, those that do not fit left out. */
function ranked(typed: string, names: readonly string[]): string[] {
  return names
    .flatMap((name) => {
      const found = score(typed, name);
      return found === null ? [] : { name, found };
    })
    .sort((a, b) => b.found - a.found)
    .map(({ name }) => name);
}

describe('what fits', () => {
  test.each([
    ['imp', '[Imp]ort files…'],
    ['iff', '[I]mport [f]iles [f]rom'],
    ['ebw', '[E]xport the [b]rief: [W]ord'],
    ['expword', '[Exp]ort the brief: [Word]'],
    ['port', 'Im[port] files…'],
    ['word export', '[Export] the brief: [Word]'],
    ['CAFE', 'At the [Café]'],
    ['ｗｏｒｄ', '[Word]'],
    ['导出', '[导出]简报：Word'],
    ['简报', '导出[简报]'],
    ['导w', '[导]出简报：[W]ord'],
    ['ㅂㄹㅍ', '[브리프] 내보내기'],
    ['ㅂㄹㅍ ㄴㅂ', '[브리프] [내보]내기'],
    ['ㅄ', '[비서]'],
    ['브리ㅍ', '[브리프] 내보내기'],
    ['추', '브리프 [출]처'],
  ])('%s in %s', (typed, expected) => {
    const name = expected.replace(/[[\]]/g, '');
    const found = score(typed, name);
    expect(found).not.toBeNull();
    expect(marked(typed, name)).toBe(expected);
  });

  test.each([
    ['xyz', 'Import files'],
    ['trop', 'Import'],
    ['出导', '导出简报'],
    ['ㅍㄹㅂ', '브리프'],
    // Letters from the middles of words are chance.
    ['mte', 'Import files'],
    ['ef', 'Leave the wolf'],
  ])('%s does not fit %s', (typed, name) => expect(score(typed, name)).toBeNull());

  test('a long text is not looked through letter by letter, only for words', () => {
    const text = 'The bridge was closed on Monday, officials said.';
    expect(score('tbwc', text)).not.toBeNull();
    expect(score('tbwc', text, false)).toBeNull();
    expect(score('monday bridge', text, false)).not.toBeNull();
  });

  test('decomposed letters are whole in what is told apart', () => {
    const name = 'Cafe\u0301 한국'.normalize('NFD');
    expect(marked('café', name)).toBe(`[${'Café'.normalize('NFD')}] ${'한국'.normalize('NFD')}`);
    expect(marked('ㅎㄱ', name)).toBe(`${'Café'.normalize('NFD')} [${'한국'.normalize('NFD')}]`);
  });

  test('places count UTF-16 code units, also after characters of two', () => {
    expect(marked('word', '🗂 Word')).toBe('🗂 [Word]');
  });
});

describe('what comes first', () => {
  test('the whole, then the beginning, then a beginning of a word, then letters that begin words, then the middle', () => {
    const names = ['R e d Oak', 'Redo', 'Credo of', 'Redo: Tag', 'Tag, redo'];
    expect(ranked('redo', names)).toEqual(['Redo', 'Redo: Tag', 'Tag, redo', 'R e d Oak', 'Credo of']);
  });

  test('the shorter of two that fit alike', () => {
    expect(ranked('note', ['Note on a passage', 'Note'])).toEqual(['Note', 'Note on a passage']);
  });

  test('several words that stand together as they were typed', () => {
    expect(ranked('red oak', ['oak red', 'red oak'])).toEqual(['red oak', 'oak red']);
  });
});

test('nothing typed fits everything, and tells nothing apart', () => {
  expect(score(' ', 'Name')).not.toBeNull();
  expect(marked(' ', 'Name')).toBe('Name');
});
