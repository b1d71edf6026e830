import type { RecordKind } from '../../domain/records.ts';
import type { Mended } from '../../domain/salvage-report.ts';

/** What is said when a damaged notebook is salvaged, and of one that is not as it was last seen. */
export interface SalvagingWords {
  title: string;
  hint: string;
  /** Where a notebook asks for a passphrase. */
  lockedHint: string;
  passphrase: string;
  start: string;
  working: string;
  /** Of the report's table. */
  columns: { recovered: string; elsewhere: string; missing: string };
  kinds: Record<RecordKind, string>;
  /** How many of the commits go over as they were. */
  history: (kept: number, last: number) => string;
  /** Where there may have been more of them. */
  historyOpen: (kept: number) => string;
  backup: (name: string) => string;
  noBackup: string;
  unconfirmed: (records: number) => string;
  missing: (count: number) => string;
  mended: string;
  how: Record<Mended['how'], string>;
  take: string;
  takeHint: (fileName: string) => string;
  /** Of a notebook that is not as it was last seen: when that was and at which step, and at which it is now. */
  seen: (when: string, revision: number) => string;
  seenOther: (when: string, seen: number, now: number) => string;
  doubtHint: string;
  openAnyway: string;
  beginAnew: string;
}

export const enSalvaging: SalvagingWords = {
  title: 'Salvage',
  hint: 'What can be read goes into a new notebook beside this one, which is left as it is. Gaps are filled from the newest sound backup. Then you see what is missing.',
  lockedHint: 'What is in a locked notebook can be read only with its passphrase. Leave this empty if it never had one.',
  passphrase: 'Passphrase of the damaged notebook',
  start: 'Salvage what can be read',
  working: 'Reading what can be read…',
  columns: { recovered: 'In the new notebook', elsewhere: 'From history or backup', missing: 'Missing' },
  kinds: {
    notebook: 'Title of the notebook',
    source: 'Sources',
    version: 'Texts',
    'block-roles': 'Decisions about page furniture',
    passage: 'Passages worked on',
    claim: 'Claims',
    review: 'Reviews of claims',
    rejection: 'Suggestions turned down',
    proposition: 'Propositions',
    stance: 'Stances',
    entity: 'Names',
    dismissal: 'Slips dismissed',
    note: 'Notes',
    brief: 'Briefs',
    view: 'Views',
  },
  history: (kept, last) =>
    kept === 0
      ? `The ${last} steps of the history are lost: a new history begins with what was salvaged.`
      : `Of ${last} steps of the history, the first ${kept} are as they were.`,
  historyOpen: (kept) => `The first ${kept} steps of the history are as they were. If there were later ones, they are lost.`,
  backup: (name) => `Gaps were filled from the backup ${name}.`,
  noBackup: 'There was no sound backup to fill gaps from.',
  unconfirmed: (records) =>
    `${records} ${records === 1 ? 'record' : 'records'} could not be compared with the history: an older state than the last one is possible.`,
  missing: (count) => `Missing: ${count}`,
  mended: 'Put right',
  how: {
    'text-rebuilt':
      'The text is lost but for what claims quote, which stands where it was. Import the document again as a corrected copy, and the claims go over to it.',
    'original-lost': 'The original file is lost; the text stands in its place.',
    'stand-in': 'The details of the source are lost.',
    'other-version': 'The text that was shown last is lost; an older one is shown.',
  },
  take: 'Open the salvaged notebook',
  takeHint: (fileName) => `It takes the place of “${fileName}”. The damaged file is kept beside it under another name.`,
  seen: (when, revision) => `It was last seen here on ${when}, at step ${revision}.`,
  seenOther: (when, seen, now) => `It was last seen here on ${when}, at step ${seen}. What is there now is at step ${now}.`,
  doubtHint:
    'A copy may have been put back, or a program that keeps folders in step took the other one of two. Look for the newer file and for backups first. If you open this one, your work goes on from it.',
  openAnyway: 'Open it all the same',
  beginAnew: 'Begin a new notebook',
};

