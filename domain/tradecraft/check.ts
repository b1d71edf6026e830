import type { Claim } from '../claim.ts';
import { mixedJudgements } from '../icd203.ts';
import type { RichText } from '../rich-text.ts';
import type { Source } from '../source.ts';
import { checkedBlocks, type ProseBlock } from './blocks.ts';
import { type FindingParams, type FindingPlace, type TradecraftFinding, type TradecraftRule, tradecraftRules } from './finding.ts';
import { type RepeatIndex, repeatedIn } from './repeated.ts';
import { type CheckedSentence, checkedSentences, isAttributed, isQualified } from './sentences.ts';

/** What a brief is checked by. */
interface Checked {
  readonly content: RichText;
  /** The claims it quotes or refers to, at least, by identifier. */
  readonly claims: ReadonlyMap<string, Claim>;
  /** The sources it cites or quotes, at least, by identifier. */
  readonly sources: ReadonlyMap<string, Source>;
  /** Of the speculative and disputed claims whose words must not be passed off as fact: `repeatIndexOf(openClaims(…))`. */
  readonly repeats: RepeatIndex;
  /** BCP 47 tag by which sentences are told apart, `und` when unknown. */
  readonly language: string;
}

type Report = (rule: TradecraftRule, at: FindingPlace, params?: FindingParams) => void;

/** A block of prose with its sentences, and whether a claim is quoted right before or after it. */
interface Prose {
  readonly block: ProseBlock;
  readonly sentences: readonly CheckedSentence[];
  readonly besideQuote: boolean;
  /** The claim quoted right after it. */
  readonly introduces: string | null;
}

/**
 * Checks a brief against the rules of `tradecraftRules`. The analyst's own words only: what stands in quotation marks, in a quote
 * or in a quoted claim is somebody else's, and a sentence that names a speaker leaves likelihood to him. Pure.
 * @returns findings in reading order, those of one place in the order of the rules
 */
export function checkTradecraft({ content, claims, sources, repeats, language }: Checked): TradecraftFinding[] {
  const findings: TradecraftFinding[] = [];
  const report: Report = (rule, { path, start, end }, params = {}) => {
    findings.push({ rule, severity: tradecraftRules[rule].severity, path: [...path], start, end, params });
  };
  const blocks = checkedBlocks(content);
  const prose = blocks.flatMap((block, index): Prose[] => {
    if (block.kind !== 'prose' || block.is === 'quote') return [];
    const [before, after] = [blocks[index - 1], blocks[index + 1]];
    return [
      {
        block,
        sentences: checkedSentences(block, language),
        besideQuote: before?.kind === 'quoted' || after?.kind === 'quoted',
        introduces: after?.kind === 'quoted' ? after.claimId : null,
      },
    ];
  });
  for (const each of prose) {
    checkMixture(each, language, report);
    if (each.block.is === 'key-judgement') checkJudgement(each, report);
    else if (each.block.is === 'text') checkSupport(each, language, report);
    checkOutside(each, language, report);
    checkFacts(each, claims, repeats, language, report);
  }
  checkSets(prose, language, report);
  checkSources(blocks, claims, sources, report);
  const order = new Map(blocks.map(({ path }, index) => [path.join(), index]));
  const placeOf = ({ path }: FindingPlace): number => order.get(path.join()) ?? 0;
  return findings.sort((a, b) => placeOf(a) - placeOf(b) || a.start - b.start);
}

/** The claims that nobody may take for fact. */
export function openClaims(claims: Iterable<Claim>): Claim[] {
  return [...claims].filter(({ tag }) => tag !== 'reported');
}

function checkMixture({ block }: Prose, language: string, report: Report): void {
  for (const { sentence, likelihood, confidence } of mixedJudgements(block.text, language)) {
    if (isAttributed(block.text, sentence, language)) continue;
    const words = block.text.slice(likelihood.start, likelihood.end);
    const other = block.text.slice(confidence.start, confidence.end);
    report('likelihood-with-confidence', placeIn(block, sentence), { words, other });
  }
}

function checkJudgement({ block, sentences, besideQuote }: Prose, report: Report): void {
  const whole = placeIn(block, { start: 0, end: block.text.length });
  const degrees = sentences.flatMap((each) => each.degrees);
  if (block.likelihood === null && degrees.length === 0) report('judgement-unrated', whole);
  const [only, ...others] = degrees;
  if (block.likelihood !== null && only !== undefined && others.length === 0) {
    const { band } = only.meaning;
    if (band !== null && band !== block.likelihood) {
      report('judgement-contradicts', placeIn(block, only), { words: only.words, band: block.likelihood });
    }
  }
  if (block.parts.length === 0 && !besideQuote) report('judgement-unsupported', whole);
}

