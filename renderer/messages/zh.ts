import { zhAnnotating } from './annotating.ts';
import { zhBibliography } from './bibliography.ts';
import { zhChecking } from './checking.ts';
import { zhComparing } from './comparing.ts';
import { zhComposing } from './composing.ts';
import { zhNumber } from './counts.ts';
import { zhDetails } from './details.ts';
import { zhDoor } from './door.ts';
import { zhEditor } from './editor.ts';
import { zhEncoding } from './encoding.ts';
import { zhFormats } from './export-formats.ts';
import { zhFailures } from './failures.ts';
import { zhFinding } from './finding.ts';
import { zhFurniture } from './furniture.ts';
import { zhGrid } from './grid.ts';
import { zhHistory } from './history.ts';
import { zhWarnings } from './import-warnings.ts';
import { zhImporting } from './importing.ts';
import { zhMargin } from './margin.ts';
import { zhMatrix } from './matrix.ts';
import { zhMatrixOut } from './matrix-out.ts';
import type { Credibility, Messages } from './messages.ts';
import { zhNames, zhSlips } from './names.ts';
import { zhPalette } from './palette.ts';
import { zhPropositionSteps } from './proposition-steps.ts';
import { zhPropositions } from './propositions.ts';
import { zhReader } from './reader.ts';
import { zhReviewing } from './reviewing.ts';
import { zhSaving } from './saving.ts';
import { zhScales } from './scales.ts';
import { zhSearch } from './search.ts';
import { zhShortcuts } from './shortcuts.ts';
import { zhStyles } from './styles.ts';
import { zhSuggesting, zhSuggestingSteps } from './suggesting.ts';
import { zhTimeline } from './timeline.ts';
import { zhTradecraft } from './tradecraft.ts';

const credibility: Record<Credibility, string> = {
  1: '1 – 已证实',
  2: '2 – 很可能属实',
  3: '3 – 可能属实',
  4: '4 – 存疑',
  5: '5 – 不大可能属实',
  6: '6 – 无法判断',
};

