import { describe, expect, test } from 'vitest';
import { type ImportWarning, sayWarning } from '../../../domain/import-warning.ts';
import { slipRules } from '../../../domain/suggest/slips/slip.ts';
import { en } from '../../../renderer/messages/en.ts';
import { catalogues, languages } from '../../../renderer/messages/index.tsx';
import type { Messages } from '../../../renderer/messages/messages.ts';

/** Strings that are rightly the same as in English, by path, and why. */
const sameAsEnglish: Readonly<Record<string, string>> = {
  'brief.formats.md': 'the name of a format',
  'brief.formats.pdf': 'the name of a format',
};

/** Each warning that speaks of something, and what must stand in what is said of it. */
const warnings: readonly (readonly [ImportWarning, ...string[]])[] = [
  [{ code: 'nul-replaced', count: 417 }, '417', 'NUL'],
  [{ code: 'characters-lost', count: 417 }, '417', 'U+FFFD'],
  [{ code: 'characters-misfit', count: 417, encoding: 'NAME' }, '417', 'NAME'],
  [{ code: 'encoding-misdeclared', declared: 'big5', actual: 'koi8-r' }, 'ig5', '8'],
  [{ code: 'mail-encoding-misdeclared', declared: 'big5', actual: 'koi8-r' }, 'ig5', '8'],
  [{ code: 'mail-encoding-guessed', actual: 'big5' }, 'ig5'],
  [{ code: 'hidden-characters', found: [{ character: 0x202e, count: 417 }], more: 38 }, '417', 'U+202E', '38'],
  [{ code: 'article-untold', reason: 'REASON' }, 'REASON'],
  [{ code: 'front-matter-unread', reason: 'REASON' }, 'REASON'],
  [{ code: 'date-unread', date: 'DATE' }, 'DATE'],
  [{ code: 'mailbox-first-only', left: 417 }, '417'],
  [{ code: 'attachments-left', most: 38, left: 417 }, '38', '417'],
  // A failure that this version does not know is said as the one said it that wrote the notebook.
  [{ code: 'attachment-refused', file: 'NAME', failure: 'unheard-of', what: 'NAME: WHAT' }, 'NAME', 'WHAT'],
  [{ code: 'insertions-kept', count: 417 }, '417'],
  [{ code: 'deletions-left-out', count: 417 }, '417'],
  [{ code: 'hidden-text-left-out', count: 417 }, '417'],
  [{ code: 'comments-left-out', count: 417 }, '417'],
  [{ code: 'memos-left-out', count: 417 }, '417'],
  [{ code: 'equations-as-characters', count: 417 }, '417'],
  [{ code: 'equations-as-script', count: 417 }, '417'],
  [{ code: 'symbols-unknown', count: 417 }, '417', 'U+FFFD'],
  [{ code: 'documents-inside', count: 417 }, '417'],
  [{ code: 'pages-are-pictures', labels: ['iv', '38'], more: 417 }, 'iv', '38', '417'],
  [{ code: 'pages-damaged', labels: ['iv', '38'], more: 0 }, 'iv', '38'],
  [{ code: 'document-cut', read: 38, total: 417 }, '38', '417'],
  [{ code: 'book-pages-unread', count: 417, first: 'NAME' }, '417', 'NAME'],
];

/** Each sentence with a gap, filled; and what must stand in it. Numbers stay under 1000, where no language groups digits. */
/** Each reason of a likely slip, with those of its words that the English one says. */
const reasons = Object.fromEntries(
  slipRules.map((rule) => {
    const words = ['FOUND', 'EXPECTED'].filter((each) => en.slips.reasons[rule]('FOUND', 'EXPECTED').includes(each));
    return [
      `slips.reasons.${rule}`,
      ({ slips }: Messages) => [slips.reasons[rule]('FOUND', 'EXPECTED'), ...words] as [string, ...string[]],
    ];
  }),
);