/** What a paragraph cites supports each of its sentences; so does a claim quoted right before or after it. */
function checkSupport({ block, sentences, besideQuote }: Prose, language: string, report: Report): void {
  if (block.parts.length > 0 || besideQuote) return;
  for (const sentence of sentences) {
    const [first] = sentence.degrees;
    if (first === undefined || isAttributed(block.text, sentence, language)) continue;
    report('likelihood-unsupported', placeIn(block, sentence), { words: first.words });
  }
}

function checkOutside({ block, sentences }: Prose, language: string, report: Report): void {
  if (block.is === 'heading') return;
  for (const sentence of sentences) {
    const outside = sentence.degrees.filter(({ meaning }) => meaning.set === null);
    if (outside.length === 0 || isAttributed(block.text, sentence, language)) continue;
    for (const each of outside) {
      const { band } = each.meaning;
      report('likelihood-outside', placeIn(block, each), { words: each.words, ...(band === null ? {} : { band }) });
    }
  }
}

/** In each language words of the set that the brief uses less are reported; what stands beside a key judgement is of the first. */
function checkSets(prose: readonly Prose[], language: string, report: Report): void {
  const used = prose.flatMap(({ block, sentences }) =>
    sentences
      .filter(({ degrees }) => degrees.some(({ meaning }) => meaning.set !== null))
      .filter((sentence) => !isAttributed(block.text, sentence, language))
      .flatMap(({ degrees }) => degrees.map((degree) => ({ block, ...degree }))),
  );
  const labels = prose.filter(({ block }) => block.likelihood !== null).length;
  for (const inLanguage of Map.groupBy(used, ({ meaning }) => meaning.language).values()) {
    const first = inLanguage.filter(({ meaning }) => meaning.set === 'first');
    const second = inLanguage.filter(({ meaning }) => meaning.set === 'second');
    if (second.length === 0 || first.length + labels === 0) continue;
    const isFirstRarer = labels === 0 && first.length < second.length;
    const other = (isFirstRarer ? second : first)[0]?.words;
    for (const each of isFirstRarer ? first : second) {
      report('likelihood-mixed-sets', placeIn(each.block, each), { words: each.words, ...(other === undefined ? {} : { other }) });
    }
  }
}

function checkFacts(
  { block, sentences, introduces }: Prose,
  claims: Checked['claims'],
  repeats: RepeatIndex,
  language: string,
  report: Report,
): void {
  const { text } = block;
  const repeated = repeatedIn(text, repeats);
  for (const [index, sentence] of sentences.entries()) {
    const referred = sentence.parts.flatMap(({ node }) => (node.type === 'claim-reference' ? [node.claimId] : []));
    // A sentence that ends in a colon speaks of what is quoted below it.
    if (introduces !== null && index === sentences.length - 1 && /[:：]\s*$/u.test(text)) referred.push(introduces);
    const open = referred.flatMap((id) => claims.get(id) ?? []).find(({ tag }) => tag !== 'reported');
    const within = repeated.find(({ start, end }) => start < sentence.end && end > sentence.start);
    if ((open === undefined && within === undefined) || isQualified(text, sentence, language)) continue;
    if (within !== undefined) {
      const place = placeIn(block, { start: Math.max(within.start, sentence.start), end: Math.min(within.end, sentence.end) });
      report('claim-repeated', place, tagOf(within.claim));
    } else if (open !== undefined) report('claim-as-fact', placeIn(block, sentence), tagOf(open));
  }
}

function tagOf({ tag }: Claim): FindingParams {
  return tag === 'reported' ? {} : { tag };
}

/** Each source once, where it is first mentioned. */
function checkSources(
  blocks: ReturnType<typeof checkedBlocks>,
  claims: Checked['claims'],
  sources: Checked['sources'],
  report: Report,
): void {
  const seen = new Set<string>();
  const look = (sourceId: string | undefined, place: FindingPlace): void => {
    const source = sources.get(sourceId ?? '');
    if (source === undefined || seen.has(source.id)) return;
    seen.add(source.id);
    const named = { source: source.title };
    if (source.reliability === 'F') report('source-unjudged', place, named);
    if (source.author === '' && source.outlet === '') report('source-unnamed', place, named);
    if (source.published === null) report('source-undated', place, named);
  };
  for (const block of blocks) {
    if (block.kind === 'quoted') look(claims.get(block.claimId)?.sourceId, { path: [...block.path], start: 0, end: 0 });
    else {
      for (const { at, node } of block.parts) {
        const sourceId =
          node.type === 'citation' ? node.sourceId : node.type === 'claim-reference' ? claims.get(node.claimId)?.sourceId : undefined;
        look(sourceId, placeIn(block, { start: at, end: at + 1 }));
      }
    }
  }
}

function placeIn({ path }: ProseBlock, { start, end }: { start: number; end: number }): FindingPlace {
  return { path: [...path], start, end };
}