export const zh: Messages = {
  language: '简体中文',
  app: {
    views: { read: '阅读', brief: '简报', search: '搜索', claims: '论断', compare: '对照' },
    untitledNotebook: '笔记本',
    undo: '撤销',
    redo: '重做',
    undoStep: (step) => `撤销：${step}`,
    redoStep: (step) => `重做：${step}`,
    newWindow: '新建窗口',
    settings: '设置',
    theme: '主题',
    themes: { system: '跟随系统', light: '浅色', dark: '深色' },
    interfaceLanguage: '语言',
    shortcuts: '键盘快捷键',
    renameNotebook: '重命名笔记本',
    starting: '正在打开笔记本…',
    close: '关闭',
    cancel: '取消',
    save: '保存',
    remove: '删除',
    reload: '重新加载窗口',
    sections: '视图',
  },
  status: {
    saved: (revision) => `已保存，修订号 ${zhNumber(revision)}`,
    saving: '正在保存…',
    refused: (n) => `${zhNumber(n)} 处文字未保存：查看原因`,
    passagesDone: (done, total) => `共 ${zhNumber(total)} 段，已完成 ${zhNumber(done)} 段`,
    claims: ({ reported, speculative, disputed }) => `报道 ${reported} · 推测 ${speculative} · 有争议 ${disputed}`,
    offline: '离线运行，任何内容都不会离开本机。',
  },
  library: {
    title: (n) => (n === null ? '来源' : `来源 · ${zhNumber(n)}`),
    import: '导入…',
    drop: '松开即可导入文件或文件夹',
    empty: '还没有来源',
    emptyHint:
      '可导入文本、网页、PDF、Word（DOCX）、EPUB、HWPX 或邮件格式的文章和报告：点击按钮、将文件或文件夹拖到窗口任意位置，或直接在此粘贴文字。',
    details: '详细信息',
    editDetails: (title) => `编辑“${title}”的详细信息`,
    remove: '删除来源…',
    removeQuestion: (title, claims) => `要删除“${title}”及其 ${zhNumber(claims)} 条论断和所有批注吗？撤销即可全部恢复。`,
    importing: (name) => `正在导入 ${name}`,
    imported: (n) => `已导入 ${zhNumber(n)} 个来源`,
    duplicate: (name) => `${name} 已在此笔记本中`,
    failed: (name) => `${name} 未能导入`,
    warning: (name, warning) => `${name}：${warning}`,
    dismiss: '忽略',
    fields: {
      title: '标题',
      outlet: '媒体',
      author: '作者',
      published: '发布时间',
      titleHint: '来源需要标题',
      publishedHint: '可填年、月、日或具体时刻：2025、2025-11、2025-11-04、2025-11-04T09:30+09:00',
      language: '语言',
      languageHint: '语言标签：en、zh、ko、ja 等',
      url: '网址',
      reliability: '可靠性',
    },
  },
  reliability: {
    A: 'A – 完全可靠',
    B: 'B – 通常可靠',
    C: 'C – 比较可靠',
    D: 'D – 通常不可靠',
    E: 'E – 不可靠',
    F: 'F – 无法判断',
  },
  reader: zhReader,
  details: zhDetails,
  encoding: zhEncoding,
  finding: zhFinding,
  grid: zhGrid,
  tags: { reported: '报道', speculative: '推测', disputed: '有争议' },
  claim: {
    margin: '论断与批注',
    thisPassage: '当前段落',
    wholeSource: '整个来源',
    none: '这里还没有论断',
    noneHint: '选中文字，或用 ← 和 → 移到某个句子，然后按 1（报道）、2（推测）或 3（有争议）。',
    says: '说法来源',
    attribution: '说法来源',
    attributionHint: '说法由谁提出，按来源中的称呼填写',
    credibility: '可信度',
    likelihood: '可能性',
    confidence: '把握程度',
    notSet: '未设置',
    note: '批注',
    addNote: '添加批注',
    notePlaceholder: '你怎么看？',
    passageNote: '段落批注',
    sourceNote: '来源批注',
    remove: '删除论断',
    tag: '标签',
    saved: '已保存',
    typing: '正在保存…',
    conflict: '此批注已在别处修改。两份文字均已保留。',
    keepMine: '保留我的',
    takeTheirs: '采用另一份',
    yours: '我的版本',
    other: '另一版本',
    goTo: '在正文中显示',
  },
  credibility,
  likelihood: {
    'almost-no-chance': '几乎不可能，1–5%',
    'very-unlikely': '很不可能，5–20%',
    unlikely: '不太可能，20–45%',
    'roughly-even': '可能与不可能大致相当，45–55%',
    likely: '有可能，55–80%',
    'very-likely': '很有可能，80–95%',
    'almost-certain': '几乎肯定，95–99%',
  },
  confidence: { low: '低', moderate: '中', high: '高' },
  margin: zhMargin,
  scales: zhScales,
  brief: {
    list: (n) => (n === null ? '简报' : `简报 · ${zhNumber(n)}`),
    create: '新建简报',
    untitled: '未命名简报',
    title: '简报标题',
    empty: '还没有简报',
    emptyHint: '简报会引用你的论断并保持同步：更改标签后，简报随之更新。',
    choose: '请在左侧选择简报，或新建一份。',
    editor: '简报正文',
    placeholder: '在此撰写，并从右侧插入论断…',
    export: '导出',
    formats: zhFormats,
    exporting: '正在导出…',
    exported: (where) => `已保存为 ${where}`,
    warnings: (n) => `${zhNumber(n)} 条警告：部分引文或来源缺失`,
    remove: '删除简报',
    picker: '可插入的论断',
    filter: '筛选论断',
    all: '全部',
    insert: '插入',
    insertAll: (n) => `插入 ${zhNumber(n)} 条论断`,
    cite: '引用',
    citeSource: (title) => `引用“${title}”`,
    used: '已在简报中',
    noClaims: '没有符合条件的论断',
    noClaimsHint: '请先在阅读界面标记论断，它们会按来源分组显示在这里。',
    missingClaim: '此论断已不在笔记本中。可撤销以恢复，或在此处将其删除。',
    missingSource: '来源缺失',
    reliability: '可靠性',
  },
  composing: zhComposing,
  checking: zhChecking,
  compare: zhComparing,
  matrix: zhMatrix,
  matrixOut: zhMatrixOut,
  importWarnings: zhWarnings,
  suggesting: zhSuggesting,
  slips: zhSlips,
  names: zhNames,
  door: zhDoor,
  timeline: zhTimeline,
  tradecraft: zhTradecraft,
  styles: zhStyles,
  editor: zhEditor,
  steps: {
    'import-source': '导入来源',
    'reimport-source': '导入更正版本',
    'accept-review': '将论断移至新版本',
    'keep-unplaced': '论断留在旧版本',
    'edit-source-details': '编辑来源信息',
    'fill-source-details': '补全来源信息',
    'redecode-source': '以其他编码重新读取来源',
    'remove-source': '删除来源',
    'split-source': '拆分来源为多篇文章',
    'set-claim-details': '编辑论断信息',
    'set-claims-details': '编辑多条论断的信息',
    'translate-claim': '翻译论断',
    'set-claim-extent': '调整论断范围',
    'split-claim': '拆分论断',
    'merge-claims': '合并论断',
    ...zhPropositionSteps,
    ...zhSuggestingSteps,
    'remove-claim': '删除论断',
    'remove-claims': '删除多条论断',
    'import-annotations': '添加标注',
    'import-bundle': '导入简报包',
    salvage: '抢救可读内容',
    'save-note': '编写批注',
    'set-passage-triage': '更改段落状态',
    'set-block-role': '判定页面杂项',
    'create-brief': '新建简报',
    'edit-brief': '编辑简报',
    'rename-brief': '重命名简报',
    'set-citation-style': '选择引文样式',
    'remove-brief': '删除简报',
    'save-view': '保存视图',
    'rename-view': '重命名视图',
    'remove-view': '删除视图',
    'rename-notebook': '重命名笔记本',
    undo: '撤销',
    redo: '重做',
  },
  stepTag: (tag) => `标记为“${tag}”`,
  history: zhHistory,
  propositions: zhPropositions,
  furniture: zhFurniture,
  annotating: zhAnnotating,
  importing: zhImporting,
  bibliography: zhBibliography,
  reviewing: zhReviewing,
  saving: zhSaving,
  shortcuts: zhShortcuts,
  palette: zhPalette,
  search: zhSearch,
  refused: {
    title: '未保存',
    explain: '以下内容未能保存。在你作出决定之前，文字会一直保留在这里。',
    discard: '放弃',
    copy: '复制文字',
  },
  failures: zhFailures,
};