const sentences: Readonly<Record<string, (said: Messages) => readonly [string, ...string[]]>> = {
  ...Object.fromEntries(
    warnings.map(([warning, ...given]) => [
      `importWarnings.${typeof warning === 'string' ? warning : warning.code}`,
      ({ importWarnings }: Messages) => [sayWarning(importWarnings, warning), ...given] as const,
    ]),
  ),
  'importing.bundle.taken': ({ importing }) => [importing.bundle.taken('FILE', 3, 17), 'FILE', '3', '17'],
  'importing.bundle.nothingNew': ({ importing }) => [importing.bundle.nothingNew('FILE'), 'FILE'],
  'importing.bundle.left': ({ importing }) => [importing.bundle.left(5), '5'],
  'grid.table': ({ grid }) => [grid.table(417), '417'],
  'grid.shown': ({ grid }) => [grid.shown(38, 417), '38', '417'],
  'grid.loading': ({ grid }) => [grid.loading(38, 417), '38', '417'],
  'grid.filterBy': ({ grid }) => [grid.filterBy('column'), 'column'],
  'grid.choice': ({ grid }) => [grid.choice('NAME', 417), 'NAME', '417'],
  'grid.moreValues': ({ grid }) => [grid.moreValues(417), '417'],
  'grid.clear': ({ grid }) => [grid.clear('column'), 'column'],
  'grid.menuOf': ({ grid }) => [grid.menuOf('COLUMN'), 'COLUMN'],
  'grid.moveLeft': ({ grid }) => [grid.moveLeft('COLUMN'), 'COLUMN'],
  'grid.moveRight': ({ grid }) => [grid.moveRight('COLUMN'), 'COLUMN'],
  'grid.unknown': ({ grid }) => [grid.unknown('VIEW', 'NAMES'), 'VIEW', 'NAMES'],
  'grid.set': ({ grid }) => [grid.set('column'), 'column'],
  'grid.tooMany': ({ grid }) => [grid.tooMany(417, 38), '417', '38'],
  'grid.copied': ({ grid }) => [grid.copied(417), '417'],
  'grid.edit': ({ grid }) => [grid.edit('column'), 'column'],
  'grid.editAll': ({ grid }) => [grid.editAll(417), '417'],
  'matrix.size': ({ matrix }) => [matrix.size(38, 417, 'source'), '38', '417'],
  'matrix.hidden': ({ matrix }) => [matrix.hidden(38), '38'],
  'matrix.copies': ({ matrix }) => [matrix.copies(38), '38'],
  'matrix.cited': ({ matrix }) => [matrix.cited(38), '38'],
  'matrix.cell': ({ matrix }) => [matrix.cell('WHO', 'SAID'), 'WHO', 'SAID'],
  'matrix.showAll': ({ matrix }) => [matrix.showAll(417), '417'],
  'matrix.columnOf': ({ matrix }) => [matrix.columnOf(38, 'source'), '38'],
  'matrix.goTo': ({ matrix }) => [matrix.goTo('TAB'), 'TAB'],
  'matrixOut.saved': ({ matrixOut }) => [matrixOut.saved('FILE'), 'FILE'],
  'matrixOut.inserted': ({ matrixOut }) => [matrixOut.inserted('TITLE'), 'TITLE'],
  'timeline.reading': ({ timeline }) => [timeline.reading(38), '38'],
  'timeline.bar': ({ timeline }) => [timeline.bar('DATE', 'COUNTS'), 'DATE', 'COUNTS'],
  'timeline.sometime': ({ timeline }) => [timeline.sometime('DATE', 'COUNTS'), 'DATE', 'COUNTS'],
  'timeline.week': ({ timeline }) => [timeline.week('DATE'), 'DATE'],
  'timeline.undated': ({ timeline }) => [timeline.undated(38), '38'],
  'timeline.chosen': ({ timeline }) => [timeline.chosen('DATE', 38), 'DATE', '38'],
  'timeline.said': ({ timeline }) => [timeline.said('WORDS'), 'WORDS'],
  'timeline.more': ({ timeline }) => [timeline.more(38), '38'],
  'app.undoStep': ({ app }) => [app.undoStep('STEP'), 'STEP'],
  'app.redoStep': ({ app }) => [app.redoStep('STEP'), 'STEP'],
  'status.saved': ({ status }) => [status.saved(417), '417'],
  'status.refused': ({ status }) => [status.refused(417), '417'],
  'status.passagesDone': ({ status }) => [status.passagesDone(38, 417), '38', '417'],
  'status.claims': ({ status, tags }) => {
    const text = status.claims({ reported: 38, speculative: 417, disputed: 526 });
    return [text.toLowerCase(), '38', '417', '526', ...Object.values(tags).map((tag) => tag.toLowerCase())];
  },
  'library.title': ({ library }) => [library.title(417), '417'],
  'library.editDetails': ({ library }) => [library.editDetails('TITLE'), 'TITLE'],
  'library.removeQuestion': ({ library }) => [library.removeQuestion('TITLE', 417), 'TITLE', '417'],
  'library.importing': ({ library }) => [library.importing('NAME'), 'NAME'],
  'library.imported': ({ library }) => [library.imported(417), '417'],
  'library.duplicate': ({ library }) => [library.duplicate('NAME'), 'NAME'],
  'library.failed': ({ library }) => [library.failed('NAME'), 'NAME'],
  'library.warning': ({ library }) => [library.warning('NAME', 'WARNING'), 'NAME', 'WARNING'],
  'annotating.title': ({ annotating }) => [annotating.title('NAME'), 'NAME'],
  'annotating.add': ({ annotating }) => [annotating.add(417), '417'],
  'annotating.done': ({ annotating }) => [annotating.done(38, 417), '38', '417'],
  'annotating.left': ({ annotating }) => [annotating.left(417), '417'],
  'annotating.likeliest': ({ annotating }) => [annotating.likeliest('GUESS', 87), 'GUESS', '87'],
  'annotating.noneLike': ({ annotating }) => [annotating.noneLike('TARGET'), 'TARGET'],
  'annotating.severalLike': ({ annotating }) => [annotating.severalLike('TARGET', 417), 'TARGET', '417'],
  'annotating.tagged': ({ annotating }) => [annotating.tagged('TAG', true), 'TAG'],
  'annotating.groups.added': ({ annotating }) => [annotating.groups.added(417), '417'],
  'annotating.groups.notes': ({ annotating }) => [annotating.groups.notes(417), '417'],
  'annotating.groups.alreadyThere': ({ annotating }) => [annotating.groups.alreadyThere(417), '417'],
  'annotating.groups.unsure': ({ annotating }) => [annotating.groups.unsure(417), '417'],
  'annotating.groups.notFound': ({ annotating }) => [annotating.groups.notFound(417), '417'],
  'annotating.groups.noSource': ({ annotating }) => [annotating.groups.noSource(417), '417'],
  'annotating.groups.refused': ({ annotating }) => [annotating.groups.refused(417), '417'],
  'details.updatedOn': ({ details }) => [details.updatedOn('DATE'), 'DATE'],
  'details.missing': ({ details }) => [details.missing(['OUTLET', 'DATE']), 'OUTLET', 'DATE'],
  'details.incomplete': ({ details }) => [details.incomplete(417), '417'],
  'furniture.othersBy': ({ furniture }) => [furniture.othersBy(38, 417), '38', '417'],
  'furniture.allToPassages': ({ furniture }) => [furniture.allToPassages(417), '417'],
  'furniture.madeFurniture': ({ furniture }) => [furniture.madeFurniture(417), '417'],
  'furniture.madePassages': ({ furniture }) => [furniture.madePassages(417), '417'],
  'furniture.learnt': ({ furniture }) => [furniture.learnt(38, 417), '38', '417'],
  'furniture.carried': ({ furniture }) => [furniture.carried(417), '417'],
  'bibliography.title': ({ bibliography }) => [bibliography.title('FILE'), 'FILE'],
  'bibliography.groups.fills': ({ bibliography }) => [bibliography.groups.fills(417), '417'],
  'bibliography.groups.differs': ({ bibliography }) => [bibliography.groups.differs(417), '417'],
  'bibliography.groups.overwrites': ({ bibliography }) => [bibliography.groups.overwrites(417), '417'],
  'bibliography.groups.unsure': ({ bibliography }) => [bibliography.groups.unsure(417), '417'],
  'bibliography.groups.same': ({ bibliography }) => [bibliography.groups.same(417), '417'],
  'bibliography.groups.unmatched': ({ bibliography }) => [bibliography.groups.unmatched(417), '417'],
  'bibliography.groups.refused': ({ bibliography }) => [bibliography.groups.refused(417), '417'],
  'bibliography.score': ({ bibliography }) => [bibliography.score(87), '87'],
  'bibliography.line': ({ bibliography }) => [bibliography.line(417), '417'],
  'bibliography.apply': ({ bibliography }) => [bibliography.apply(417), '417'],
  'bibliography.filled': ({ bibliography }) => [bibliography.filled(417), '417'],
  'importing.pasteHere': ({ importing }) => [importing.pasteHere('KEY'), 'KEY'],
  'importing.containedIn': ({ importing }) => [importing.containedIn('TITLE', 87), 'TITLE', '87'],
  'importing.progress': ({ importing }) => [importing.progress(38, 417), '38', '417'],
  'importing.severalArticles': ({ importing }) => [importing.severalArticles(['FIRST', 'SECOND']), '2', 'FIRST', 'SECOND'],
  'importing.copyOf': ({ importing }) => [importing.copyOf('TITLE', 87), 'TITLE', '87'],
  'importing.splitInto': ({ importing }) => [importing.splitInto(417), '417'],
  'importing.more': ({ importing }) => [importing.more(417), '417'],
  'importing.groups.imported': ({ importing }) => [importing.groups.imported(417), '417'],
  'importing.groups.attention': ({ importing }) => [importing.groups.attention(417), '417'],
  'importing.groups.alreadyThere': ({ importing }) => [importing.groups.alreadyThere(417), '417'],
  'importing.groups.refused': ({ importing }) => [importing.groups.refused(417), '417'],
  'importing.groups.cancelled': ({ importing }) => [importing.groups.cancelled(417), '417'],
  'reader.document': ({ reader }) => [reader.document('TITLE'), 'TITLE'],
  'reader.passages': ({ reader }) => [reader.passages(417, 38), '417', '38'],
  'reader.folded': ({ reader }) => [reader.folded(417, 'KINDS'), '417', 'KINDS'],
  'reader.passage': ({ reader }) => [reader.passage(417), '417'],
  'reader.passageRange': ({ reader }) => [reader.passageRange(38, 417), '38', '417'],
  'reader.claimsInPassage': ({ reader }) => [reader.claimsInPassage(417), '417'],
  'encoding.title': ({ encoding }) => [encoding.title('TITLE'), 'TITLE'],
  'encoding.broken': ({ encoding }) => [encoding.broken(417), '417'],
  'encoding.guessed': ({ encoding }) => [encoding.guessed('NAME', 'ENCODING'), 'NAME', 'ENCODING'],
  'encoding.hidden': ({ encoding }) => [encoding.hidden(417, 'KINDS'), '417', 'KINDS'],
  'margin.list': ({ margin }) => [margin.list(417), '417'],
  'margin.chosen': ({ margin }) => [margin.chosen(417), '417'],
  'margin.retag': ({ margin }) => [margin.retag('TAG'), 'TAG'],
  'margin.remove': ({ margin }) => [margin.remove(417), '417'],
  'margin.copied': ({ margin }) => [margin.copied(417), '417'],
  'margin.says': ({ margin }) => [margin.says('WHO'), 'WHO'],
  'margin.used': ({ margin }) => [margin.used(417), '417'],
  'finding.find.place': ({ finding }) => [finding.find.place(38, 417, false), '38', '417'],
  'finding.goTo.passage': ({ finding }) => [finding.goTo.passage(417), '417'],
  'finding.goTo.wrong': ({ finding }) => [finding.goTo.wrong(417), '417'],
  'finding.filter.choice': ({ finding }) => [finding.filter.choice('NAME', 417), 'NAME', '417'],
  'finding.filter.shown': ({ finding }) => [finding.filter.shown(38, 417), '38', '417'],
  'finding.ruler.place': ({ finding }) => [finding.ruler.place(38), '38'],
  'finding.triage': ({ finding }) => [finding.triage(38, 26, 417), '38', '26', '417'],
  'finding.citation.pages': ({ finding }) => [finding.citation.pages('iii', '417'), 'iii', '417'],
  'finding.citation.passages': ({ finding }) => [finding.citation.passages(38, 417), '38', '417'],
  'finding.citation.attributedTo': ({ finding }) => [finding.citation.attributedTo('WHO'), 'WHO'],
  'search.found': ({ search }) => [search.found(417, false, 38), '417', '38'],
  'search.listed': ({ search }) => [search.listed(417), '417'],
  'search.removeFilter': ({ search }) => [search.removeFilter('FILTER'), 'FILTER'],
  'search.building': ({ search }) => [search.building(38), '38'],
  'palette.found': ({ palette }) => [palette.found(417), '417'],
  'palette.shownOf': ({ palette }) => [palette.shownOf(38, 417), '38', '417'],
  'palette.names.goTo': ({ palette }) => [palette.names.goTo('VIEW'), 'VIEW'],
  'palette.names.theme': ({ palette }) => [palette.names.theme('NAME'), 'NAME'],
  'palette.names.language': ({ palette }) => [palette.names.language('NAME'), 'NAME'],
  'palette.names.exportAs': ({ palette }) => [palette.names.exportAs('FORMAT'), 'FORMAT'],
  'palette.names.beside': ({ palette }) => [palette.names.beside('WHAT'), 'WHAT'],
  'brief.list': ({ brief }) => [brief.list(417), '417'],
  'brief.exported': ({ brief }) => [brief.exported('WHERE'), 'WHERE'],
  'brief.warnings': ({ brief }) => [brief.warnings(417), '417'],
  'brief.insertAll': ({ brief }) => [brief.insertAll(417), '417'],
  'brief.citeSource': ({ brief }) => [brief.citeSource('TITLE'), 'TITLE'],
  'editor.referencesFound': ({ editor }) => [editor.referencesFound(417), '417'],
  'editor.insertsFound': ({ editor }) => [editor.insertsFound(417), '417'],
  'composing.claimNumber': ({ composing }) => [composing.claimNumber(417), '417'],
  'composing.changed.tag': ({ composing }) => [composing.changed.tag('TAG'), 'TAG'],
  'composing.changed.both': ({ composing }) => [composing.changed.both('TAG'), 'TAG'],
  'composing.confidence': ({ composing }) => [composing.confidence('SURE'), 'SURE'],
  'composing.page': ({ composing }) => [composing.page('12–14'), '12–14'],
  'composing.passage': ({ composing }) => [composing.passage('417'), '417'],
  'composing.count': ({ composing }) => [composing.count({ words: 38, han: 417, hangul: 526 }), '38', '417', '526'],
  'composing.selected': ({ composing }) => [composing.selected('COUNT'), 'COUNT'],
  'composing.ownTemplates': ({ composing }) => [composing.ownTemplates('FOLDER'), 'FOLDER'],
  'composing.claimsHere': ({ composing }) => [composing.claimsHere(417), '417'],
  'checking.title': ({ checking }) => [checking.title('FILE'), 'FILE'],
  'checking.exported': ({ checking }) => [checking.exported('TITLE', 38, 417), 'TITLE', '38', '417'],
  'checking.groups.tampered': ({ checking }) => [checking.groups.tampered(417), '417'],
  'checking.groups.gone': ({ checking }) => [checking.groups.gone(417), '417'],
  'checking.groups.changed': ({ checking }) => [checking.groups.changed(417), '417'],
  'checking.groups.unchanged': ({ checking }) => [checking.groups.unchanged(417), '417'],
  'tradecraft.counted': ({ tradecraft }) => [tradecraft.counted(417), '417'],
  'styles.own': ({ styles }) => [styles.own('FOLDER'), 'FOLDER'],
  'styles.refused': ({ styles }) => [styles.refused('FILE', 'WHY'), 'FILE', 'WHY'],
  'editor.mixedJudgement': ({ editor }) => [editor.mixedJudgement('LIKELY', 'SURE'), 'LIKELY', 'SURE', 'ICD 203'],
  'suggesting.here': ({ suggesting }) => [suggesting.here(417), '417'],
  'suggesting.rejected': ({ suggesting }) => [suggesting.rejected(417), '417'],
  'suggesting.acceptAs': ({ suggesting }) => [suggesting.acceptAs('TAG'), 'TAG'],
  'suggesting.acceptAll': ({ suggesting }) => [suggesting.acceptAll(417, 'TAG'), '417', 'TAG'],
  'suggesting.acceptedAs': ({ suggesting }) => [suggesting.acceptedAs('TAG'), 'TAG'],
  'suggesting.acceptedMany': ({ suggesting }) => [suggesting.acceptedMany(417), '417'],
  ...reasons,
  'slips.here': ({ slips }) => [slips.here(417), '417'],
  'slips.dismissed': ({ slips }) => [slips.dismissed(417), '417'],
  'door.cannotOpen': ({ door }) => [door.cannotOpen('FILE'), 'FILE'],
  'door.isLocked': ({ door }) => [door.isLocked('FILE'), 'FILE'],
  'door.holds': ({ door }) => [door.holds(417, 38), '417', '38'],
  'door.otherCopies': ({ door }) => [door.otherCopies(417), '417'],
  'door.isShut': ({ door }) => [door.isShut('FILE'), 'FILE'],
  'names.removeAlias': ({ names }) => [names.removeAlias('ALIAS'), 'ALIAS'],
  'names.mergeHint': ({ names }) => [names.mergeHint('NAME'), 'NAME'],
  stepTag: (said) => [said.stepTag('TAG'), 'TAG'],
  'history.retagAs': ({ history }) => [history.retagAs('TAG'), 'TAG'],
  'history.retagMany': ({ history }) => [history.retagMany(417, 'TAG'), '417', 'TAG'],
  'history.removeMany': ({ history }) => [history.removeMany(417), '417'],
  'history.detailMany': ({ history }) => [history.detailMany(417), '417'],
  'history.mergeMany': ({ history }) => [history.mergeMany(417), '417'],
  'history.importTitle': ({ history }) => [history.importTitle('TITLE'), 'TITLE'],
  'history.editTitle': ({ history }) => [history.editTitle('TITLE'), 'TITLE'],
  'history.removeTitle': ({ history }) => [history.removeTitle('TITLE'), 'TITLE'],
  'history.undone': ({ history }) => [history.undone('STEP'), 'STEP'],
  'history.redone': ({ history }) => [history.redone('STEP'), 'STEP'],
  'propositions.title': ({ propositions }) => [propositions.title(417), '417'],
  'propositions.independent': ({ propositions }) => [propositions.independent(417), '417'],
  'propositions.copies': ({ propositions }) => [propositions.copies(417), '417'],
  'propositions.copyOf': ({ propositions }) => [propositions.copyOf('TITLE'), 'TITLE'],
  'propositions.firstPublished': ({ propositions }) => [propositions.firstPublished('DATE', 'WHO'), 'DATE', 'WHO'],
  'propositions.firstImported': ({ propositions }) => [propositions.firstImported('DATE', 'WHO'), 'DATE', 'WHO'],
  'propositions.until': ({ propositions }) => [propositions.until('FROM', 'TO'), 'FROM', 'TO'],
  'propositions.disputeHint': ({ propositions }) => [propositions.disputeHint(38, 417), '38', '417'],
  'propositions.chosen': ({ propositions }) => [propositions.chosen(417), '417'],
  'propositions.because': ({ propositions }) => [propositions.because('WORDS'), 'WORDS'],
  'propositions.linkTitle': ({ propositions }) => [propositions.linkTitle(417), '417'],
  'propositions.makeNew': ({ propositions }) => [propositions.makeNew('WORDS'), 'WORDS'],
  'propositions.already': ({ propositions }) => [propositions.already('STANCE'), 'STANCE'],
  'propositions.linked': ({ propositions }) => [propositions.linked(417), '417'],
  'propositions.linkMany': ({ propositions }) => [propositions.linkMany(417), '417'],
  'reviewing.group': ({ reviewing }) => [reviewing.group(417), '417'],
  'reviewing.showAll': ({ reviewing }) => [reviewing.showAll(417), '417'],
  'reviewing.inUse.open': ({ reviewing }) => [reviewing.inUse.open(417), '417'],
  'reviewing.inUse.kept': ({ reviewing }) => [reviewing.inUse.kept(417), '417'],
  'reviewing.versions.title': ({ reviewing }) => [reviewing.versions.title('TITLE'), 'TITLE'],
  'reviewing.versions.number': ({ reviewing }) => [reviewing.versions.number(417), '417'],
  'reviewing.versions.readNumber': ({ reviewing }) => [reviewing.versions.readNumber(417), '417'],
  'reviewing.versions.compare': ({ reviewing }) => [reviewing.versions.compare(417), '417'],
  'reviewing.versions.isOld': ({ reviewing }) => [reviewing.versions.isOld(38, 417), '38', '417'],
  'reviewing.versions.textOf': ({ reviewing }) => [reviewing.versions.textOf(417), '417'],
  'reviewing.versions.diffTitle': ({ reviewing }) => [reviewing.versions.diffTitle('TITLE'), 'TITLE'],
  'reviewing.versions.changes': ({ reviewing }) => [reviewing.versions.changes(417), '417'],
  'reviewing.versions.changeOf': ({ reviewing }) => [reviewing.versions.changeOf(38, 417), '38', '417'],
  'reviewing.versions.unchanged': ({ reviewing }) => [reviewing.versions.unchanged(417), '417'],
  'reviewing.versions.more': ({ reviewing }) => [reviewing.versions.more(417), '417'],
  'reviewing.comparing': ({ reviewing }) => [reviewing.comparing('FILE'), 'FILE'],
  'reviewing.added': ({ reviewing }) => [reviewing.added(417), '417'],
  'reviewing.outcomes': ({ reviewing }) => [
    reviewing.outcomes({ held: 38, moved: 417, changed: 526, gone: 603 }),
    ...['38', '417', '526', '603'],
  ],
  'reviewing.sameBytes': ({ reviewing }) => [reviewing.sameBytes('FILE'), 'FILE'],
  'reviewing.sameText': ({ reviewing }) => [reviewing.sameText('FILE'), 'FILE'],
  'reviewing.waiting': ({ reviewing }) => [reviewing.waiting(417), '417'],
  'reviewing.reviewIn': ({ reviewing }) => [reviewing.reviewIn(417, 'TITLE'), '417', 'TITLE'],
  'reviewing.dialog': ({ reviewing }) => [reviewing.dialog('TITLE'), 'TITLE'],
  'reviewing.place': ({ reviewing }) => [reviewing.place(38, 417), '38', '417'],
  'reviewing.alike': ({ reviewing }) => [reviewing.alike(87), '87'],
  'saving.notSaved': ({ saving }) => [saving.notSaved('WHAT', 'WHY'), 'WHAT', 'WHY'],
  'saving.noteOnPassage': ({ saving }) => [saving.noteOnPassage(417, 'TITLE'), '417', 'TITLE'],
  'saving.noteOnClaim': ({ saving }) => [saving.noteOnClaim(417, 'TITLE'), '417', 'TITLE'],
  'saving.noteOnSource': ({ saving }) => [saving.noteOnSource('TITLE'), 'TITLE'],
  'saving.brief': ({ saving }) => [saving.brief('TITLE'), 'TITLE'],
  'saving.recovered': ({ saving }) => [saving.recovered('WHAT'), 'WHAT'],
  'saving.recoveredWaiting': ({ saving }) => [saving.recoveredWaiting('WHAT'), 'WHAT'],
  'saving.recoveredRefused': ({ saving }) => [saving.recoveredRefused('WHAT'), 'WHAT'],
  'saving.outOfDate': ({ saving }) => [saving.outOfDate('WHY'), 'WHY'],
  'saving.notKept': ({ saving }) => [saving.notKept('WHY'), 'WHY'],
};

