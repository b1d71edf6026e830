import type { PropositionStatus } from '../../domain/proposition.ts';
import type { StanceTaken } from '../../domain/stance.ts';

/** What the window says of propositions and of the stances claims take on them. */
export interface PropositionWords {
  /** `null`: how many is not known yet. */
  title: (n: number | null) => string;
  search: string;
  none: string;
  noneHint: string;
  noneFound: string;
  choose: string;
  create: string;
  untitled: string;
  stance: string;
  stances: Record<StanceTaken, string>;
  status: string;
  statuses: Record<PropositionStatus, string>;
  statusMeaning: Record<PropositionStatus, string>;
  clash: string;
  clashWithin: string;
  onlyClash: string;
  /** How many sources that are no copies of one another. */
  independent: (n: number) => string;
  /** How many near-copies stand among the sources. */
  copies: (n: number) => string;
  copyOf: (title: string) => string;
  firstPublished: (date: string, who: string) => string;
  firstImported: (date: string, who: string) => string;
  sameTime: string;
  statement: string;
  editStatement: string;
  nobody: string;
  judge: string;
  reason: string;
  history: string;
  until: (from: string, to: string | null) => string;
  made: string;
  disputeTitle: string;
  disputeHint: (asserting: number, denying: number) => string;
  accept: string;
  accepted: string;
  merge: string;
  mergeHint: string;
  split: string;
  splitHint: string;
  unlink: string;
  remove: string;
  chosen: (n: number) => string;
  chooseClaim: string;
  likely: string;
  likelyHint: string;
  because: (words: string) => string;
  throughClaim: string;
  note: string;
  /** Linking. */
  link: string;
  linkTitle: (n: number) => string;
  find: string;
  matches: string;
  others: string;
  makeNew: (words: string) => string;
  already: (stance: string) => string;
  linkHint: string;
  propositionsOf: string;
  linked: (n: number) => string;
  linkMany: (n: number) => string;
  keys: { link: string; stance: string };
}

export const enPropositions: PropositionWords = {
  title: (n) => (n === null ? 'Propositions' : `Propositions (${n.toLocaleString('en')})`),
  search: 'Search propositions',
  none: 'No propositions yet',
  noneHint: 'A proposition is what claims in several sources are about. Read a source, go to a claim and press o to link it to one.',
  noneFound: 'No proposition has these words.',
  choose: 'Choose a proposition',
  create: 'New proposition',
  untitled: 'What is to be settled?',
  stance: 'Stance',
  stances: { asserts: 'asserts', denies: 'denies', hedges: 'hedges', mentions: 'mentions' },
  status: 'Status',
  statuses: { open: 'Open', contested: 'Contested', corroborated: 'Corroborated', refuted: 'Refuted', 'set-aside': 'Set aside' },
  statusMeaning: {
    open: 'Not judged yet',
    contested: 'Sources clash and nothing decides between them',
    corroborated: 'Taken as true on what independent sources say',
    refuted: 'Taken as false on what independent sources say',
    'set-aside': 'Not pursued further: overtaken, or nothing can decide it',
  },
  clash: 'Sources clash',
  clashWithin: 'One source holds both sides',
  onlyClash: 'Only those that clash',
  independent: (n) => (n === 1 ? '1 independent source' : `${n.toLocaleString('en')} independent sources`),
  copies: (n) => (n === 1 ? '1 near-copy counted with its original' : `${n.toLocaleString('en')} near-copies counted with their originals`),
  copyOf: (title) => `Near-copy of “${title}”`,
  firstPublished: (date, who) => `First published ${date}: ${who}`,
  firstImported: (date, who) => `No source is dated; first imported ${date}: ${who}`,
  sameTime: 'The dates are not precise enough to say which of these was first.',
  statement: 'Statement',
  editStatement: 'Reword the statement',
  nobody: 'No claim is linked to it.',
  judge: 'Judge',
  reason: 'Reason',
  history: 'Judgements',
  until: (from, to) => (to === null ? `since ${from}` : `${from} – ${to}`),
  made: 'as it was created',
  disputeTitle: 'Sources clash',
  disputeHint: (asserting, denying) => `Asserted by ${asserting}, denied by ${denying} (independent sources).`,
  accept: 'Tag both sides as disputed',
  accepted: 'Every claim on both sides is tagged as disputed.',
  merge: 'Merge…',
  mergeHint: 'The other proposition is removed; its claims, stances, judgements and note come here. This one’s statement and status stay.',
  split: 'Split…',
  splitHint: 'The chosen claims go to a new proposition with their stances.',
  unlink: 'Unlink',
  remove: 'Remove the proposition',
  chosen: (n) => (n === 1 ? '1 claim chosen' : `${n.toLocaleString('en')} claims chosen`),
  chooseClaim: 'Choose this claim',
  likely: 'May belong here too',
  likelyHint: 'Claims that share rare words, numbers, dates or names with this. Nothing is linked by itself.',
  because: (words) => `shares: ${words}`,
  throughClaim: 'like a claim linked to it',
  note: 'Note',
  link: 'Link to a proposition',
  linkTitle: (n) => (n === 1 ? 'Link to a proposition' : `Link ${n.toLocaleString('en')} claims to a proposition`),
  find: 'Type to find a proposition, or to word a new one',
  matches: 'Likely',
  others: 'Others',
  makeNew: (words) => `New: “${words}”`,
  already: (stance) => `linked: ${stance}`,
  linkHint: '↑ ↓ and Enter choose a proposition; Alt and 1 to 4 the stance.',
  propositionsOf: 'Propositions',
  linked: (n) => (n === 1 ? 'Linked.' : `${n.toLocaleString('en')} claims linked.`),
  linkMany: (n) => `Link ${n.toLocaleString('en')} claims to a proposition`,
  keys: { link: 'Link the claim to a proposition', stance: 'Stance, while linking' },
};

