import type { Confidence, credibilities, Likelihood, Tag } from '../../domain/claim.ts';
import type { CommandName } from '../../domain/commands/index.ts';
import type { ExportFormat } from '../../domain/contract.ts';
import type { FailureCode } from '../../domain/result.ts';
import type { Reliability } from '../../domain/source.ts';
import type { FurnitureKind } from '../../domain/version.ts';
import type { EditorWords } from '../note/editor-words.ts';

<<<<<<< HEAD

import type { FindingMessages } from './finding.ts';

=======

import type { FindingWords } from './finding.ts';

>>>>>>> find

import type { HistoryWords } from './history.ts';
import type { MarginWords } from './margin.ts';
import type { SavingWords } from './saving.ts';
import type { ScaleWords } from './scales.ts';
import type { ShortcutWords } from './shortcuts.ts';

export type Credibility = (typeof credibilities)[number];

/** Every word the window shows. A language is complete or it does not compile. */
export interface Messages {
  language: string;
  app: {
    read: string;
    brief: string;
    untitledNotebook: string;
    undo: string;
    redo: string;
    undoStep: (step: string) => string;
    redoStep: (step: string) => string;
    newWindow: string;
    settings: string;
    theme: string;
    themes: Record<'system' | 'light' | 'dark', string>;
    interfaceLanguage: string;
    shortcuts: string;
    renameNotebook: string;
    starting: string;
    close: string;
    cancel: string;
    save: string;
    remove: string;
    reload: string;
    sections: string;
  };
  status: {
    saved: (revision: number) => string;
    saving: string;
    refused: (n: number) => string;
    passagesDone: (done: number, total: number) => string;
    claims: (counts: Readonly<Record<Tag, number>>) => string;
    offline: string;
  };
  library: {
    title: (n: number) => string;
    import: string;
    drop: string;
    empty: string;
    emptyHint: string;
    details: string;
    editDetails: (title: string) => string;
    remove: string;
    removeQuestion: (title: string, claims: number) => string;
    importing: (name: string) => string;
    imported: (n: number) => string;
    duplicate: (name: string) => string;
    failed: (name: string) => string;
    warning: (name: string, warning: string) => string;
    dismiss: string;
    fields: {
      title: string;
      outlet: string;
      author: string;
      published: string;
      titleHint: string;
      publishedHint: string;
      language: string;
      languageHint: string;
      url: string;
      reliability: string;
    };
  };
  reliability: Record<Reliability, string>;
  reader: {
    choose: string;
    document: (title: string) => string;
    passages: (total: number, done: number) => string;
    folded: (n: number, kinds: string) => string;
    furniture: Record<FurnitureKind, string>;
    toolbar: string;
    note: string;
    done: string;
    setAside: string;
    untouched: string;
    triage: string;
    passage: (n: number) => string;
    passageRange: (first: number, last: number) => string;
    noLanguage: string;
    claimsInPassage: (n: number) => string;
    nothingToTag: string;
    noClaimHere: string;
    nowhereToSplit: string;
    nothingToMerge: string;
    setExtent: string;
    keepExtent: string;
  };
  finding: FindingWords;
  tags: Record<Tag, string>;
  claim: {
    margin: string;
    thisPassage: string;
    wholeSource: string;
    none: string;
    noneHint: string;
    says: string;
    attribution: string;
    attributionHint: string;
    credibility: string;
    likelihood: string;
    confidence: string;
    notSet: string;
    note: string;
    addNote: string;
    notePlaceholder: string;
    passageNote: string;
    sourceNote: string;
    remove: string;
    tag: string;
    saved: string;
    typing: string;
    conflict: string;
    keepMine: string;
    takeTheirs: string;
    yours: string;
    other: string;
    goTo: string;
  };
  credibility: Record<Credibility, string>;
  likelihood: Record<Likelihood, string>;
  confidence: Record<Confidence, string>;
  margin: MarginWords;
  scales: ScaleWords;
  brief: {
    list: (n: number) => string;
    create: string;
    untitled: string;
    title: string;
    empty: string;
    emptyHint: string;
    choose: string;
    editor: string;
    placeholder: string;
    export: string;
    formats: Record<ExportFormat, string>;
    exporting: string;
    exported: (where: string) => string;
    warnings: (n: number) => string;
    remove: string;
    picker: string;
    filter: string;
    all: string;
    insert: string;
    insertClaim: (quote: string) => string;
    insertAll: (n: number) => string;
    cite: string;
    citeSource: (title: string) => string;
    used: string;
    noClaims: string;
    noClaimsHint: string;
    missingClaim: string;
    missingSource: string;
    reliability: string;
  };
  editor: EditorWords;
  steps: Record<CommandName, string>;
  stepTag: (tag: string) => string;
  history: HistoryWords;
  saving: SavingWords;
  shortcuts: ShortcutWords;
  refused: {
    title: string;
    explain: string;
    discard: string;
    copy: string;
  };
  failures: Record<FailureCode, string>;
}
