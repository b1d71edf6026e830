import { englishWarnings } from '../../domain/import-warning-english.ts';
import { enAnnotating } from './annotating.ts';
import { enBibliography } from './bibliography.ts';
import { enChecking } from './checking.ts';
import { enComparing } from './comparing.ts';
import { enComposing } from './composing.ts';
import { enCount } from './counts.ts';
import { enDetails } from './details.ts';
import { enDoor } from './door.ts';
import { enEditor } from './editor.ts';
import { enEncoding } from './encoding.ts';
import { enFormats } from './export-formats.ts';
import { enFailures } from './failures.ts';
import { enFinding } from './finding.ts';
import { enFurniture } from './furniture.ts';
import { enGrid } from './grid.ts';
import { enHistory } from './history.ts';
import { enImporting } from './importing.ts';
import { enMargin } from './margin.ts';
import { enMatrix } from './matrix.ts';
import { enMatrixOut } from './matrix-out.ts';
import type { Credibility, Messages } from './messages.ts';
import { enNames, enSlips } from './names.ts';
import { enPalette } from './palette.ts';
import { enPropositionSteps } from './proposition-steps.ts';
import { enPropositions } from './propositions.ts';
import { enReader } from './reader.ts';
import { enReviewing } from './reviewing.ts';
import { enSaving } from './saving.ts';
import { enScales } from './scales.ts';
import { enSearch } from './search.ts';
import { enShortcuts } from './shortcuts.ts';
import { enStyles } from './styles.ts';
import { enSuggesting, enSuggestingSteps } from './suggesting.ts';
import { enTimeline } from './timeline.ts';
import { enTradecraft } from './tradecraft.ts';

const credibility: Record<Credibility, string> = {
  1: '1 – confirmed',
  2: '2 – probably true',
  3: '3 – possibly true',
  4: '4 – doubtful',
  5: '5 – improbable',
  6: '6 – cannot be judged',
};

