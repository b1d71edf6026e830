/** The page of keyboard shortcuts, in the window's languages. */
export interface ShortcutWords {
  title: string;
  reading: string;
  tagging: string;
  everywhere: string;
  nextPassage: string;
  previousPassage: string;
  nextSentence: string;
  previousSentence: string;
  caret: string;
  extend: string;
  grow: string;
  find: string;
  goTo: string;
  nextUntouched: string;
  done: string;
  setAside: string;
  tag: string;
  note: string;
  nextClaim: string;
  claims: string;
  reshape: string;
  split: string;
  merge: string;
  details: string;
  remove: string;
  fold: string;
  role: string;
  roleOfFold: string;
  leave: string;
  undo: string;
  newWindow: string;
  help: string;
  panes: string;
  views: string;
  edges: string;
  briefs: string;
  moveBlock: string;
  afterClaim: string;
  emphasis: string;
  link: string;
  tools: string;
}

export const enShortcuts: ShortcutWords = {
  title: 'Keyboard shortcuts',
  reading: 'Reading',
  tagging: 'Tagging',
  everywhere: 'Everywhere',
  nextPassage: 'Next passage',
  previousPassage: 'Previous passage',
  nextSentence: 'Next sentence',
  previousSentence: 'Previous sentence',
  caret: 'Caret by letters, by words',
  extend: 'Extend the selection: by letters or words, lines, words, sentences',
  grow: 'Grow the selection to words, sentences, the passage',
  find: 'Find in this source; next hit',
  goTo: 'Go to a passage by its number',
  nextUntouched: 'Next untouched passage',
  done: 'Passage done (again: untouched), and on to the next',
  setAside: 'Set passage aside',
  tag: 'Tag as reported, speculative, disputed',
  note: 'Note on the claim under the cursor, else on the passage',
  nextClaim: 'Next claim under the cursor, else in this passage',
  claims: 'Previous claim, next claim in the text',
  reshape: 'Change what the claim covers; set it',
  split: 'Split the claim at the caret',
  merge: 'Merge the claims the selection touches',
  details: 'Details of the claim',
  remove: 'Remove the claim',
  fold: 'Unfold or fold page furniture',
  role: 'Put this block among the furniture, or make it a passage',
  roleOfFold: 'Make the whole fold of furniture passages',
  leave: 'Back to the text',
  undo: 'Undo, redo',
  newWindow: 'New window on this notebook',
  help: 'This page',
  panes: 'Next pane, previous pane',
  views: 'Reader, brief, claims, comparison',
  edges: 'First passage, last passage',
  briefs: 'Writing a brief',
  moveBlock: 'Move the paragraph or claim up, down',
  afterClaim: 'On a selected claim: new paragraph after it',
  emphasis: 'Bold, italic, underline',
  link: 'Link',
  tools: 'To the formatting tools',
};

export const zhShortcuts: ShortcutWords = {
  title: '键盘快捷键',
  reading: '阅读',
  tagging: '标记',
  everywhere: '通用',
  nextPassage: '下一段',
  previousPassage: '上一段',
  nextSentence: '下一句',
  previousSentence: '上一句',
  caret: '光标按字符、按词移动',
  extend: '扩展选区：按字符或词、按行、按词、按句',
  grow: '将选区扩大到整词、整句、整段',
  find: '在本来源中查找；下一处',
  goTo: '按编号转到段落',
  nextUntouched: '下一个未处理的段落',
  done: '将段落标为完成（再按恢复为未处理），并转到下一段',
  setAside: '搁置段落',
  tag: '标记为报道、推测、有争议',
  note: '为光标处的论断添加批注；若无论断，则为段落添加批注',
  nextClaim: '光标处的下一条论断；若无，则为本段的下一条',
  claims: '正文中的上一条论断、下一条论断',
  reshape: '更改论断的范围；确定',
  split: '在光标处拆分论断',
  merge: '合并选区所及的论断',
  details: '论断的详情',
  remove: '删除论断',
  fold: '展开或折叠页面杂项',
  role: '将此块归入页面杂项，或改为段落',
  roleOfFold: '将整组页面杂项改为段落',
  leave: '返回正文',
  undo: '撤销、重做',
  newWindow: '为此笔记本新建窗口',
  help: '本页面',
  panes: '下一个窗格，上一个窗格',
  views: '阅读、简报、论断、比较',
  edges: '第一段，最后一段',
  briefs: '撰写简报',
  moveBlock: '将段落或论断上移、下移',
  afterClaim: '选中论断时：在其后新起一段',
  emphasis: '粗体、斜体、下划线',
  link: '链接',
  tools: '转到格式工具栏',
};

export const koShortcuts: ShortcutWords = {
  title: '키보드 단축키',
  reading: '읽기',
  tagging: '태그 지정',
  everywhere: '공통',
  nextPassage: '다음 단락',
  previousPassage: '이전 단락',
  nextSentence: '다음 문장',
  previousSentence: '이전 문장',
  caret: '커서를 글자, 단어 단위로 이동',
  extend: '선택 영역 늘리기: 글자나 단어, 줄, 단어, 문장 단위',
  grow: '선택 영역을 단어, 문장, 단락 전체로 늘리기',
  find: '이 출처에서 찾기, 다음 결과',
  goTo: '번호로 단락 이동',
  nextUntouched: '다음 미처리 단락',
  done: '단락 완료(다시 누르면 미처리) 후 다음으로',
  setAside: '단락 보류',
  tag: '보도, 추측, 논란으로 태그 지정',
  note: '커서 위치의 주장에 메모, 주장이 없으면 단락에 메모',
  nextClaim: '커서 위치의 다음 주장, 없으면 이 단락의 다음 주장',
  claims: '본문의 이전 주장, 다음 주장',
  reshape: '주장의 범위 바꾸기, 확정',
  split: '커서 위치에서 주장 나누기',
  merge: '선택 영역에 걸친 주장 합치기',
  details: '주장 세부 정보',
  remove: '주장 삭제',
  fold: '페이지 부속 요소 펼치기/접기',
  role: '이 블록을 부속 요소로 옮기거나 단락으로 바꾸기',
  roleOfFold: '부속 요소 묶음 전체를 단락으로 바꾸기',
  leave: '본문으로 돌아가기',
  undo: '실행 취소, 다시 실행',
  newWindow: '이 노트의 새 창',
  help: '이 페이지',
  panes: '다음 창, 이전 창',
  views: '읽기, 브리프, 주장, 비교',
  edges: '첫 단락, 마지막 단락',
  briefs: '브리프 작성',
  moveBlock: '문단이나 주장을 위로, 아래로 이동',
  afterClaim: '주장을 선택한 상태에서: 그 뒤에 새 문단',
  emphasis: '굵게, 기울임, 밑줄',
  link: '링크',
  tools: '서식 도구로 이동',
};