/** Every leaf of a catalogue by its path, such as `library.fields.title`. */
function leaves(node: object, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [key, value] of Object.entries(node)) {
    const here = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) for (const [each, leaf] of leaves(value, here)) found.set(each, leaf);
    else found.set(here, value);
  }
  return found;
}

const english = leaves(en);

test('every sentence with a gap is checked here', () => {
  const withGaps = [...english].filter(([, value]) => typeof value === 'function').map(([path]) => path);
  expect(Object.keys(sentences).sort()).toEqual(withGaps.sort());
});

describe.each(languages)('catalogue %s', (language) => {
  const said = catalogues[language];
  const all = leaves(said);

  test('has the keys of the English one, each of the same kind', () => {
    const kinds = (of: Map<string, unknown>) => [...of].map(([path, value]) => `${path}: ${typeof value}`).sort();
    expect(kinds(all)).toEqual(kinds(english));
  });

  test('leaves nothing empty or with stray spaces', () => {
    const untidy = [...all].filter(
      ([, value]) => typeof value === 'string' && (value === '' || value !== value.trim() || value.includes('  ')),
    );
    expect(untidy).toEqual([]);
  });

  test.each(Object.keys(sentences))('%s says what it was given', (path) => {
    const [text, ...given] = sentences[path]?.(said) ?? [''];
    expect(given).not.toEqual([]);
    for (const each of given) expect(text).toContain(each);
  });
});

