import type { Stretch } from '../../sentences.ts';
import type { CueClass, CueLanguage, CueMeaning, CueName, CueWords } from './cue-class.ts';
import { cueClasses } from './index.ts';

/** A cue in a sentence, before anything around it is weighed. Offsets are UTF-16 code units of the sentence. */
export interface CueMatch extends Stretch {
  readonly name: CueName;
  readonly speaksFor: CueMeaning;
  readonly isStrong: boolean;
}

interface Pattern {
  readonly of: CueClass;
  readonly expression: RegExp;
}

const compiled = new Map<CueLanguage, readonly Pattern[]>();

/**
 * The cues of a sentence, in the order of the classes and of the text.
 * @param folded the sentence as `foldedForCues` has it
 */
export function cuesIn(folded: string, language: CueLanguage): CueMatch[] {
  const found: CueMatch[] = [];
  for (const { of, expression } of patternsOf(language)) {
    // `matchAll` would make a copy of the expression for every sentence.
    expression.lastIndex = 0;
    for (let match = expression.exec(folded); match !== null; match = expression.exec(folded)) {
      const { groups, 0: words, index } = match;
      if (words === '') expression.lastIndex++;
      else if (groups?.['ignored'] === undefined)
        found.push({
          name: of.name,
          speaksFor: of.speaksFor,
          start: index,
          end: index + words.length,
          isStrong: groups?.['strong'] !== undefined,
        });
    }
  }
  return found;
}

function patternsOf(language: CueLanguage): readonly Pattern[] {
  const known = compiled.get(language);
  if (known !== undefined) return known;
  const patterns = cueClasses.map((of) => ({ of, expression: expressionOf(of.words[language], language) }));
  compiled.set(language, patterns);
  return patterns;
}

/** One expression for all wordings of a class: at one place what is ignored comes before what is strong, and that before what is weak. */
function expressionOf({ ignored, strong, weak }: CueWords, language: CueLanguage): RegExp {
  const kinds = Object.entries({ ignored, strong, weak });
  const groups = (wanted: (wording: string) => boolean) =>
    kinds.flatMap(([name, all]) => {
      const wordings = all.filter(wanted);
      return wordings.length === 0 ? [] : [`(?<${name}>${wordings.join('|')})`];
    });
  if (language !== 'en') return new RegExp(groups(() => true).join('|'), 'gu');
  // In English a wording is whole words, unless it says itself that it begins or ends a sentence. What borders on words is asked once for
  // all of them: asked for each, it makes an expression that takes a tenth of a second to be made.
  const edge = groups(isAtEdge);
  const words = groups((wording) => !isAtEdge(wording));
  return new RegExp([...edge, ...(words.length === 0 ? [] : [`\\b(?:${words.join('|')})\\b`])].join('|'), 'gu');
}

function isAtEdge(wording: string): boolean {
  return /^\^|\$$/.test(wording);
}
