import type { BriefModel } from '../../../domain/brief-model.ts';
import { paragraphOf, textOf } from '../../../domain/rich-text.ts';
import { claimOf, modelOf, noteOn, quote, sourceOf } from './fixtures.ts';

/** Words that mean something to a format, or that software is known to stumble over. */
export const hostileWords: readonly string[] = [
  '<script>alert(1)</script>',
  '</style></title></blockquote><b>loose',
  '<!-- not a comment --> ]]> <?xml?> &amp; &#x41; & && "quoted" \'so\'',
  '[click](javascript:alert(1))',
  '](http://evil.example) ![x](http',
  '[1]: http://evil.example "title"',
  '[^1] and [^1]: note',
  '# not a heading',
  '- not a list',
  '12. not a list either',
  '> not a quote',
  '*stars* _under_ **open __open ~~struck~~ ~one~',
  '`code` `` ``` ~~~',
  '| a | b | --- | --- |',
  '--- === *** ___',
  'back\\slash \\* C:\\notes\\new',
  'US$5m and 6$, $x$, 100%, {curly}, @who, #tag, :smile:, 12:30:45',
  'www.example.com and who@example.com and https://example.com/_a_',
  'emoji 👩‍🚒 🚇 and combining e\u0301',
  '한국어 문장'.normalize('NFD'),
  '中文**强调**，“引号”——破折号……',
  'שלום עולם means hello, مرحبا too',
  'override \u202eevil\u202c end',
  'control \u0001\u0008\u000b\u000c\u001b\u007f\u0085 end \uffff',
  'tab\there',
  '+ plus ; semi = equals',
  '=1+1',
];

/** How every export shows words: what no document may hold is replaced. */
export function shown(words: string): string {
  return Array.from(words, (each) => (/\p{Cc}|\uffff/u.test(each) && each !== '\t' ? '\ufffd' : each)).join('');
}

/** Each of the words as quote, attribution, note, and as title and outlet of the source. */
export const hostile: BriefModel = modelOf(
  hostileWords.flatMap((words, index) => [paragraphOf(textOf(words)), quote(`k${index}`)]),
  {
    claims: hostileWords.map((words, index) =>
      claimOf(`k${index}`, `s${index}`, words, { attribution: `who: ${words}`, passage: index + 1 }),
    ),
    notes: hostileWords.map((words, index) => noteOn(`k${index}`, paragraphOf(textOf(words)))),
    sources: hostileWords.map((words, index) =>
      sourceOf(`s${index}`, {
        title: `title: ${words}`,
        outlet: `outlet: ${words}`,
        url: index % 2 === 0 ? 'javascript:alert(1)' : 'https://example.org/?a="b"&c=<d>',
      }),
    ),
  },
);
