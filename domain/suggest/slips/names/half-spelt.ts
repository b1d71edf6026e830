import { foldedForCues } from '../../folded.ts';
import { SPELLING } from '../../people/chinese.ts';
import { type Looked, type Slip, slipAt } from '../slip.ts';

/** Family names that Korean and Chinese names in Chinese text begin with, and spelt-out foreign ones hardly do. */
const FAMILIES = '李金朴崔郑姜赵尹张林吴韩徐申权黄安宋柳洪全孙裴许沈卢河郭成车俞具禹任辛闵';
const TITLES = '部长|长官|提名人|候选人|总统|总理|室长|议员|教授|研究员|代表|发言人|委员长|大使|局长|司令官|上将|中将|少将|大将|会长|社长';
const HALF = new RegExp(`(?<=(?:${TITLES}))([${FAMILIES}][^\\P{Script=Han}${SPELLING}][${SPELLING}]{2})(?![${SPELLING}·])`, 'gu');
/** Characters that spell a syllable and also end given names: only beside each other are they no given name. */
const ALSO_GIVEN = /[德龙杰伦洛林莉娜丽莎安华明文东海春荣国平]$/u;

/**
 * A Korean or Chinese name after a title in Chinese text whose last syllable is spelt out by its sound, as foreign names are: 圭 with 巴克
 * for one character 伯. Such names have two or three characters, never four.
 *
 * Must not flag: foreign names, spelt out as a whole; Japanese ones, whose characters spell no sound.
 */
export function halfSpelt({ text, passages }: Looked): Slip[] {
  return passages.flatMap(({ start, end }) => {
    const passage = text.slice(start, end);
    return Array.from(foldedForCues(passage).matchAll(HALF), ({ 0: name, index }) => {
      const found = passage.slice(index, index + name.length);
      return ALSO_GIVEN.test(name)
        ? []
        : slipAt(
            text,
            { start: start + index, end: start + index + name.length },
            'name',
            'half-spelt',
            found,
            found.slice(0, 2),
            `${found} is half a Korean or Chinese name and half a foreign one spelt out by its sound: its last character is missing.`,
          );
    }).flat();
  });
}