describe.each(languages.filter((language) => language !== 'en'))('catalogue %s, translated', (language) => {
  const said = catalogues[language];

  test('repeats no English string, save those that are the same on purpose', () => {
    const same = [...leaves(said)]
      .filter(([path, value]) => typeof value === 'string' && value === english.get(path))
      .map(([path]) => path);
    expect(same.sort()).toEqual(Object.keys(sameAsEnglish).sort());
  });

  test('is written in the script of its language', () => {
    const script = language === 'zh' ? /\p{Script=Han}/u : /\p{Script=Hangul}/u;
    const foreign = [...leaves(said)].filter(
      ([path, value]) => typeof value === 'string' && !(path in sameAsEnglish) && !script.test(value),
    );
    expect(foreign.map(([path]) => path)).toEqual(['brief.formats.docx']);
  });
});

test('Chinese punctuation is full-width beside Chinese characters', () => {
  const filled = Object.entries(sentences).map(([path, fill]) => [path, fill(catalogues.zh)[0]] as const);
  // The signs of a query are the same in every language.
  const isQuery = (path: string) => /^search\.teach\.ways\.\d\.0$/.test(path);
  const halfWidth = [...leaves(catalogues.zh), ...filled].filter(
    ([path, value]) => !isQuery(path) && typeof value === 'string' && /\p{Script=Han}[,.:;?!()]|[,.:;?!()]\p{Script=Han}/u.test(value),
  );
  expect(halfWidth).toEqual([]);
});