export const zhSalvaging: SalvagingWords = {
  title: '抢救',
  hint: '能读出的内容会写入旁边的一个新笔记本，当前文件保持原样。缺失之处由最新的完好备份补上。随后会列出缺少的内容。',
  lockedHint: '已加锁的笔记本，没有口令就无法读出其中的内容。如果从未加锁，请留空。',
  passphrase: '受损笔记本的口令',
  start: '抢救可读内容',
  working: '正在读取可读内容…',
  columns: { recovered: '已在新笔记本中', elsewhere: '取自历史或备份', missing: '缺少' },
  kinds: {
    notebook: '笔记本标题',
    source: '来源',
    version: '正文',
    'block-roles': '页面杂项的判定',
    passage: '处理过的段落',
    claim: '论断',
    review: '论断复核',
    rejection: '已拒绝的建议',
    proposition: '命题',
    stance: '立场',
    entity: '名称',
    dismissal: '已忽略的疑似笔误',
    note: '批注',
    brief: '简报',
    view: '视图',
  },
  history: (kept, last) =>
    kept === 0 ? `历史记录的 ${last} 步未能保留：新的历史从抢救出的内容开始。` : `历史共 ${last} 步，前 ${kept} 步保持原样。`,
  historyOpen: (kept) => `历史的前 ${kept} 步保持原样；其后如果还有，则已丢失。`,
  backup: (name) => `缺失之处已由备份 ${name} 补上。`,
  noBackup: '没有完好的备份可用来补缺。',
  unconfirmed: (records) => `其中 ${records} 项无法与历史核对，可能不是最后的状态。`,
  missing: (count) => `缺少：${count}`,
  mended: '修补之处',
  how: {
    'text-rebuilt': '正文已丢失，只有论断所引的文字仍在原处。将该文档作为更正稿重新导入，论断会随之移过去。',
    'original-lost': '原始文件已丢失，现以正文代替。',
    'stand-in': '来源的详细信息已丢失。',
    'other-version': '最后显示的正文已丢失，现显示较早的一份。',
  },
  take: '打开抢救出的笔记本',
  takeHint: (fileName) => `它将取代“${fileName}”。损坏的文件会以另一个名称保留在旁边。`,
  seen: (when, revision) => `上次在此处见到它是 ${when}，当时到第 ${revision} 步。`,
  seenOther: (when, seen, now) => `上次在此处见到它是 ${when}，当时到第 ${seen} 步；现在这里的到第 ${now} 步。`,
  doubtHint:
    '可能有人放回了旧副本，或者同步程序在两个版本中留下了另一个。请先查找较新的文件和备份。如果打开当前这个，今后的工作将从它继续。',
  openAnyway: '仍然打开',
  beginAnew: '新建笔记本',
};

export const koSalvaging: SalvagingWords = {
  title: '내용 복구',
  hint: '읽을 수 있는 내용을 옆의 새 노트에 옮기며, 지금 파일은 그대로 둡니다. 빈 곳은 온전한 최신 백업으로 채웁니다. 그다음 빠진 것을 보여 줍니다.',
  lockedHint: '잠긴 노트는 암호가 있어야 내용을 읽을 수 있습니다. 잠근 적이 없으면 비워 두세요.',
  passphrase: '손상된 노트의 암호',
  start: '읽을 수 있는 내용 복구',
  working: '읽을 수 있는 내용을 읽는 중…',
  columns: { recovered: '새 노트에 있음', elsewhere: '기록이나 백업에서', missing: '빠짐' },
  kinds: {
    notebook: '노트 제목',
    source: '출처',
    version: '본문',
    'block-roles': '페이지 부속물 판정',
    passage: '처리한 단락',
    claim: '주장',
    review: '주장 검토',
    rejection: '거절한 제안',
    proposition: '명제',
    stance: '입장',
    entity: '이름',
    dismissal: '무시한 오기 의심',
    note: '메모',
    brief: '브리프',
    view: '보기',
  },
  history: (kept, last) =>
    kept === 0
      ? `기록 ${last}단계는 남지 않았습니다. 새 기록은 복구한 내용에서 시작합니다.`
      : `기록 ${last}단계 가운데 처음 ${kept}단계가 그대로입니다.`,
  historyOpen: (kept) => `기록의 처음 ${kept}단계가 그대로입니다. 그 뒤에 더 있었다면 없어졌습니다.`,
  backup: (name) => `빈 곳은 백업 ${name}에서 채웠습니다.`,
  noBackup: '빈 곳을 채울 온전한 백업이 없었습니다.',
  unconfirmed: (records) => `이 가운데 ${records}개는 기록과 맞춰 볼 수 없어 마지막 상태가 아닐 수 있습니다.`,
  missing: (count) => `빠짐: ${count}`,
  mended: '고친 곳',
  how: {
    'text-rebuilt': '본문이 없어졌고 주장이 인용한 부분만 제자리에 있습니다. 문서를 수정본으로 다시 가져오면 주장이 그리로 옮겨집니다.',
    'original-lost': '원본 파일이 없어져 본문이 대신합니다.',
    'stand-in': '출처의 세부 정보가 없어졌습니다.',
    'other-version': '마지막에 보이던 본문이 없어져 이전 본문을 보여 줍니다.',
  },
  take: '복구한 노트 열기',
  takeHint: (fileName) => `‘${fileName}’ 자리에 들어갑니다. 손상된 파일은 다른 이름으로 옆에 남습니다.`,
  seen: (when, revision) => `여기에서 마지막으로 본 때는 ${when}, ${revision}단계였습니다.`,
  seenOther: (when, seen, now) => `여기에서 마지막으로 본 때는 ${when}, ${seen}단계였습니다. 지금 있는 것은 ${now}단계입니다.`,
  doubtHint:
    '이전 사본을 되돌려 놓았거나, 동기화 프로그램이 둘 가운데 다른 쪽을 남겼을 수 있습니다. 먼저 더 새로운 파일과 백업을 찾아 보세요. 지금 것을 열면 앞으로의 작업은 여기에서 이어집니다.',
  openAnyway: '그래도 열기',
  beginAnew: '새 노트 시작',
};
