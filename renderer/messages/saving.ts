/** What is not saved, and what was recovered, in each language of the window. */
export interface SavingWords {
  notSaved: (what: string, why: string) => string;
  retry: string;
  show: string;
  noteOnPassage: (passage: number, title: string) => string;
  noteOnClaim: (passage: number, title: string) => string;
  noteOnSource: (title: string) => string;
  /** Of what can no longer be found. */
  noteOnSomething: string;
  brief: (title: string) => string;
  briefGone: string;
  recovered: (what: string) => string;
  recoveredWaiting: (what: string) => string;
  recoveredRefused: (what: string) => string;
  /** Where IndexedDB fails. */
  outOfDate: (why: string) => string;
  notKept: (why: string) => string;
}

export const enSaving: SavingWords = {
  notSaved: (what, why) => `Not saved: ${what}. ${why}`,
  retry: 'Try again',
  show: 'Show',
  noteOnPassage: (passage, title) => `note on passage ${passage} of “${title}”`,
  noteOnClaim: (passage, title) => `note on a claim in passage ${passage} of “${title}”`,
  noteOnSource: (title) => `note on “${title}”`,
  noteOnSomething: 'note on something that is no longer there',
  brief: (title) => `brief “${title}”`,
  briefGone: 'a brief that is no longer there',
  recovered: (what) => `What was being written when Caveat ended was recovered: ${what}`,
  recoveredWaiting: (what) => `What was being written when Caveat ended was recovered, but could not be saved yet: ${what}`,
  recoveredRefused: (what) => `What was being written when Caveat ended was recovered, but cannot be saved as it is: ${what}`,
  outOfDate: (why) => `The library and briefs shown may be out of date: ${why}`,
  notKept: (why) => `What you type is not safe from a crash until it is saved. ${why}`,
};

export const zhSaving: SavingWords = {
  notSaved: (what, why) => `未保存：${what}。${why}`,
  retry: '重试',
  show: '显示',
  noteOnPassage: (passage, title) => `“${title}”第 ${passage} 段的批注`,
  noteOnClaim: (passage, title) => `“${title}”第 ${passage} 段某条论断的批注`,
  noteOnSource: (title) => `“${title}”的批注`,
  noteOnSomething: '对象已不存在的批注',
  brief: (title) => `简报“${title}”`,
  briefGone: '已不存在的简报',
  recovered: (what) => `已恢复 Caveat 结束时正在编写的内容：${what}`,
  recoveredWaiting: (what) => `已恢复 Caveat 结束时正在编写的内容，但暂时无法保存：${what}`,
  recoveredRefused: (what) => `已恢复 Caveat 结束时正在编写的内容，但无法按原样保存：${what}`,
  outOfDate: (why) => `所显示的来源库和简报可能不是最新的：${why}`,
  notKept: (why) => `输入的内容在保存之前无法防备崩溃。${why}`,
};

export const koSaving: SavingWords = {
  notSaved: (what, why) => `저장되지 않음: ${what}. ${why}`,
  retry: '다시 시도',
  show: '보기',
  noteOnPassage: (passage, title) => `“${title}” ${passage}번 단락의 메모`,
  noteOnClaim: (passage, title) => `“${title}” ${passage}번 단락에 있는 주장의 메모`,
  noteOnSource: (title) => `“${title}”의 메모`,
  noteOnSomething: '대상이 더 이상 없는 메모',
  brief: (title) => `브리프 “${title}”`,
  briefGone: '더 이상 없는 브리프',
  recovered: (what) => `Caveat이 끝날 때 쓰고 있던 내용을 복구했습니다: ${what}`,
  recoveredWaiting: (what) => `Caveat이 끝날 때 쓰고 있던 내용을 복구했지만 아직 저장하지 못했습니다: ${what}`,
  recoveredRefused: (what) => `Caveat이 끝날 때 쓰고 있던 내용을 복구했지만 그대로는 저장할 수 없습니다: ${what}`,
  outOfDate: (why) => `표시된 자료 목록과 브리프가 최신이 아닐 수 있습니다: ${why}`,
  notKept: (why) => `입력한 내용은 저장될 때까지 비정상 종료에 대비할 수 없습니다. ${why}`,
};
