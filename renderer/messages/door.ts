import type { PassphraseTask } from '../door/passphrase-task.ts';
import { enLockedBundle, koLockedBundle, type LockedBundleWords, zhLockedBundle } from './locked-bundle.ts';
import { enSalvaging, koSalvaging, type SalvagingWords, zhSalvaging } from './salvaging.ts';

/** What the window says while its notebook is not open, and of the passphrase that opens it. */
export interface DoorWords {
  /** Said over the reason why a notebook does not open. */
  cannotOpen: (fileName: string) => string;
  /** Said over one that opens when it is said to be the right one. */
  notOpened: (fileName: string) => string;
  /** Said over a notebook that was only closed. */
  isShut: (fileName: string) => string;
  /** What is true in any case. */
  untouched: string;
  /** The same where there is no file. */
  typed: string;
  tryAgain: string;
  trying: string;
  details: string;
  isLocked: (fileName: string) => string;
  passphrase: string;
  newPassphrase: string;
  again: string;
  notTheSame: string;
  show: string;
  hide: string;
  unlock: string;
  forgotten: string;
  forgottenHint: string;
  /** Said over the salvage of a notebook that did not open with the passphrase that was given. */
  sureOfIt: string;
  /** What can be done about the passphrase, as commands and titles. */
  tasks: Record<PassphraseTask, string>;
  taskHints: Record<PassphraseTask, string>;
  done: Record<PassphraseTask, string>;
  working: string;
  lockNow: string;
  backups: string;
  noBackups: string;
  backupHint: string;
  restore: string;
  holds: (claims: number, sources: number) => string;
  isLockedBackup: string;
  doesNotOpen: string;
  backUpNow: string;
  backedUp: string;
  backupFailed: string;
  bundle: LockedBundleWords;
  /** Told after a change, of files beside the notebook. */
  otherCopies: (count: number) => string;
  salvaging: SalvagingWords;
}

export const enDoor: DoorWords = {
  cannotOpen: (fileName) => `“${fileName}” does not open`,
  notOpened: (fileName) => `“${fileName}” was not opened yet`,
  isShut: (fileName) => `“${fileName}” is closed`,
  untouched:
    'The file was left exactly as it is. What you typed last and was not saved yet is kept and will be sent when the notebook is open.',
  typed: 'What you typed last and was not saved yet is kept and will be sent when the notebook is open.',
  tryAgain: 'Open again',
  trying: 'Opening…',
  details: 'Details',
  isLocked: (fileName) => `“${fileName}” is locked`,
  passphrase: 'Passphrase',
  newPassphrase: 'New passphrase',
  again: 'The same again',
  notTheSame: 'The two are not the same.',
  show: 'Show the passphrase',
  hide: 'Hide the passphrase',
  unlock: 'Open',
  forgotten: 'Forgotten?',
  forgottenHint:
    'Nobody can open a locked notebook without its passphrase, not even whoever wrote this program. What may still open: a backup from before it was locked, an exported brief, a bundle.',
  sureOfIt:
    'If you are sure of the passphrase, and capitals, spaces and the keyboard’s language are right, the beginning of the file may be damaged. What can be read of the rest opens with the same passphrase.',
  tasks: { lock: 'Lock with a passphrase', change: 'Change the passphrase', remove: 'Remove the passphrase' },
  taskHints: {
    lock: 'The notebook, its search index and the backups made from now on are encrypted: without the passphrase nobody can open them, and it cannot be reset. Backups and copies from before stay as they are, and open without it. Several words that do not belong together are easy to keep in mind and hard to guess.',
    change: 'Backups made before keep the passphrase they were made with.',
    remove: 'Whoever has the file can read it afterwards.',
  },
  done: {
    lock: 'The notebook is locked.',
    change: 'The notebook has another passphrase.',
    remove: 'The notebook opens without a passphrase.',
  },
  working: 'Encrypting…',
  lockNow: 'Lock now',
  backups: 'Backups',
  noBackups: 'There are no backups beside it.',
  backupHint: 'A backup takes the place of the notebook. What is there now is kept beside it under another name.',
  restore: 'Restore',
  holds: (claims, sources) => `${claims} ${claims === 1 ? 'claim' : 'claims'}, ${sources} ${sources === 1 ? 'source' : 'sources'}`,
  isLockedBackup: 'locked with the passphrase of that time',
  doesNotOpen: 'damaged',
  backUpNow: 'Back up now',
  backedUp: 'A backup was made and checked.',
  backupFailed: 'No backup could be made.',
  bundle: enLockedBundle,
  otherCopies: (count) => (count === 1 ? 'One older copy beside it opens as before.' : `${count} older copies beside it open as before.`),
  salvaging: enSalvaging,
};

