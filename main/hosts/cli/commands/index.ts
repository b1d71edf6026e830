import type { CliCommand } from '../command.ts';
import { annotations } from './annotations.ts';
import { audit } from './audit.ts';
import { backup, backups, restore } from './backup.ts';
import { bibliography } from './bibliography.ts';
import { brief } from './brief.ts';
import { checkAudit } from './check-audit.ts';
import { checkBrief } from './check-brief.ts';
import { checkTradecraftOf } from './check-tradecraft.ts';
import { claims } from './claims.ts';
import { details } from './details.ts';
import { diff } from './diff.ts';
import { encodings } from './encodings.ts';
import { furniture } from './furniture.ts';
import { history } from './history.ts';
import { importFiles } from './import.ts';
import { importBundleFile } from './import-bundle.ts';
import { link, status, unlink } from './link.ts';
import { list } from './list.ts';
import { matrix } from './matrix.ts';
import { merge } from './merge.ts';
import { names } from './names.ts';
import { changeCommand, lock, unlock } from './passphrase.ts';
import { propositions } from './propositions.ts';
import { redecode } from './redecode.ts';
import { references } from './references.ts';
import { reimport } from './reimport.ts';
import { retag } from './retag.ts';
import { reviews } from './reviews.ts';
import { salvage } from './salvage.ts';
import { search } from './search.ts';
import { show } from './show.ts';
import { split } from './split.ts';
import { suggest } from './suggest.ts';
import { tag } from './tag.ts';
import { redo, undo } from './undo.ts';
import { verify } from './verify.ts';

/** Every command of the command line, in the order of its help. */
export const cliCommands: readonly CliCommand[] = [
  importFiles,
  split,
  suggest,
  encodings,
  redecode,
  reimport,
  reviews,
  diff,
  annotations,
  importBundleFile,
  list,
  show,
  search,
  claims,
  furniture,
  tag,
  retag,
  merge,
  details,
  names,
  propositions,
  matrix,
  link,
  unlink,
  status,
  bibliography,
  references,
  brief,
  checkBrief,
  checkTradecraftOf,
  history,
  audit,
  checkAudit,
  undo,
  redo,
  verify,
  backup,
  backups,
  restore,
  salvage,
  lock,
  changeCommand,
  unlock,
];
