import type { Stretch } from '../../sentences.ts';

/** A passage that somebody's turn in a conversation covers. */
export interface Turn {
  /** As the text names them; empty for whoever asks. */
  readonly name: string;
  /** How many code units of the passage the label takes, 0 when the turn goes on from a passage before. */
  readonly labelled: number;
}

/** `MARCHBANKS: …`, `秦雨棠:…`, `Q. …`, `박 대표: …`. The label is the first group. */
const LABEL =
  /^\s*(@[\p{L}\p{N}_·.-]{2,24}|(?:[\p{Lu}][\p{L}.'’-]*(?:\s+\p{Lu}[\p{L}.'’-]*){0,3})|[\p{Script=Han}·《》]{2,16}?|[\p{Script=Hangul}]{2,6}(?:\s[\p{Script=Hangul}]{2,6})?|[QA문답问答])\s*[:：.]\s*(?=\S)/u;
/** Dashes before a question; the answers stand in quotation marks or without any. */
const ASKED = /^\s*(?:[-–—―▶◆■Q]|문|问|질문)\s*[.:：]?\s*(?=\S)/u;
const ANSWERED = /^\s*[“"「『]/u;
/** Whoever asks in the name of the outlet. */
const ASKING =
  /^(?:q|question|host|moderator|interviewer|reporter|문|질문|기자|진행자|사회자|앵커|问|记者|主持人|提问|编辑|.{1,8}(?:报|社|网|新闻|周刊|杂志|일보|신문|뉴스|매거진|times|post|news|wire|magazine))$/iu;
/** Words before a colon that are nobody's name. */
const NO_LABEL =
  /^(?:note|correction|update|source|sources|photo|caption|summary|background|editor|tel|fax|date|time|place|contact|read|related|tags?|topic|subject|advertisement|warning|tip|question|注|注意|备注|说明|编者按|摘要|来源|导语|时间|地点|背景|标题|关键词|相关|提示|更正|사진|출처|자료|제목|일시|장소|문의|참고|주의|요약|담당|배포|수신)$/iu;
/** A label is one when the same text has as many of them. */
const TURNS = 3;

/**
 * Whose turn each passage of a text is, for conversations: with names before the turns, or with questions after a dash and answers in
 * quotation marks, which then are the person's whom the text is about.
 * @param passages in the order of the text
 * @param about whom the text names first
 * @returns null for passages that are in nobody's turn
 */
export function turnsOf(text: string, passages: readonly Stretch[], about: string | null): (Turn | null)[] {
  const starts = passages.map(({ start, end }) => text.slice(start, Math.min(end, start + 60)));
  const labels = starts.map((words) => {
    const match = LABEL.exec(words);
    const name = match?.[1]?.trim();
    return match === null || name === undefined || NO_LABEL.test(name) ? null : { name, labelled: match[0].length };
  });
  const counts = Map.groupBy(
    labels.filter((label) => label !== null),
    ({ name }) => lastName(name),
  );
  const repeated = [...counts.values()].filter(({ length }) => length > 1).reduce((sum, { length }) => sum + length, 0);
  if (isThread(starts, labels)) return labelledTurns(labels, counts);
  // A title may have a colon too: in a conversation somebody speaks more than once.
  const again = (label: Label | null) => (label !== null && (counts.get(lastName(label.name))?.length ?? 0) > 1 ? label : null);
  if (repeated >= TURNS) return labelledTurns(labels.map(again), counts);
  const asking = firstAsked(labels);
  if (asking !== -1)
    return labelledTurns(
      labels.map((label, at) => (at < asking ? null : label)),
      counts,
    );
  const asked = starts.map((words) => ASKED.test(words));
  const answers = starts.filter((words, at) => ANSWERED.test(words) && asked[at - 1] === true).length;
  if (about === null || answers < TURNS - 1) return labels.map(comment);
  return starts.map((words, at): Turn | null => {
    if (asked[at] === true) return { name: '', labelled: 0 };
    return ANSWERED.test(words) ? { name: about, labelled: 0 } : null;
  });
}

/** `@handle: …` under a post: one is enough, and it is that passage alone. */
function comment(label: Label | null): Turn | null {
  return label?.name.startsWith('@') === true ? { name: label.name.slice(1), labelled: label.labelled } : null;
}

/** Whether labels one after another are those of comments: each with a whole sentence behind it. */
function isThread(starts: readonly string[], labels: readonly (Label | null)[]): boolean {
  const first = labels.findIndex((label) => label !== null);
  if (first === -1) return false;
  const run = labels.slice(first, first + TURNS);
  return (
    run.length === TURNS &&
    run.every((label, at) => label !== null && /^@|[.。!！?？…~ㅠㅎㅋ]/u.test(starts[first + at]?.slice(label.labelled) ?? ''))
  );
}

/** Where somebody asks for the outlet and somebody with a name answers: once is enough. -1 when nobody does. */
function firstAsked(labels: readonly (Label | null)[]): number {
  return labels.findIndex((label, at) => {
    const next = labels[at + 1];
    return label !== null && ASKING.test(label.name) && next != null && !ASKING.test(next.name);
  });
}

interface Label {
  readonly name: string;
  readonly labelled: number;
}

/** Names before turns: a turn lasts to the next label. The full name, where one label has it, stands for the short ones. */
function labelledTurns(labels: readonly (Label | null)[], counts: ReadonlyMap<string, readonly Label[]>): (Turn | null)[] {
  let current: string | null = null;
  return labels.map((label): Turn | null => {
    if (label === null) return current === null ? null : { name: current, labelled: 0 };
    const all = counts.get(lastName(label.name)) ?? [label];
    const fullest = all.reduce((best, each) => (each.name.length > best.name.length ? each : best), label).name;
    current = ASKING.test(fullest) ? '' : asWritten(fullest);
    return { name: current, labelled: label.labelled };
  });
}

/** By what labels of one person are the same: `JO MARCHBANKS` and `MARCHBANKS`. */
function lastName(name: string): string {
  return name.split(/\s+/).at(-1)?.toLowerCase() ?? name;
}

/** A name in capitals as names are written. */
function asWritten(name: string): string {
  return /^[\p{Lu}\s.'’-]{3,}$/u.test(name) && /\p{Script=Latin}/u.test(name)
    ? name.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;
}