export const zhPropositions: PropositionWords = {
  title: (n) => (n === null ? '命题' : `命题（${n.toLocaleString('zh')}）`),
  search: '搜索命题',
  none: '还没有命题',
  noneHint: '命题是多个来源的论断共同涉及的陈述。阅读来源时，转到一条论断并按 o，即可将其关联到命题。',
  noneFound: '没有命题包含这些文字。',
  choose: '请选择一个命题',
  create: '新建命题',
  untitled: '要判断什么？',
  stance: '立场',
  stances: { asserts: '断言', denies: '否认', hedges: '保留', mentions: '提及' },
  status: '状态',
  statuses: { open: '待判断', contested: '有争议', corroborated: '已佐证', refuted: '已驳倒', 'set-aside': '已搁置' },
  statusMeaning: {
    open: '尚未判断',
    contested: '来源相互冲突，尚无法定论',
    corroborated: '依据独立来源视为属实',
    refuted: '依据独立来源视为不实',
    'set-aside': '不再追究：已被事态取代，或无从判断',
  },
  clash: '来源相互冲突',
  clashWithin: '同一来源包含正反两方',
  onlyClash: '只看有冲突的',
  independent: (n) => `${n.toLocaleString('zh')} 个独立来源`,
  copies: (n) => `${n.toLocaleString('zh')} 个近似副本并入原文计算`,
  copyOf: (title) => `“${title}”的近似副本`,
  firstPublished: (date, who) => `最早发布于 ${date}：${who}`,
  firstImported: (date, who) => `来源均无日期；最早导入于 ${date}：${who}`,
  sameTime: '日期不够精确，无法判断其中哪一个最早。',
  statement: '陈述',
  editStatement: '改写陈述',
  nobody: '尚无论断关联到它。',
  judge: '判断',
  reason: '理由',
  history: '判断记录',
  until: (from, to) => (to === null ? `${from} 起` : `${from} – ${to}`),
  made: '命题建立时的状态',
  disputeTitle: '来源相互冲突',
  disputeHint: (asserting, denying) => `${asserting} 个独立来源断言，${denying} 个独立来源否认。`,
  accept: '将双方标为“有争议”',
  accepted: '双方的每条论断都已标为“有争议”。',
  merge: '合并…',
  mergeHint: '另一命题将被删除；其论断、立场、判断记录和批注并入此处。此命题的陈述和状态不变。',
  split: '拆分…',
  splitHint: '所选论断连同立场移到一个新命题。',
  unlink: '取消关联',
  remove: '删除命题',
  chosen: (n) => `已选 ${n.toLocaleString('zh')} 条论断`,
  chooseClaim: '选择此论断',
  likely: '可能也相关',
  likelyHint: '与此共有少见词语、数字、日期或名称的论断。不会自动关联。',
  because: (words) => `共有：${words}`,
  throughClaim: '与已关联的论断相似',
  note: '批注',
  link: '关联到命题',
  linkTitle: (n) => (n === 1 ? '关联到命题' : `将 ${n.toLocaleString('zh')} 条论断关联到命题`),
  find: '输入文字以查找命题，或写出新命题',
  matches: '可能相关',
  others: '其他',
  makeNew: (words) => `新建：“${words}”`,
  already: (stance) => `已关联：${stance}`,
  linkHint: '↑ ↓ 和 Enter 选择命题；Alt 加 1 至 4 选择立场。',
  propositionsOf: '命题',
  linked: (n) => (n === 1 ? '已关联。' : `已关联 ${n.toLocaleString('zh')} 条论断。`),
  linkMany: (n) => `将 ${n.toLocaleString('zh')} 条论断关联到命题`,
  keys: { link: '将论断关联到命题', stance: '关联时选择立场' },
};

