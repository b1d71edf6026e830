import { type Looked, type Slip, slipAt } from '../slip.ts';

const PERCENT = /(?<![\d.])(\d{1,3}(?:\.\d+)?)\s?(?:%|%|percent\b|per cent\b|퍼센트)/gu;
/** The part that is left: with it the parts are those of one whole. */
const REST =
  /\b(?:the rest|remaining|remainder|undecided|no opinion|(?:do|did)(?:n[’']t| not) know)\b|其余|剩余|剩下|不知道|不清楚|无意见|未表态|나머지|무응답|모름|모르겠다|의견\s?없음|유보/u;
/** Numbers that are no parts: changes, errors of a survey, several answers at once. */
const NO_PARTS =
  /margin|confidence|points?\b|multiple|compared|\b(?:rose|fell|up|down|increase|decrease|from)\b|误差|置信|百分点|多选|增|减|升|降|同比|环比|오차|신뢰|%p|복수|증가|감소|상승|하락|대비/u;
/** What is told of one whole: up to a full stop or a semicolon. */
const CLAUSE = /(?:[^;；。!?！？.]|\.(?!\s|$))+/gu;
/** Rounding adds up to this. */
const MOST = 102;

/**
 * Shares of one whole, told one after the other with what is left of it, that add up to more than all: `52% for, 41% against, 17% undecided`.
 *
 * Must not flag: shares of several questions (no rest is named), changes, errors of a survey, answers of which several may be given.
 */
export function partsOverWhole({ text, passages }: Looked): Slip[] {
  return passages.flatMap((passage) => {
    const words = text.slice(passage.start, passage.end);
    if (!REST.test(words) || !/%|%|percent|per cent|퍼센트/u.test(words)) return [];
    return [...words.matchAll(CLAUSE)].flatMap(({ 0: sentence, index }) => {
      const start = passage.start + index;
      if (!REST.test(sentence) || NO_PARTS.test(sentence)) return [];
      const shares = [...sentence.matchAll(PERCENT)];
      const sum = Number(shares.reduce((total, [, share]) => total + Number(share), 0).toFixed(1));
      const first = shares[0];
      const last = shares.at(-1);
      if (first === undefined || last === undefined || shares.length < 3 || sum <= MOST) return [];
      const stretch = { start: start + first.index, end: start + last.index + last[0].length };
      return [slipAt(text, stretch, 'number', 'parts-over-whole', `${sum}%`, '100%', `These parts of one whole add up to ${sum}%.`)];
    });
  });
}
