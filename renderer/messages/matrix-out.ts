/** What the window says of a stance matrix that goes out of it: to a file, to the clipboard, into a brief. */
export interface MatrixOutWords {
  export: string;
  copyTable: string;
  copied: string;
  svg: string;
  png: string;
  csv: string;
  md: string;
  saving: string;
  saved: (where: string) => string;
  insert: string;
  asPicture: string;
  asTable: string;
  newBrief: string;
  /** Of a brief that is made for a matrix. */
  title: string;
  inserted: (title: string) => string;
  open: string;
  nothing: string;
}

export const enMatrixOut: MatrixOutWords = {
  export: 'Export the matrix',
  copyTable: 'Copy as a table',
  copied: 'The matrix is on the clipboard, as a table.',
  svg: 'Picture (SVG)',
  png: 'Picture (PNG)',
  csv: 'Table (CSV)',
  md: 'Table (Markdown)',
  saving: 'Saving the matrix…',
  saved: (where) => `Saved: ${where}`,
  insert: 'Into a brief',
  asPicture: 'As a picture at the end of',
  asTable: 'As a table at the end of',
  newBrief: 'a new brief',
  title: 'Who says what',
  inserted: (title) => `The matrix stands at the end of “${title}”.`,
  open: 'Open the brief',
  nothing: 'There is nothing in the matrix.',
};

export const zhMatrixOut: MatrixOutWords = {
  export: '导出矩阵',
  copyTable: '复制为表格',
  copied: '矩阵已作为表格复制到剪贴板。',
  svg: '图片（SVG）',
  png: '图片（PNG）',
  csv: '表格（CSV）',
  md: '表格（Markdown）',
  saving: '正在保存矩阵…',
  saved: (where) => `已保存：${where}`,
  insert: '放入简报',
  asPicture: '作为图片放在末尾',
  asTable: '作为表格放在末尾',
  newBrief: '新建简报',
  title: '各方说法',
  inserted: (title) => `矩阵已放在“${title}”末尾。`,
  open: '打开简报',
  nothing: '矩阵中没有内容。',
};

export const koMatrixOut: MatrixOutWords = {
  export: '행렬 내보내기',
  copyTable: '표로 복사',
  copied: '행렬을 표로 클립보드에 복사했습니다.',
  svg: '그림(SVG)',
  png: '그림(PNG)',
  csv: '표(CSV)',
  md: '표(Markdown)',
  saving: '행렬 저장 중…',
  saved: (where) => `저장됨: ${where}`,
  insert: '브리프에 넣기',
  asPicture: '그림으로 끝에 넣기',
  asTable: '표로 끝에 넣기',
  newBrief: '새 브리프',
  title: '누가 무엇을 말하는가',
  inserted: (title) => `행렬이 ‘${title}’ 끝에 들어갔습니다.`,
  open: '브리프 열기',
  nothing: '행렬에 내용이 없습니다.',
};