export const en: Messages = {
  language: 'English',
  app: {
    views: { read: 'Read', brief: 'Brief', search: 'Search', claims: 'Claims', compare: 'Compare' },
    untitledNotebook: 'Notebook',
    undo: 'Undo',
    redo: 'Redo',
    undoStep: (step) => `Undo: ${step}`,
    redoStep: (step) => `Redo: ${step}`,
    newWindow: 'New window',
    settings: 'Settings',
    theme: 'Theme',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
    interfaceLanguage: 'Language',
    shortcuts: 'Keyboard shortcuts',
    renameNotebook: 'Rename notebook',
    starting: 'Opening the notebook…',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    remove: 'Remove',
    reload: 'Load the window again',
    sections: 'Sections',
  },
  status: {
    saved: (revision) => `Saved, revision ${revision.toLocaleString('en')}`,
    saving: 'Saving…',
    refused: (n) => `${enCount(n, 'text', 'texts')} not saved: see why`,
    passagesDone: (done, total) => `${done.toLocaleString('en')} of ${enCount(total, 'passage', 'passages')} done`,
    claims: ({ reported, speculative, disputed }) => `${reported} reported · ${speculative} speculative · ${disputed} disputed`,
    offline: 'Offline. Nothing leaves this machine.',
  },
  library: {
    title: (n) => (n === null ? 'Sources' : `Sources · ${n.toLocaleString('en')}`),
    import: 'Import…',
    drop: 'Drop files or folders to import them',
    empty: 'No sources yet',
    emptyHint:
      'Import articles and reports as text, web page, PDF, Word (DOCX), EPUB, Hangul (HWPX) or mail: use the button, drop files or folders anywhere in this window, or paste text here.',
    details: 'Details',
    editDetails: (title) => `Edit details of “${title}”`,
    remove: 'Remove source…',
    removeQuestion: (title, claims) =>
      `Remove “${title}” with ${enCount(claims, 'claim', 'claims')} and every note on it? Undo brings it all back.`,
    importing: (name) => `Importing ${name}`,
    imported: (n) => `${enCount(n, 'source', 'sources')} imported`,
    duplicate: (name) => `${name} is in this notebook already`,
    failed: (name) => `${name} was not imported`,
    warning: (name, warning) => `${name}: ${warning}`,
    dismiss: 'Dismiss',
    fields: {
      title: 'Title',
      outlet: 'Outlet',
      author: 'Author',
      published: 'Published',
      titleHint: 'A source needs a title',
      publishedHint: 'A year, month, day or moment: 2025, 2025-11, 2025-11-04, 2025-11-04T09:30+09:00',
      language: 'Language',
      languageHint: 'A language tag: en, zh, ko, ja …',
      url: 'Address',
      reliability: 'Reliability',
    },
  },
  reliability: {
    A: 'A – completely reliable',
    B: 'B – usually reliable',
    C: 'C – fairly reliable',
    D: 'D – not usually reliable',
    E: 'E – unreliable',
    F: 'F – cannot be judged',
  },
  reader: enReader,
  details: enDetails,
  encoding: enEncoding,
  finding: enFinding,
  grid: enGrid,
  tags: { reported: 'Reported', speculative: 'Speculative', disputed: 'Disputed' },
  claim: {
    margin: 'Claims and notes',
    thisPassage: 'This passage',
    wholeSource: 'Whole source',
    none: 'No claims here yet',
    noneHint: 'Select text, or move to a sentence with ← and →, then press 1 reported, 2 speculative or 3 disputed.',
    says: 'Says',
    attribution: 'Attribution',
    attributionHint: 'Who asserts it, as the source names them',
    credibility: 'Credibility',
    likelihood: 'Likelihood',
    confidence: 'Confidence',
    notSet: 'not set',
    note: 'Note',
    addNote: 'Add a note',
    notePlaceholder: 'What do you make of it?',
    passageNote: 'Note on this passage',
    sourceNote: 'Note on this source',
    remove: 'Remove claim',
    tag: 'Tag',
    saved: 'saved',
    typing: 'saving…',
    conflict: 'This note was changed in another place since. Both texts are kept.',
    keepMine: 'Keep mine',
    takeTheirs: 'Take the other',
    yours: 'Yours',
    other: 'The other',
    goTo: 'Show in the text',
  },
  credibility,
  likelihood: {
    'almost-no-chance': 'almost no chance, 1–5 %',
    'very-unlikely': 'very unlikely, 5–20 %',
    unlikely: 'unlikely, 20–45 %',
    'roughly-even': 'roughly even chance, 45–55 %',
    likely: 'likely, 55–80 %',
    'very-likely': 'very likely, 80–95 %',
    'almost-certain': 'almost certain, 95–99 %',
  },
  confidence: { low: 'low', moderate: 'moderate', high: 'high' },
  margin: enMargin,
  scales: enScales,
  brief: {
    list: (n) => (n === null ? 'Briefs' : `Briefs · ${n.toLocaleString('en')}`),
    create: 'New brief',
    untitled: 'Untitled brief',
    title: 'Title of the brief',
    empty: 'No briefs yet',
    emptyHint: 'A brief quotes your claims and keeps them live: retag one, and the brief follows.',
    choose: 'Choose a brief on the left, or start a new one.',
    editor: 'Text of the brief',
    placeholder: 'Write, and insert claims from the right…',
    export: 'Export',
    formats: enFormats,
    exporting: 'Exporting…',
    exported: (where) => `Saved as ${where}`,
    warnings: (n) => `${enCount(n, 'warning', 'warnings')}: some quotes or sources are missing`,
    remove: 'Remove brief',
    picker: 'Claims to insert',
    filter: 'Filter claims',
    all: 'All',
    insert: 'Insert',
    insertAll: (n) => `Insert ${enCount(n, 'claim', 'claims')}`,
    cite: 'Cite',
    citeSource: (title) => `Cite “${title}”`,
    used: 'in this brief',
    noClaims: 'No claims match',
    noClaimsHint: 'Tag claims in the reader first; they appear here, grouped by source.',
    missingClaim: 'This claim is no longer in the notebook. Undo brings it back; otherwise remove it here.',
    missingSource: 'missing source',
    reliability: 'reliability',
  },
  composing: enComposing,
  checking: enChecking,
  compare: enComparing,
  matrix: enMatrix,
  matrixOut: enMatrixOut,
  importWarnings: englishWarnings,
  suggesting: enSuggesting,
  slips: enSlips,
  names: enNames,
  door: enDoor,
  timeline: enTimeline,
  tradecraft: enTradecraft,
  styles: enStyles,
  editor: enEditor,
  steps: {
    'import-source': 'Import a source',
    'reimport-source': 'Import a corrected copy',
    'accept-review': 'Carry a claim over',
    'keep-unplaced': 'Leave a claim with the old text',
    'edit-source-details': 'Edit source details',
    'fill-source-details': 'Fill in source details',
    'redecode-source': 'Read a source in another encoding',
    'remove-source': 'Remove a source',
    'split-source': 'Split a source into articles',
    'set-claim-details': 'Edit claim details',
    'set-claims-details': 'Edit details of claims',
    'translate-claim': 'Translate a claim',
    'set-claim-extent': 'Resize a claim',
    'split-claim': 'Split a claim',
    'merge-claims': 'Merge claims',
    ...enPropositionSteps,
    ...enSuggestingSteps,
    'remove-claim': 'Remove a claim',
    'remove-claims': 'Remove claims',
    'import-annotations': 'Add annotations',
    'import-bundle': 'Import a bundle',
    salvage: 'Salvage what could be read',
    'save-note': 'Write a note',
    'set-passage-triage': 'Mark a passage',
    'set-block-role': 'Decide what is page furniture',
    'create-brief': 'Create a brief',
    'edit-brief': 'Edit a brief',
    'rename-brief': 'Rename a brief',
    'set-citation-style': 'Choose a citation style',
    'remove-brief': 'Remove a brief',
    'save-view': 'Save a view',
    'rename-view': 'Rename a view',
    'remove-view': 'Remove a view',
    'rename-notebook': 'Rename the notebook',
    undo: 'Undo',
    redo: 'Redo',
  },
  stepTag: (tag) => `Tag as ${tag}`,
  history: enHistory,
  propositions: enPropositions,
  furniture: enFurniture,
  annotating: enAnnotating,
  importing: enImporting,
  bibliography: enBibliography,
  reviewing: enReviewing,
  saving: enSaving,
  shortcuts: enShortcuts,
  palette: enPalette,
  search: enSearch,
  refused: {
    title: 'Not saved',
    explain: 'These could not be saved. Your text is kept here until you decide.',
    discard: 'Discard',
    copy: 'Copy text',
  },
  failures: enFailures,
};
