/** What the window says while its notebook is not open. */
export interface DoorWords {
  /** Said over the reason why a notebook does not open. */
  cannotOpen: (fileName: string) => string;
  /** Said over a notebook that was only closed. */
  isShut: (fileName: string) => string;
  /** What is true in any case. */
  untouched: string;
  tryAgain: string;
  trying: string;
  details: string;
}

export const enDoor: DoorWords = {
  cannotOpen: (fileName) => `“${fileName}” does not open`,
  isShut: (fileName) => `“${fileName}” is closed`,
  untouched:
    'The file was left exactly as it is. What you typed last and was not saved yet is kept and will be sent when the notebook is open.',
  tryAgain: 'Open again',
  trying: 'Opening…',
  details: 'Details',
};

export const zhDoor: DoorWords = {
  cannotOpen: (fileName) => `无法打开“${fileName}”`,
  isShut: (fileName) => `“${fileName}”已关闭`,
  untouched: '文件保持原样，未作任何改动。您最后输入而尚未保存的内容已保留，笔记本打开后会继续保存。',
  tryAgain: '重新打开',
  trying: '正在打开…',
  details: '详情',
};

export const koDoor: DoorWords = {
  cannotOpen: (fileName) => `‘${fileName}’ 노트북이 열리지 않습니다`,
  isShut: (fileName) => `‘${fileName}’ 노트북이 닫혀 있습니다`,
  untouched: '파일은 그대로 두었습니다. 마지막으로 입력해 아직 저장되지 않은 내용은 보관되어 있으며, 노트북이 열리면 저장됩니다.',
  tryAgain: '다시 열기',
  trying: '여는 중…',
  details: '자세히',
};
