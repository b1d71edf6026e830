/** The palette of commands, and the names of commands that nothing else in the window is called by. */
export interface PaletteWords {
  title: string;
  /** In the empty field. */
  field: string;
  none: string;
  /** For screen readers. */
  found: (n: number) => string;
  shownOf: (shown: number, total: number) => string;
  recent: string;
  commands: string;
  sources: string;
  briefs: string;
  claims: string;
  names: {
    goTo: (view: string) => string;
    theme: (name: string) => string;
    language: (name: string) => string;
    openNotebook: string;
    newNotebook: string;
    importFiles: string;
    importBibliography: string;
    importAnnotations: string;
    incomplete: string;
    find: string;
    filter: string;
    review: string;
    versions: string;
    sourceDetails: string;
    encoding: string;
    claimsOfSource: string;
    previousClaim: string;
    nextClaim: string;
    nextClaimHere: string;
    exportAs: (format: string) => string;
    findInBrief: string;
    replaceInBrief: string;
    citationStyle: string;
    renameBrief: string;
    beside: (what: string) => string;
  };
}

export const enPalette: PaletteWords = {
  title: 'Commands and places',
  field: 'A command, a source, a brief, words of a claim',
  none: 'Nothing fits. Try fewer letters, or the beginnings of words.',
  found: (n) => (n === 1 ? '1 found' : `${n.toLocaleString('en')} found`),
  shownOf: (shown, total) => `the best ${shown.toLocaleString('en')} of ${total.toLocaleString('en')}`,
  recent: 'Chosen lately',
  commands: 'Commands',
  sources: 'Sources',
  briefs: 'Briefs',
  claims: 'Claims',
  names: {
    goTo: (view) => `Go to view: ${view}`,
    theme: (name) => `Theme: ${name}`,
    language: (name) => `Interface language: ${name}`,
    openNotebook: 'Open another notebook…',
    newNotebook: 'New notebook…',
    importFiles: 'Import files…',
    importBibliography: 'Import a bibliography…',
    importAnnotations: 'Import annotations…',
    incomplete: 'Show only sources that lack details, or all',
    find: 'Find in this source',
    filter: 'Show only some passages',
    review: 'Review claims after a correction',
    versions: 'Versions of this source',
    sourceDetails: 'Details of this source',
    encoding: 'Read this source in another encoding',
    claimsOfSource: 'List the claims of the whole source, or of the passage',
    previousClaim: 'Previous claim in the source',
    nextClaim: 'Next claim in the source',
    nextClaimHere: 'Next claim in this passage',
    exportAs: (format) => `Export the brief: ${format}`,
    findInBrief: 'Find in the brief',
    replaceInBrief: 'Find and replace in the brief',
    citationStyle: 'Choose a citation style',
    renameBrief: 'Rename the brief',
    beside: (what) => `Show beside the brief: ${what}`,
  },
};

export const zhPalette: PaletteWords = {
  title: '命令与去处',
  field: '输入命令、来源、简报或论断中的词语',
  none: '没有相符的内容。请少输入几个字，或只输入词语的开头。',
  found: (n) => `找到 ${n.toLocaleString('zh-Hans')} 项`,
  shownOf: (shown, total) => `共 ${total.toLocaleString('zh-Hans')} 项，列出最相符的 ${shown.toLocaleString('zh-Hans')} 项`,
  recent: '最近选用',
  commands: '命令',
  sources: '来源',
  briefs: '简报',
  claims: '论断',
  names: {
    goTo: (view) => `转到视图：${view}`,
    theme: (name) => `主题：${name}`,
    language: (name) => `界面语言：${name}`,
    openNotebook: '打开另一个笔记本…',
    newNotebook: '新建笔记本…',
    importFiles: '导入文件…',
    importBibliography: '导入参考文献…',
    importAnnotations: '导入标注…',
    incomplete: '只显示缺少信息的来源，或全部显示',
    find: '在此来源中查找',
    filter: '只显示部分段落',
    review: '更正后核对论断',
    versions: '此来源的版本',
    sourceDetails: '此来源的信息',
    encoding: '以其他编码读取此来源',
    claimsOfSource: '列出整个来源或当前段落的论断',
    previousClaim: '来源中的上一条论断',
    nextClaim: '来源中的下一条论断',
    nextClaimHere: '此段落中的下一条论断',
    exportAs: (format) => `导出简报：${format}`,
    findInBrief: '在简报中查找',
    replaceInBrief: '在简报中查找和替换',
    citationStyle: '选择引文样式',
    renameBrief: '重命名简报',
    beside: (what) => `在简报旁显示：${what}`,
  },
};

export const koPalette: PaletteWords = {
  title: '명령과 이동',
  field: '명령, 출처, 브리프, 주장에 든 말',
  none: '맞는 것이 없습니다. 글자를 줄이거나 낱말의 첫머리만 입력해 보세요.',
  found: (n) => `${n.toLocaleString('ko')}개 찾음`,
  shownOf: (shown, total) => `${total.toLocaleString('ko')}개 중 가장 잘 맞는 ${shown.toLocaleString('ko')}개`,
  recent: '최근에 고른 것',
  commands: '명령',
  sources: '출처',
  briefs: '브리프',
  claims: '주장',
  names: {
    goTo: (view) => `보기로 이동: ${view}`,
    theme: (name) => `테마: ${name}`,
    language: (name) => `인터페이스 언어: ${name}`,
    openNotebook: '다른 노트 열기…',
    newNotebook: '새 노트…',
    importFiles: '파일 가져오기…',
    importBibliography: '참고문헌 가져오기…',
    importAnnotations: '주석 가져오기…',
    incomplete: '정보가 빠진 출처만 또는 모두 표시',
    find: '이 출처에서 찾기',
    filter: '일부 단락만 표시',
    review: '정정 후 주장 검토',
    versions: '이 출처의 버전',
    sourceDetails: '이 출처의 정보',
    encoding: '이 출처를 다른 인코딩으로 읽기',
    claimsOfSource: '출처 전체 또는 단락의 주장 나열',
    previousClaim: '출처의 이전 주장',
    nextClaim: '출처의 다음 주장',
    nextClaimHere: '이 단락의 다음 주장',
    exportAs: (format) => `브리프 내보내기: ${format}`,
    findInBrief: '브리프에서 찾기',
    replaceInBrief: '브리프에서 찾아 바꾸기',
    citationStyle: '인용 양식 선택',
    renameBrief: '브리프 이름 바꾸기',
    beside: (what) => `브리프 옆에 표시: ${what}`,
  },
};
