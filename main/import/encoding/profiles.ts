import type { Encoding } from '../../../domain/encoding.ts';

/**
 * How running text of a language looks, for telling in which encoding bytes read as one. The letters called common make up
 * the larger part of any text in it; a wrong reading of the bytes hits them only by chance.
 */
export interface Profile {
  readonly encodings: readonly Encoding[];
  /** The letters of its script. */
  readonly script: RegExp;
  readonly common: ReadonlySet<string>;
  /** What a letter of the script that is not common is worth: 1 is a common one, below 0 speaks against the reading. */
  readonly rare: number;
  /** How many letters beyond ASCII stand one beside the other in its words, at most. */
  readonly longestRun: number;
  /** Whether its letters stand beside small letters of ASCII, as é does in “café” and 海 hardly ever. */
  readonly mixes: boolean;
}

const han = /\p{Script=Han}/u;
const utf16: readonly Encoding[] = ['utf-16le', 'utf-16be'];

const simplified = `的一是了不在有人这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市体别处总场师比住员九通目华报立马活件安表原车应路期提感何更反合放做系计或司利受光王果及京务制解各任至清台记共风战接特直南建度统区议导黄港航船运工城警专局长调查消息称据认研究投资企业发布`;
const traditional = `的一是了不在有人這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她裡後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知民樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市體別處總場師比住員九通目華報立馬活件安表原車應路期提感何更反合放做系計或司利受光王果及京務制解各任至清台臺記共風戰接特直南建度統區議導黃港航船運灣縣黨聯網號際該據認調查`;
const korean = `이다는을의에가하고한로기지를도사대서은어들인일시자나아제해그리정으상수부전과만게보와라니주장있스조공동성원적여관계구국경안면위연생내비중세신유소간방분모미오되년월했며까발교선치영행법명마습당학업트거산회단물개운음식문화양통무실진민프바재차남본할우반역입합체배출금력감결현말밝것또않없같때등째곳요드크르북항청률였었겠`;
const hiragana =
  'あいうえおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろわをんー';
const japanese = `${hiragana}日一国人年大十二本中長出三時行見月分後前生五間上東四今九入学高円子外八六下来気小七山話北午百先名水男西電校語聞車何南万毎者業市政府発表方事同部地区県議員対新代場合体内性的化経済会社調査港船海`;
const katakana =
  'アイウエオカガキギクグケゲコゴサザシジスズセゼソゾタダチッツテデトドナニネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロワンヴ';

const wide: readonly Profile[] = [
  { encodings: ['gb18030', ...utf16], script: han, common: new Set(simplified), rare: 0.15, longestRun: 60, mixes: false },
  { encodings: ['big5', ...utf16], script: han, common: new Set(traditional), rare: 0.15, longestRun: 60, mixes: false },
  { encodings: ['gb18030'], script: han, common: new Set(traditional), rare: 0.05, longestRun: 60, mixes: false },
  {
    encodings: ['euc-kr', ...utf16],
    script: /\p{Script=Hangul}/u,
    common: new Set(korean),
    rare: 0.2,
    longestRun: 20,
    mixes: false,
  },
  {
    encodings: ['shift_jis', 'euc-jp', 'iso-2022-jp', ...utf16],
    // Half-width katakana are left out: in Shift_JIS nearly any byte reads as one.
    script: /[\u3041-\u30ff]|\p{Script=Han}/u,
    common: new Set(japanese + katakana),
    rare: 0.1,
    longestRun: 60,
    mixes: false,
  },
];

/** Small letters of an alphabet that stands alone, commonest first; half of them count as common. */
function alphabet(encodings: readonly Encoding[], script: RegExp, letters: string): Profile {
  const common = new Set([...letters].slice(0, Math.ceil([...letters].length / 2)));
  return { encodings, script, common, rare: 0.4, longestRun: 35, mixes: false };
}

/** The letters beyond ASCII of languages in Latin script. */
function latin(encodings: readonly Encoding[], letters: string, longestRun = 2): Profile {
  return {
    encodings,
    script: /[\p{Script=Latin}\p{M}]/u,
    common: new Set(letters + letters.toUpperCase()),
    rare: -0.3,
    longestRun,
    mixes: true,
  };
}

const cyrillic = /\p{Script=Cyrillic}/u;
const russian: readonly Encoding[] = ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866', 'x-mac-cyrillic'];
const baltic: readonly Encoding[] = ['windows-1257', 'iso-8859-13', 'iso-8859-4', 'iso-8859-10'];
const western: readonly Encoding[] = ['windows-1252', 'iso-8859-15', 'macintosh'];
const central: readonly Encoding[] = ['windows-1250', 'iso-8859-2'];

/** Every language that is known, the encodings that are commonest first among equals. */
export const profiles: readonly Profile[] = [
  ...wide,
  latin(western, 'éèàçêâîôûëïüœæù'),
  latin(western, 'äöüß'),
  latin(western, 'áéíóúñü¿¡ªº'),
  latin(western, 'ãçáéíóúâêôõàªº'),
  latin(western, 'àèéìòùç'),
  latin(western, 'åäöæøéü'),
  latin(western, 'áéíóúýþæöð'),
  latin(central, 'ąćęłńóśźż'),
  latin(central, 'áčďéěíňóřšťúůýžľĺŕôä'),
  latin(central, 'áéíóöőúüű'),
  latin(central, 'ăâîşţ'),
  latin(central, 'čćđšž'),
  latin(['iso-8859-16'], 'ăâîșțčćđšž'),
  latin(['iso-8859-3'], 'àċġħżĉĝĥĵŝŭ'),
  latin(['iso-8859-14'], 'âêîôûŵŷáéíóúḃċḋḟġṁṗṡṫ'),
  latin(['windows-1254'], 'çğıİöşüâîû'),
  latin(baltic, 'ąčęėįšųūž'),
  latin(baltic, 'āčēģīķļņšūž'),
  latin(baltic, 'õäöüšž'),
  latin(['windows-1258'], 'ăâđêôơưáàéèíóòúùýảạ\u0300\u0301\u0303\u0309\u0323', 3),
  alphabet(russian, cyrillic, 'оеаинтсрвлкмдпуяызьбгчйхжшюцщэфъё'),
  alphabet(['windows-1251', 'koi8-u', 'iso-8859-5', 'x-mac-cyrillic'], cyrillic, 'оаинвеітрслкдумпязьбгїчєйхжцюшщфґ'),
  alphabet(['windows-1253', 'iso-8859-7'], /\p{Script=Greek}/u, 'αοιετσνηυρπκμλςήίόάέώδθγύχφωβξζψϊϋΐΰ'),
  alphabet(['windows-1255'], /\p{Script=Hebrew}/u, 'יוהלאמרבתשנדקעחפםגצטןכזסךףץ'),
  alphabet(['windows-1256', 'iso-8859-6'], /\p{Script=Arabic}/u, 'اليمنرتوبةدعسفهكقحجأشطصخىإذزثئضآظغءؤپچژگ'),
  alphabet(['windows-874'], /\p{Script=Thai}/u, 'นรากอเ่งมย้ลวดทตสบีะัิปแไคห์ุหจพขชโใำศู็ผถึณธซษญภฐฒฉฎ'),
];
