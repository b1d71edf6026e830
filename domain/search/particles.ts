/** Particles and endings that stand on Korean nouns, the longer before the shorter they end in. After Sohn, The Korean Language (1999), 8.2. */
const PARTICLES = [
  ...['에서부터', '으로부터', '에게서는', '으로서는', '이라고는'],
  ...[
    '에서는',
    '에서도',
    '에게는',
    '에게도',
    '에게서',
    '으로는',
    '으로도',
    '으로서',
    '으로써',
    '로부터',
    '까지는',
    '까지도',
    '부터는',
    '이라고',
    '이라는',
    '이라며',
    '이지만',
    '한테서',
    '만으로',
    '보다는',
    '처럼은',
  ],
  ...[
    '에서',
    '에게',
    '에는',
    '에도',
    '으로',
    '로는',
    '로도',
    '로서',
    '로써',
    '까지',
    '부터',
    '마다',
    '보다',
    '처럼',
    '만큼',
    '조차',
    '마저',
    '이나',
    '이며',
    '이다',
    '이고',
    '라고',
    '라는',
    '라며',
    '한테',
    '께서',
    '하고',
    '들은',
    '들이',
    '들을',
    '들의',
    '들과',
    '와의',
    '과의',
    '와는',
    '과는',
  ],
  ...['은', '는', '이', '가', '을', '를', '의', '에', '와', '과', '도', '로', '만', '들', '나', '께'],
] as const;

/** A shorter stem would stand in too many other words. In syllables. */
const SHORTEST_STEM = 2;

const HANGUL_ONLY = /^[가-힣]+$/u;

/** A Korean word without the particle at its end, or null when it has none, or too little is left. Of several the longest particle goes. */
export function koreanStem(word: string): string | null {
  if (!HANGUL_ONLY.test(word)) return null;
  const particle = PARTICLES.find((each) => word.endsWith(each) && word.length - each.length >= SHORTEST_STEM);
  return particle === undefined ? null : word.slice(0, -particle.length);
}
