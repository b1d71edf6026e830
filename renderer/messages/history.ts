/** What was done, undone and redone, in each language of the window. */
export interface HistoryWords {
  /** Names of steps, more exactly than `steps` has them. */
  retagAs: (tag: string) => string;
  retagMany: (claims: number, tag: string) => string;
  removeMany: (claims: number) => string;
  detailMany: (claims: number) => string;
  mergeMany: (claims: number) => string;
  importTitle: (title: string) => string;
  editTitle: (title: string) => string;
  removeTitle: (title: string) => string;
  undone: (step: string) => string;
  redone: (step: string) => string;
  title: string;
  hint: string;
  /** Column heads of the list. */
  step: string;
  author: string;
  time: string;
  earlier: string;
  empty: string;
}

export const enHistory: HistoryWords = {
  retagAs: (tag) => `Retag as ${tag}`,
  retagMany: (claims, tag) => `Retag ${claims.toLocaleString('en')} claims as ${tag}`,
  removeMany: (claims) => `Remove ${claims.toLocaleString('en')} claims`,
  detailMany: (claims) => `Edit details of ${claims.toLocaleString('en')} claims`,
  mergeMany: (claims) => `Merge ${claims.toLocaleString('en')} claims`,
  importTitle: (title) => `Import “${title}”`,
  editTitle: (title) => `Edit details of “${title}”`,
  removeTitle: (title) => `Remove “${title}”`,
  undone: (step) => `Undone: ${step}`,
  redone: (step) => `Done again: ${step}`,
  title: 'History',
  hint: 'Everything that was ever committed, newest first. It only grows: undo and redo are steps of their own.',
  step: 'Step',
  author: 'By',
  time: 'When',
  earlier: 'Show earlier steps',
  empty: 'Nothing has been done yet.',
};

export const zhHistory: HistoryWords = {
  retagAs: (tag) => `改标为“${tag}”`,
  retagMany: (claims, tag) => `将 ${claims.toLocaleString('zh')} 条论断改标为“${tag}”`,
  removeMany: (claims) => `删除 ${claims.toLocaleString('zh')} 条论断`,
  detailMany: (claims) => `编辑 ${claims.toLocaleString('zh')} 条论断的信息`,
  mergeMany: (claims) => `合并 ${claims.toLocaleString('zh')} 条论断`,
  importTitle: (title) => `导入“${title}”`,
  editTitle: (title) => `编辑“${title}”的信息`,
  removeTitle: (title) => `删除“${title}”`,
  undone: (step) => `已撤销：${step}`,
  redone: (step) => `已重做：${step}`,
  title: '历史记录',
  hint: '所有提交过的步骤，最新的在前。历史只增不减：撤销和重做也各是一步。',
  step: '步骤',
  author: '操作者',
  time: '时间',
  earlier: '显示更早的步骤',
  empty: '还没有任何步骤。',
};

export const koHistory: HistoryWords = {
  retagAs: (tag) => `태그 변경: ${tag}`,
  retagMany: (claims, tag) => `주장 ${claims.toLocaleString('ko')}개 태그 변경: ${tag}`,
  removeMany: (claims) => `주장 ${claims.toLocaleString('ko')}개 삭제`,
  detailMany: (claims) => `주장 ${claims.toLocaleString('ko')}개 세부 정보 편집`,
  mergeMany: (claims) => `주장 ${claims.toLocaleString('ko')}개 합치기`,
  importTitle: (title) => `“${title}” 가져오기`,
  editTitle: (title) => `“${title}” 정보 편집`,
  removeTitle: (title) => `“${title}” 삭제`,
  undone: (step) => `실행 취소함: ${step}`,
  redone: (step) => `다시 실행함: ${step}`,
  title: '작업 기록',
  hint: '지금까지 저장된 모든 작업이며 최근 것이 먼저 나옵니다. 기록은 늘어나기만 하며, 실행 취소와 다시 실행도 각각 하나의 작업입니다.',
  step: '작업',
  author: '작업자',
  time: '시각',
  earlier: '이전 작업 보기',
  empty: '아직 아무 작업도 없습니다.',
};
