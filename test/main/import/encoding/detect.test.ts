import { describe, expect, test } from 'vitest';
import { type Encoding, isDoubtful } from '../../../../domain/encoding.ts';
import { decodeAs } from '../../../../main/import/encoding/decoder.ts';
import { detectEncoding } from '../../../../main/import/encoding/detect.ts';
import { encoded } from './legacy.ts';

/** A short news item in each language: its encodings are told from a hundred characters or fewer. */
const news: readonly (readonly [Encoding, string])[] = [
  ['gb18030', '本报讯 记者张明 昨天下午，一艘渡轮在码头靠岸时撞上防波堤，三人受轻伤。港务局表示，事故原因正在调查。'],
  ['gb18030', '「港務局表示」——記者昨天在碼頭看到，這艘渡輪已經開走。'],
  ['big5', '記者王大明／台北報導　昨天下午一艘渡輪靠岸時撞上防波堤，三人輕傷。港務局表示，事故原因還在調查。'],
  ['euc-kr', '김 기자는 어제 오후 여객선이 방파제를 들이받아 세 명이 다쳤다고 전했다. 시청은 원인을 조사하고 있다.'],
  ['euc-kr', '“뷁”이라는 글자와 똠방각하가 적힌 현수막이 부두에 걸렸다고 항만공사 관계자가 말했다.'],
  ['shift_jis', '昨日の午後、フェリーが岸壁に衝突し、三人が軽いけがをした。市は原因を調べている。'],
  ['euc-jp', '昨日の午後、フェリーが岸壁に衝突し、三人が軽いけがをした。市は原因を調べている。'],
  ['iso-2022-jp', 'From: 港湾局\n昨日の午後、フェリーが岸壁に衝突した。\n'],
  ['windows-1252', 'The café by the quay was closed, said the maître d’hôtel – “for good”, a naïve guest feared.'],
  ['windows-1252', 'Der Bürgermeister sagte, die Brücke müsse schließen; das Gebäude am Fluß sei schön, aber gefährlich.'],
  ['windows-1252', 'El año próximo habrá más autobuses, según el alcalde: «¿Quién lo pagará?»'],
  ['windows-1252', 'A câmara não respondeu às questões sobre a estação, disse a presidência da região.'],
  ['windows-1252', 'Færgen ramte kajen på øen, og både kaptajnen og én passager måtte på sygehus.'],
  ['windows-1250', 'Předseda vlády řekl, že tunel se otevře v květnu; šest měst už žádá o peníze.'],
  ['windows-1250', 'Burmistrz powiedział, że most będzie zamknięty, gdyż śnieg i lód zniszczyły jezdnię.'],
  ['windows-1250', 'A polgármester szerint a híd őszre elkészül, de a szóvivő hűvösen megjegyezte: később.'],
  ['windows-1254', 'Belediye başkanı köprünün açılacağını, ancak yağış yüzünden işin geciktiğini söyledi.'],
  ['windows-1257', 'Meras sakė, kad tiltas bus uždarytas gegužę, nors žmonės tikėjosi kitų žinių šį mėnesį.'],
  ['windows-1251', 'Порт закроется в мае, сообщила администрация. Жители сомневаются и требуют открытых слушаний.'],
  ['koi8-r', 'Порт закроется в мае, сообщила администрация. Жители сомневаются и требуют открытых слушаний.'],
  ['iso-8859-5', 'Порт закроется в мае, сообщила администрация. Жители сомневаются и требуют открытых слушаний.'],
  ['ibm866', 'Порт закроется в мае, сообщила администрация. Жители сомневаются и требуют открытых слушаний.'],
  ['windows-1251', 'Міський голова сказав, що міст відкриють у травні, хоч її мешканці цьому не вірять.'],
  ['koi8-u', 'Міський голова сказав, що міст відкриють у травні; її мешканці, їхні сусіди й гості цьому не вірять.'],
  ['windows-1253', 'Ο δήμαρχος είπε ότι η γέφυρα θα κλείσει τον Μάιο και ότι οι κάτοικοι θα ενημερωθούν.'],
  ['windows-1255', 'ראש העיר אמר שהגשר ייסגר במאי, אך התושבים אינם מאמינים לו.'],
  ['windows-1256', 'قال رئيس البلدية إن الجسر سيغلق في مايو، لكن السكان يشكون في ذلك.'],
  ['iso-8859-6', 'قال رئيس البلدية إن الجسر سيغلق في مايو، لكن السكان يشكون في ذلك.'],
  ['iso-8859-7', 'Ο Άρης, δήμαρχος της πόλης, είπε ότι η γέφυρα θα κλείσει τον Μάιο και ότι οι κάτοικοι θα ενημερωθούν.'],
  ['windows-874', 'นายกเทศมนตรีกล่าวว่าสะพานจะปิดในเดือนพฤษภาคม แต่ชาวบ้านไม่เชื่อ'],
];

