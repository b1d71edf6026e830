import { annotationsImport } from './annotations.ts';
import { backupsMake } from './backups.ts';
import { bibliographyMatch } from './bibliography.ts';
import { briefCheck, briefExport, bundleImport } from './brief.ts';
import { claimsList, claimsRows, claimsSentences } from './claims.ts';
import { commandRun } from './command.ts';
import { encodingPreview } from './encoding.ts';
import { historyList, historyLog } from './history.ts';
import { libraryCopies, libraryList } from './library.ts';
import { marksList, marksNear } from './marks.ts';
import { matrixSave } from './matrix.ts';
import { namesLikely, namesList, slipsBetweenSources, slipsList } from './names.ts';
import { notebookVerify } from './notebook.ts';
import type { ProcedureHandlers } from './procedure.ts';
import { propositionsDifferences, propositionsList } from './propositions.ts';
import { reviewsList, sourceReimport } from './reimport.ts';
import { searchCount, searchQuery } from './search.ts';
import { sessionHello } from './session.ts';
import { sourceImport, sourceOpen, sourceRedecode, sourceSplit } from './source.ts';
import { suggestClaims } from './suggest.ts';
import { taskCancel } from './task.ts';
import { briefCompose, stylesList, templatesList } from './templates.ts';
import { uploadAppend, uploadDrop } from './upload.ts';
import { versionOpen, versionsList } from './versions.ts';

/** Every method of the contract with its handler. */
export const handlers: ProcedureHandlers = {
  'session.hello': sessionHello,
  'library.list': libraryList,
  'library.copies': libraryCopies,
  'source.open': sourceOpen,
  'upload.append': uploadAppend,
  'upload.drop': uploadDrop,
  'source.import': sourceImport,
  'source.split': sourceSplit,
  'source.redecode': sourceRedecode,
  'encoding.preview': encodingPreview,
  'source.reimport': sourceReimport,
  'annotations.import': annotationsImport,
  'bibliography.match': bibliographyMatch,
  'reviews.list': reviewsList,
  'versions.list': versionsList,
  'version.open': versionOpen,
  'marks.list': marksList,
  'marks.near': marksNear,
  'claims.list': claimsList,
  'claims.sentences': claimsSentences,
  'claims.rows': claimsRows,
  'command.run': commandRun,
  'backups.make': backupsMake,
  'brief.export': briefExport,
  'brief.check': briefCheck,
  'bundle.import': bundleImport,
  'brief.compose': briefCompose,
  'templates.list': templatesList,
  'styles.list': stylesList,
  'search.query': searchQuery,
  'search.count': searchCount,
  'propositions.list': propositionsList,
  'propositions.differences': propositionsDifferences,
  'matrix.save': matrixSave,
  'suggest.claims': suggestClaims,
  'names.list': namesList,
  'names.likely': namesLikely,
  'slips.list': slipsList,
  'slips.between': slipsBetweenSources,
  'history.list': historyList,
  'history.log': historyLog,
  'notebook.verify': notebookVerify,
  'task.cancel': taskCancel,
};