export const zhDoor: DoorWords = {
  cannotOpen: (fileName) => `无法打开“${fileName}”`,
  notOpened: (fileName) => `“${fileName}”尚未打开`,
  isShut: (fileName) => `“${fileName}”已关闭`,
  untouched: '文件保持原样，未作任何改动。您最后输入而尚未保存的内容已保留，笔记本打开后会继续保存。',
  typed: '您最后输入而尚未保存的内容已保留，笔记本打开后会继续保存。',
  tryAgain: '重新打开',
  trying: '正在打开…',
  details: '详情',
  isLocked: (fileName) => `“${fileName}”已加锁`,
  passphrase: '口令',
  newPassphrase: '新口令',
  again: '再次输入新口令',
  notTheSame: '两次输入不一致。',
  show: '显示口令',
  hide: '隐藏口令',
  unlock: '打开',
  forgotten: '忘记口令？',
  forgottenHint: '没有口令，任何人都无法打开已加锁的笔记本，本程序的作者也不例外。仍可能打开的有：加锁之前的备份、已导出的简报或简报包。',
  sureOfIt: '如果确信口令无误，大小写、空格和输入语言也都正确，那么可能是文件开头已损坏。其余部分凡能读出的，仍可用同一口令打开。',
  tasks: { lock: '用口令加锁', change: '更改口令', remove: '取消口令' },
  taskHints: {
    lock: '笔记本、搜索索引以及今后的备份都会加密：没有口令，任何人都无法打开，口令也无法重置。此前的备份和副本保持原样，无需口令即可打开。几个互不相干的词语既好记，又难猜。',
    change: '此前的备份仍使用当时的口令。',
    remove: '此后，任何拿到该文件的人都可以阅读其内容。',
  },
  done: { lock: '笔记本已加锁。', change: '笔记本已更换口令。', remove: '笔记本已无需口令。' },
  working: '正在加密…',
  lockNow: '立即上锁',
  backups: '备份',
  noBackups: '旁边没有备份。',
  backupHint: '备份将取代当前的笔记本；现有文件会以另一个名称保留在旁边。',
  restore: '恢复',
  holds: (claims, sources) => `${claims} 条论断，${sources} 个来源`,
  isLockedBackup: '以当时的口令加锁',
  doesNotOpen: '已损坏',
  backUpNow: '立即备份',
  backedUp: '已完成备份并通过检查。',
  backupFailed: '无法备份。',
  bundle: zhLockedBundle,
  otherCopies: (count) => `旁边的 ${count} 个旧副本仍按原来的方式打开。`,
  salvaging: zhSalvaging,
};

export const koDoor: DoorWords = {
  cannotOpen: (fileName) => `‘${fileName}’ 노트가 열리지 않습니다`,
  notOpened: (fileName) => `‘${fileName}’ 노트를 아직 열지 않았습니다`,
  isShut: (fileName) => `‘${fileName}’ 노트가 닫혀 있습니다`,
  untouched: '파일은 그대로 두었습니다. 마지막으로 입력해 아직 저장되지 않은 내용은 보관되어 있으며, 노트가 열리면 저장됩니다.',
  typed: '마지막으로 입력해 아직 저장되지 않은 내용은 보관되어 있으며, 노트가 열리면 저장됩니다.',
  tryAgain: '다시 열기',
  trying: '여는 중…',
  details: '자세히',
  isLocked: (fileName) => `‘${fileName}’ 노트가 잠겨 있습니다`,
  passphrase: '암호',
  newPassphrase: '새 암호',
  again: '새 암호 다시 입력',
  notTheSame: '두 암호가 서로 다릅니다.',
  show: '암호 표시',
  hide: '암호 숨기기',
  unlock: '열기',
  forgotten: '암호를 잊으셨나요?',
  forgottenHint:
    '암호 없이는 누구도 잠긴 노트를 열 수 없습니다. 이 프로그램을 만든 사람도 마찬가지입니다. 잠그기 전의 백업, 내보낸 브리프나 묶음은 열릴 수 있습니다.',
  sureOfIt:
    '암호가 틀림없고 대소문자와 띄어쓰기, 자판 언어도 맞다면 파일의 앞부분이 손상되었을 수 있습니다. 나머지 가운데 읽을 수 있는 것은 같은 암호로 열립니다.',
  tasks: { lock: '암호로 잠그기', change: '암호 바꾸기', remove: '암호 없애기' },
  taskHints: {
    lock: '노트와 검색 색인, 앞으로 만드는 백업이 모두 암호화됩니다. 암호 없이는 누구도 열 수 없고, 암호를 재설정할 수도 없습니다. 이전에 만든 백업과 사본은 그대로이며 암호 없이 열립니다. 서로 관련 없는 낱말 여러 개는 기억하기 쉽고 알아맞히기 어렵습니다.',
    change: '이전에 만든 백업에는 그때의 암호가 그대로 쓰입니다.',
    remove: '이후에는 파일을 가진 사람이면 누구나 읽을 수 있습니다.',
  },
  done: { lock: '노트를 잠갔습니다.', change: '노트 암호를 바꾸었습니다.', remove: '이제 암호 없이 노트가 열립니다.' },
  working: '암호화하는 중…',
  lockNow: '지금 잠그기',
  backups: '백업',
  noBackups: '옆에 백업이 없습니다.',
  backupHint: '백업이 노트를 대신합니다. 지금 있는 파일은 다른 이름으로 옆에 남습니다.',
  restore: '복원',
  holds: (claims, sources) => `주장 ${claims}개, 출처 ${sources}개`,
  isLockedBackup: '당시의 암호로 잠김',
  doesNotOpen: '손상됨',
  backUpNow: '지금 백업',
  backedUp: '백업을 만들고 확인했습니다.',
  backupFailed: '백업하지 못했습니다.',
  bundle: koLockedBundle,
  otherCopies: (count) => `옆에 있는 이전 사본 ${count}개는 예전처럼 열립니다.`,
  salvaging: koSalvaging,
};