describe('a short news item', () => {
  test.each(news)('in %s is read as it was written: %s', (encoding, text) => {
    const found = detectEncoding(encoded(text, encoding));
    expect(found, 'some encoding').not.toBeNull();
    expect(decodeAs(encoded(text, encoding), found?.name ?? 'utf-8')).toBe(text);
  });

  test.each(news.filter(([encoding]) => ['gb18030', 'big5', 'euc-kr', 'shift_jis', 'euc-jp', 'windows-1251', 'koi8-r'].includes(encoding)))(
    'in %s leaves no doubt: %s',
    (encoding, text) => {
      const found = detectEncoding(encoded(text, encoding));
      expect(found?.name).toBe(encoding);
      expect(found !== null && isDoubtful(found)).toBe(false);
    },
  );
});

describe('doubt', () => {
  test.each([
    ['gb18030', '新闻'],
    ['euc-kr', '뉴스'],
    ['euc-jp', '東京'],
  ] as const)('%s of two characters is a guess, and the truth is among what is offered', (encoding, text) => {
    const found = detectEncoding(encoded(text, encoding));
    expect(found !== null && isDoubtful(found)).toBe(true);
    expect([found?.name, ...(found?.alternatives ?? [])]).toContain(encoding);
  });

  test('of several names for one reading, the commonest is given', () => {
    expect(detectEncoding(encoded('The mayor said “no” to the plan, and the café closed.', 'windows-1250'))?.name).toBe('windows-1252');
  });

  test('grows smaller with every sentence', () => {
    const confidence = (times: number) => detectEncoding(encoded('港口将于五月关闭。'.repeat(times), 'gb18030'))?.confidence ?? 0;
    expect(confidence(3)).toBeGreaterThan(confidence(1));
    expect(confidence(10)).toBeGreaterThan(confidence(3));
  });
});

describe('Unicode', () => {
  const text = 'The quay, 码头, 부두.\r\nIt is long.';
  test.each(['utf-16le', 'utf-16be'] as const)('%s is told by its mark and without it', (encoding) => {
    expect(detectEncoding(encoded(text, encoding))).toMatchObject({ name: encoding, by: 'validity' });
    const marked = encoded(`\ufeff${text}`, encoding);
    expect(detectEncoding(marked)).toMatchObject({ name: encoding, by: 'mark', confidence: 1 });
    expect(decodeAs(marked, encoding)).toBe(text);
  });

  test('UTF-8 is told by its mark, by being valid, and in spite of a cut end or a few lost bytes', () => {
    expect(detectEncoding(encoded(`\ufeff${text}`, 'utf-8'))).toMatchObject({ name: 'utf-8', by: 'mark' });
    expect(detectEncoding(encoded(text, 'utf-8'))).toMatchObject({ name: 'utf-8', by: 'validity', confidence: 1 });
    expect(detectEncoding(encoded('渡轮撞上防波堤', 'utf-8').subarray(0, -1))).toMatchObject({ name: 'utf-8', by: 'validity' });
    const torn = encoded('渡轮撞上防波堤，三人受轻伤。', 'utf-8');
    torn[4] = 0xff;
    expect(detectEncoding(torn)?.name).toBe('utf-8');
  });
});

describe('what a page declares', () => {
  const page = (label: string, words: string) => `<html><head><meta charset="${label}"><title>${words}</title></head></html>`;

  test('decides where its bytes agree, however few they are', () => {
    for (const [label, encoding, words] of [
      ['gb2312', 'gb18030', '新闻'],
      ['ks_c_5601-1987', 'euc-kr', '뉴스'],
      ['x-sjis', 'shift_jis', '東京'],
      ['euc-jp', 'euc-jp', '東京'],
      ['big5', 'big5', '新聞'],
      ['iso-8859-13', 'iso-8859-13', 'Žąsų tiltas'],
      ['iso-8859-16', 'iso-8859-16', 'Țara și știrile'],
      ['iso-8859-4', 'iso-8859-4', 'Ķēniņš'],
      ['macintosh', 'macintosh', 'Le café déjà fermé'],
    ] as const) {
      expect(detectEncoding(encoded(page(label, words), encoding))).toMatchObject({ name: encoding, by: 'declaration' });
    }
  });

  test('is not believed where its bytes speak against it', () => {
    const words = '本报讯 昨天下午，一艘渡轮在码头靠岸时撞上防波堤，三人受轻伤。';
    expect(detectEncoding(encoded(page('iso-8859-1', words), 'gb18030'))).toMatchObject({ name: 'gb18030', by: 'statistics' });
    expect(detectEncoding(encoded(page('euc-kr', words), 'gb18030'))).toMatchObject({ name: 'gb18030', by: 'statistics' });
    expect(detectEncoding(encoded(page('gb2312', words), 'utf-8'))).toMatchObject({ name: 'utf-8', by: 'validity' });
  });
});

test('bytes that mean nothing are text in no encoding', () => {
  const noise = new Uint8Array(4096);
  let state = 7;
  for (let at = 0; at < noise.length; at++) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    noise[at] = (state >>> 16) % 256;
  }
  expect(detectEncoding(noise)).toBeNull();
});
