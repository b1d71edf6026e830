/** What the window says of citation styles. */
export interface StyleWords {
  button: string;
  plain: string;
  /** Where the analyst's own styles lie. */
  own: (folder: string) => string;
  /** A file that cannot be used, and why. */
  refused: (fileName: string, why: string) => string;
}

export const enStyles: StyleWords = {
  button: 'Citation style',
  plain: 'Plain: [1], with everything known of a source',
  own: (folder) => `Your own styles are files in CSL (.csl) in ${folder}.`,
  refused: (fileName, why) => `${fileName}: ${why}`,
};

export const zhStyles: StyleWords = {
  button: '引文样式',
  plain: '普通：[1]，列出来源的全部信息',
  own: (folder) => `自己的样式是放在 ${folder} 中的 CSL 文件（.csl）。`,
  refused: (fileName, why) => `${fileName}：${why}`,
};

export const koStyles: StyleWords = {
  button: '인용 양식',
  plain: '기본: [1], 출처에 대해 아는 것을 모두 표시',
  own: (folder) => `직접 추가한 양식은 ${folder}에 있는 CSL 파일(.csl)입니다.`,
  refused: (fileName, why) => `${fileName}: ${why}`,
};
