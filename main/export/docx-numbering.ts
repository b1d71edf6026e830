import { AlignmentType, LevelFormat, type NumberingDefinition } from 'docx';

const BULLETS = ['•', '◦', '▪'] as const;
const DEEPEST = 8;

/** How far each level of a list is set in, in twentieths of a point. */
export const LIST_INDENT = 420;

interface NumberingReference {
  readonly reference: string;
  /** Depth from 0; Word knows nine. */
  readonly level: number;
}

/** Collects the numberings a document uses while it is written. */
export interface Numberings {
  readonly bullets: (depth: number) => NumberingReference;
  /** A numbering for one list alone: Word counts on through all lists that share one. */
  readonly ordered: (depth: number, start: number) => NumberingReference;
  readonly sources: NumberingReference;
  readonly definitions: () => NumberingDefinition[];
}

export function collectNumberings(): Numberings {
  const ordered: NumberingDefinition[] = [];
  return {
    bullets: (depth) => ({ reference: 'bullets', level: Math.min(depth, DEEPEST) }),
    ordered: (depth, start) => {
      const reference = `ordered-${ordered.length + 1}`;
      const level = Math.min(depth, DEEPEST);
      ordered.push({ reference, levels: [{ ...levelOf(level, `%${level + 1}.`), format: LevelFormat.DECIMAL, start }] });
      return { reference, level };
    },
    sources: { reference: 'sources', level: 0 },
    definitions: () => [
      { reference: 'sources', levels: [{ ...levelOf(0, '[%1]', 620), format: LevelFormat.DECIMAL, start: 1 }] },
      {
        reference: 'bullets',
        levels: Array.from({ length: DEEPEST + 1 }, (_, level) => ({
          ...levelOf(level, BULLETS[level % BULLETS.length] ?? BULLETS[0]),
          format: LevelFormat.BULLET,
        })),
      },
      ...ordered,
    ],
  };
}

function levelOf(level: number, text: string, width = LIST_INDENT) {
  return { level, text, alignment: AlignmentType.START, style: { paragraph: { indent: { left: width * (level + 1), hanging: width } } } };
}