export const koPropositions: PropositionWords = {
  title: (n) => (n === null ? '명제' : `명제 (${n.toLocaleString('ko')})`),
  search: '명제 검색',
  none: '아직 명제가 없습니다',
  noneHint: '명제는 여러 출처의 주장이 함께 다루는 진술입니다. 출처를 읽다가 주장에서 o를 누르면 명제에 연결할 수 있습니다.',
  noneFound: '이 단어가 들어 있는 명제가 없습니다.',
  choose: '명제를 고르세요',
  create: '새 명제',
  untitled: '무엇을 판단해야 합니까?',
  stance: '입장',
  stances: { asserts: '단언', denies: '부인', hedges: '유보', mentions: '언급' },
  status: '상태',
  statuses: { open: '미판단', contested: '논쟁 중', corroborated: '뒷받침됨', refuted: '반박됨', 'set-aside': '보류' },
  statusMeaning: {
    open: '아직 판단하지 않음',
    contested: '출처가 서로 어긋나며 결론을 낼 수 없음',
    corroborated: '독립된 출처를 근거로 사실로 봄',
    refuted: '독립된 출처를 근거로 거짓으로 봄',
    'set-aside': '더 다루지 않음: 상황이 바뀌었거나 판단할 방법이 없음',
  },
  clash: '출처가 서로 어긋남',
  clashWithin: '한 출처에 양쪽이 모두 있음',
  onlyClash: '어긋나는 것만',
  independent: (n) => `독립된 출처 ${n.toLocaleString('ko')}개`,
  copies: (n) => `거의 같은 사본 ${n.toLocaleString('ko')}개는 원문과 함께 셈`,
  copyOf: (title) => `“${title}”와 거의 같은 사본`,
  firstPublished: (date, who) => `최초 발행 ${date}: ${who}`,
  firstImported: (date, who) => `날짜가 있는 출처가 없음. 최초 가져오기 ${date}: ${who}`,
  sameTime: '날짜가 정확하지 않아 어느 것이 먼저인지 알 수 없습니다.',
  statement: '진술',
  editStatement: '진술 고쳐 쓰기',
  nobody: '연결된 주장이 없습니다.',
  judge: '판단',
  reason: '이유',
  history: '판단 기록',
  until: (from, to) => (to === null ? `${from}부터` : `${from} – ${to}`),
  made: '명제를 만들 때의 상태',
  disputeTitle: '출처가 서로 어긋남',
  disputeHint: (asserting, denying) => `독립된 출처 ${asserting}개가 단언하고 ${denying}개가 부인합니다.`,
  accept: '양쪽을 ‘논란’으로 태그',
  accepted: '양쪽의 모든 주장이 ‘논란’으로 태그되어 있습니다.',
  merge: '합치기…',
  mergeHint: '다른 명제는 삭제되고 그 주장과 입장, 판단 기록, 메모가 여기로 옵니다. 이 명제의 진술과 상태는 그대로입니다.',
  split: '나누기…',
  splitHint: '고른 주장이 입장과 함께 새 명제로 옮겨집니다.',
  unlink: '연결 해제',
  remove: '명제 삭제',
  chosen: (n) => `주장 ${n.toLocaleString('ko')}개 선택됨`,
  chooseClaim: '이 주장 선택',
  likely: '여기에 속할 수 있음',
  likelyHint: '드문 단어, 숫자, 날짜, 이름을 함께 쓰는 주장입니다. 저절로 연결되지는 않습니다.',
  because: (words) => `공통: ${words}`,
  throughClaim: '연결된 주장과 비슷함',
  note: '메모',
  link: '명제에 연결',
  linkTitle: (n) => (n === 1 ? '명제에 연결' : `주장 ${n.toLocaleString('ko')}개를 명제에 연결`),
  find: '입력하여 명제를 찾거나 새로 쓰세요',
  matches: '관련 가능성',
  others: '그 밖',
  makeNew: (words) => `새로 만들기: “${words}”`,
  already: (stance) => `연결됨: ${stance}`,
  linkHint: '↑ ↓와 Enter로 명제를, Alt와 1~4로 입장을 고릅니다.',
  propositionsOf: '명제',
  linked: (n) => (n === 1 ? '연결했습니다.' : `주장 ${n.toLocaleString('ko')}개를 연결했습니다.`),
  linkMany: (n) => `주장 ${n.toLocaleString('ko')}개를 명제에 연결`,
  keys: { link: '주장을 명제에 연결', stance: '연결할 때 입장' },
};
