import type { DecidedBy } from '../../domain/passages.ts';

/** Page furniture and who decided that it is, in each language of the window. */
export interface FurnitureWords {
  title: string;
  /** Who says what a block is. */
  by: Record<DecidedBy, string>;
  /** Of a folded run: how many of its lines are not furniture by the import rules alone. */
  othersBy: (learnt: number, analyst: number) => string;
  /** On a passage that the import rules took for furniture. */
  keptAsPassage: string;
  toFurniture: string;
  toPassage: string;
  allToPassages: (n: number) => string;
  /** What was done, told with an offer to take it back. */
  madeFurniture: (n: number) => string;
  madePassages: (n: number) => string;
  takeBack: string;
  /** Why a key for passages does nothing here. */
  notHere: string;
  /** Of an import: how many blocks got the role that was learnt from sources of the same outlet. */
  learnt: (furniture: number, passages: number) => string;
  /** Of a corrected copy. */
  carried: (n: number) => string;
}

const lines = (n: number) => `${n.toLocaleString('en')} ${n === 1 ? 'line' : 'lines'}`;

export const enFurniture: FurnitureWords = {
  title: 'Page furniture',
  by: { rules: 'by import rule', learnt: 'learnt from this outlet', analyst: 'decided here' },
  othersBy: (learnt, analyst) =>
    [learnt > 0 ? `${learnt} learnt from this outlet` : '', analyst > 0 ? `${analyst} decided here` : ''].filter(Boolean).join(', '),
  keptAsPassage: 'Passage',
  toFurniture: 'Put among the furniture',
  toPassage: 'Make it a passage',
  allToPassages: (n) => (n === 1 ? 'Make it a passage' : `Make all ${n} passages`),
  madeFurniture: (n) => `${lines(n)} put among the page furniture`,
  madePassages: (n) => `${lines(n)} made ${n === 1 ? 'a passage' : 'passages'}`,
  takeBack: 'Undo',
  notHere: 'This is page furniture: press h to make it a passage first.',
  learnt: (furniture, passages) =>
    `Learnt from this outlet: ${[furniture > 0 ? `${lines(furniture)} put among the furniture` : '', passages > 0 ? `${lines(passages)} kept as ${passages === 1 ? 'a passage' : 'passages'}` : ''].filter(Boolean).join(', ')}`,
  carried: (n) => `${n.toLocaleString('en')} ${n === 1 ? 'decision' : 'decisions'} about page furniture carried over`,
};

export const zhFurniture: FurnitureWords = {
  title: '页面杂项',
  by: { rules: '导入规则判定', learnt: '从同一媒体学到', analyst: '在此判定' },
  othersBy: (learnt, analyst) =>
    [learnt > 0 ? `${learnt} 行从同一媒体学到` : '', analyst > 0 ? `${analyst} 行在此判定` : ''].filter(Boolean).join('，'),
  keptAsPassage: '段落',
  toFurniture: '归入页面杂项',
  toPassage: '改为段落',
  allToPassages: (n) => (n === 1 ? '改为段落' : `全部 ${n} 行改为段落`),
  madeFurniture: (n) => `已将 ${n} 行归入页面杂项`,
  madePassages: (n) => `已将 ${n} 行改为段落`,
  takeBack: '撤销',
  notHere: '这是页面杂项：请先按 h 将其改为段落。',
  learnt: (furniture, passages) =>
    `从同一媒体学到：${[furniture > 0 ? `${furniture} 行归入页面杂项` : '', passages > 0 ? `${passages} 行保留为段落` : ''].filter(Boolean).join('，')}`,
  carried: (n) => `已沿用 ${n} 项关于页面杂项的判定`,
};

export const koFurniture: FurnitureWords = {
  title: '페이지 부속 요소',
  by: { rules: '가져오기 규칙', learnt: '같은 매체에서 학습', analyst: '여기서 결정' },
  othersBy: (learnt, analyst) =>
    [learnt > 0 ? `같은 매체에서 학습 ${learnt}줄` : '', analyst > 0 ? `여기서 결정 ${analyst}줄` : ''].filter(Boolean).join(', '),
  keptAsPassage: '단락',
  toFurniture: '부속 요소로 옮기기',
  toPassage: '단락으로 바꾸기',
  allToPassages: (n) => (n === 1 ? '단락으로 바꾸기' : `${n}줄 모두 단락으로 바꾸기`),
  madeFurniture: (n) => `${n}줄을 페이지 부속 요소로 옮겼습니다`,
  madePassages: (n) => `${n}줄을 단락으로 바꾸었습니다`,
  takeBack: '실행 취소',
  notHere: '페이지 부속 요소입니다. 먼저 h 키를 눌러 단락으로 바꾸세요.',
  learnt: (furniture, passages) =>
    `같은 매체에서 학습: ${[furniture > 0 ? `${furniture}줄을 부속 요소로 분류` : '', passages > 0 ? `${passages}줄을 단락으로 유지` : ''].filter(Boolean).join(', ')}`,
  carried: (n) => `페이지 부속 요소에 대한 결정 ${n}건을 이어받았습니다`,
};
