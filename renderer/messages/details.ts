/** What is known of a source, in each language of the window. */
export interface DetailsWords {
  updated: string;
  place: string;
  /** Beside a date: when the document was last changed. */
  updatedOn: (date: string) => string;
}

export const enDetails: DetailsWords = {
  updated: 'Updated',
  place: 'Place',
  updatedOn: (date) => `updated ${date}`,
};

export const zhDetails: DetailsWords = {
  updated: '更新时间',
  place: '发稿地点',
  updatedOn: (date) => `更新于 ${date}`,
};

export const koDetails: DetailsWords = {
  updated: '수정일',
  place: '발신지',
  updatedOn: (date) => `${date} 수정`,
};
