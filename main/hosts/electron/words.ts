import { describeFailure, type Failure, type FailureCode } from '../../../domain/result.ts';

/** What the program says outside its windows: the menu, and why it could not start. */
export interface Words {
  readonly file: string;
  readonly edit: string;
  readonly view: string;
  readonly window: string;
  readonly newNotebook: string;
  readonly openNotebook: string;
  readonly openRecent: string;
  readonly clearRecent: string;
  /** What a file dialog shows, and the name it suggests for a new one. */
  readonly notebooks: string;
  readonly notebookName: string;
  readonly newWindow: string;
  readonly closeWindow: string;
  readonly about: string;
  readonly services: string;
  readonly hide: string;
  readonly hideOthers: string;
  readonly showAll: string;
  readonly quit: string;
  readonly cut: string;
  readonly copy: string;
  readonly paste: string;
  readonly pasteWithoutStyle: string;
  readonly selectAll: string;
  readonly actualSize: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fullScreen: string;
  readonly reload: string;
  readonly developerTools: string;
  readonly minimize: string;
  readonly zoom: string;
  readonly allToFront: string;
  /** Titles of error boxes. */
  readonly cannotOpen: string;
  readonly hasToClose: string;
  readonly isThere: string;
  readonly isGone: string;
  readonly notANotebook: string;
  /** What went wrong, for the failures a start can meet. */
  readonly failures: Partial<Record<FailureCode, string>>;
}

const en: Words = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  newNotebook: 'New Notebook…',
  openNotebook: 'Open Notebook…',
  openRecent: 'Open Recent',
  clearRecent: 'Clear This List',
  notebooks: 'Caveat notebooks',
  notebookName: 'Notebook',
  newWindow: 'New Window',
  closeWindow: 'Close Window',
  about: 'About Caveat',
  services: 'Services',
  hide: 'Hide Caveat',
  hideOthers: 'Hide Others',
  showAll: 'Show All',
  quit: 'Quit Caveat',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pasteWithoutStyle: 'Paste Without Style',
  selectAll: 'Select All',
  actualSize: 'Actual Size',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  fullScreen: 'Full Screen',
  reload: 'Reload',
  developerTools: 'Developer Tools',
  minimize: 'Minimize',
  zoom: 'Zoom',
  allToFront: 'Bring All to Front',
  cannotOpen: 'Caveat could not open the notebook',
  hasToClose: 'Caveat has to close',
  isThere: 'There is a file of this name already; it was left as it is. Open it, or choose another name.',
  isGone: 'This notebook is no longer where it was.',
  notANotebook: 'A notebook ends in .caveat; this file does not.',
  // Failures are English sentences already.
  failures: {},
};

const zh: Words = {
  file: '文件',
  edit: '编辑',
  view: '视图',
  window: '窗口',
  newNotebook: '新建笔记本…',
  openNotebook: '打开笔记本…',
  openRecent: '打开最近使用的笔记本',
  clearRecent: '清除此列表',
  notebooks: 'Caveat 笔记本',
  notebookName: '笔记本',
  newWindow: '新建窗口',
  closeWindow: '关闭窗口',
  about: '关于 Caveat',
  services: '服务',
  hide: '隐藏 Caveat',
  hideOthers: '隐藏其他',
  showAll: '全部显示',
  quit: '退出 Caveat',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  pasteWithoutStyle: '粘贴为纯文本',
  selectAll: '全选',
  actualSize: '实际大小',
  zoomIn: '放大',
  zoomOut: '缩小',
  fullScreen: '全屏',
  reload: '重新加载',
  developerTools: '开发者工具',
  minimize: '最小化',
  zoom: '缩放',
  allToFront: '前置全部窗口',
  cannotOpen: 'Caveat 无法打开笔记本',
  hasToClose: 'Caveat 需要关闭',
  isThere: '已有同名文件，未作任何改动。请打开该文件，或换一个名称。',
  isGone: '此笔记本已不在原处。',
  notANotebook: '笔记本以 .caveat 结尾，此文件不是。',
  failures: {
    'not-found': '找不到该文件或文件夹。',
    'not-a-notebook': '该文件不是 Caveat 笔记本。',
    'notebook-in-use': '此笔记本已在另一个 Caveat 中打开。',
    'notebook-damaged': '笔记本已损坏，文件未被改动。请使用备份。',
    'notebook-too-new': '此笔记本由更新版本的 Caveat 写入。请更新 Caveat。',
    'disk-full': '磁盘已满。请腾出空间后重试。',
    'file-unreadable': '无法读取文件。请检查访问权限。',
    'file-not-written': '无法写入文件。请检查访问权限。',
  },
};

const ko: Words = {
  file: '파일',
  edit: '편집',
  view: '보기',
  window: '창',
  newNotebook: '새 노트…',
  openNotebook: '노트 열기…',
  openRecent: '최근 노트 열기',
  clearRecent: '목록 지우기',
  notebooks: 'Caveat 노트',
  notebookName: '노트',
  newWindow: '새 창',
  closeWindow: '창 닫기',
  about: 'Caveat 정보',
  services: '서비스',
  hide: 'Caveat 가리기',
  hideOthers: '기타 가리기',
  showAll: '모두 보기',
  quit: 'Caveat 종료',
  cut: '잘라내기',
  copy: '복사',
  paste: '붙여넣기',
  pasteWithoutStyle: '서식 없이 붙여넣기',
  selectAll: '모두 선택',
  actualSize: '실제 크기',
  zoomIn: '확대',
  zoomOut: '축소',
  fullScreen: '전체 화면',
  reload: '새로 고침',
  developerTools: '개발자 도구',
  minimize: '최소화',
  zoom: '확대/축소',
  allToFront: '모두 앞으로 가져오기',
  cannotOpen: 'Caveat에서 노트를 열 수 없습니다',
  hasToClose: 'Caveat을 닫아야 합니다',
  isThere: '같은 이름의 파일이 이미 있어 그대로 두었습니다. 그 파일을 열거나 다른 이름을 고르세요.',
  isGone: '이 노트가 더 이상 그 자리에 없습니다.',
  notANotebook: '노트는 .caveat으로 끝납니다. 이 파일은 아닙니다.',
  failures: {
    'not-found': '파일이나 폴더를 찾을 수 없습니다.',
    'not-a-notebook': 'Caveat 노트 파일이 아닙니다.',
    'notebook-in-use': '다른 Caveat에서 이 노트를 열고 있습니다.',
    'notebook-damaged': '노트가 손상되었습니다. 파일은 바뀌지 않았습니다. 백업을 사용하세요.',
    'notebook-too-new': '더 최신 버전의 Caveat에서 작성한 노트입니다. Caveat을 업데이트하세요.',
    'disk-full': '디스크가 가득 찼습니다. 공간을 확보한 뒤 다시 시도하세요.',
    'file-unreadable': '파일을 읽을 수 없습니다. 접근 권한을 확인하세요.',
    'file-not-written': '파일을 쓸 수 없습니다. 접근 권한을 확인하세요.',
  },
};

/** The words for a locale as Electron names it (`zh-CN`, `ko`); English for languages Caveat does not speak. */
export function wordsFor(locale: string): Words {
  const language = locale.split(/[-_]/)[0]?.toLowerCase();
  return language === 'zh' ? zh : language === 'ko' ? ko : en;
}

/** A failure for an error box: in the words' language where they have it, otherwise in English, with where it was. */
export function failureIn(words: Words, failure: Failure): string {
  const sentence = words.failures[failure.code];
  if (sentence === undefined) return describeFailure(failure);
  return failure.where === undefined ? sentence : `${sentence}\n${failure.where}`;
}
