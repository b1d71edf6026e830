/** What the window says of bundles that are locked with a passphrase, in each of its languages. */
export interface LockedBundleWords {
  /** In the menu of exports, after the bundle that is not locked. */
  item: string;
  /** Of the dialog that asks for a new passphrase. */
  title: string;
  hint: string;
  lock: string;
  locking: string;
  /** Of the dialog that asks for the passphrase of a file. */
  openTitle: (file: string) => string;
  openHint: string;
  open: string;
  opening: string;
}

export const enLockedBundle: LockedBundleWords = {
  item: 'Everything, locked with a passphrase (bundle, age)',
  title: 'Export a locked bundle',
  hint: 'The brief with everything it rests on, in one encrypted file. Whoever gets it needs this passphrase: tell it another way than the file. Several words that do not belong together are easy to keep in mind and hard to guess. Without Caveat, the program “age” opens the file.',
  lock: 'Export',
  locking: 'Encrypting…',
  openTitle: (file) => `“${file}” is locked`,
  openHint: 'A brief with everything it rests on, if it is a bundle. Whoever locked it knows the passphrase.',
  open: 'Take in',
  opening: 'Opening…',
};

export const zhLockedBundle: LockedBundleWords = {
  item: '简报及其全部依据，用口令加锁（age 加密包）',
  title: '导出加锁的简报包',
  hint: '简报及其全部依据，存为一个加密文件。收到的人需要此口令：请用不同于文件的途径告知。几个互不相干的词语既好记，又难猜。没有 Caveat 时，可用“age”程序打开。',
  lock: '导出',
  locking: '正在加密…',
  openTitle: (file) => `“${file}”已加锁`,
  openHint: '如果这是简报包，其中有一份简报及其全部依据。口令请问为它加锁的人。',
  open: '导入',
  opening: '正在打开…',
};

export const koLockedBundle: LockedBundleWords = {
  item: '근거 전체를 암호로 잠가서(age 묶음)',
  title: '잠긴 묶음 내보내기',
  hint: '브리프와 그 근거 전체를 암호화된 파일 하나로 만듭니다. 받는 사람은 이 암호가 필요하니 파일과 다른 경로로 알려 주세요. 서로 관계없는 낱말 몇 개가 기억하기 쉽고 알아맞히기 어렵습니다. Caveat가 없어도 “age” 프로그램으로 열 수 있습니다.',
  lock: '내보내기',
  locking: '암호화하는 중…',
  openTitle: (file) => `“${file}”은(는) 잠겨 있습니다`,
  openHint: '묶음이라면 브리프와 그 근거 전체가 들어 있습니다. 암호는 잠근 사람이 압니다.',
  open: '가져오기',
  opening: '여는 중…',
};
