import { endsSentence, isProse } from './shape.ts';
import { normalise } from './vocabulary/phrases.ts';
import { captionLabels, captionSigns, creditEnds, pictureLines } from './vocabulary/pictures.ts';

const label = new RegExp(`^[([【\\[<〈]?(?:${captionLabels.join('|').replaceAll(' ', '\\s')})\\s?\\d*\\s?[:\uff1a=|/]`, 'iu');
const aboutPicture = /^(?:图为|圖為|图说|资料图|資料圖)/u;
/** "Getty Images The terminal on Tuesday": a credit run together with what it credits. */
const creditFirst = /^(?:(?:AFP|EPA|AP) via )?(?:Getty Images|PA Media|Shutterstock|Reuters)\s+\p{Lu}[^.!?]*$/u;
/** "This file photo, provided by …", "1 of 3 | …", "… (AP Photo/Ann Lee)". */
const agencyCaption =
  /^(?:in )?this (?:file |undated |combination |aerial |handout )?(?:photo|image|picture|photograph)\b|^\d+ (?:of|\/) \d+ \| |\((?:[A-Z][\w ]{1,20} )?(?:photo|file photo|image)s?\s?(?:\/|by|:)[^()]{0,60}\)$/iu;
/** Nothing but a picture's file name, or the end of one. */
const fileName = /^[^\s。]{0,80}\.(?:jpe?g|png|gif|webp|bmp|svg|avif|heic|tiff?)[)\]”"]*$/iu;
/** Markup of a picture that was not turned into one. */
const imageMarkup = /^!\[[^\]]*\](?:\([^)]*\))?$/u;

/** "/Office of the mayor", "/总统室": who gave the picture, after a slash. */
const afterSlash = /^[/／]\s?\p{L}[^/／]{1,30}$/u;

/** "图片由港务局提供", "항만청 제공", "港务局供图", "photo by Ann Lee": the picture itself is named, or the words can mean nothing else. */
const givenBy =
  /^(?:(?:图|圖|照)片?由\S{2,16}提供|[^,，。]{2,24}(?:供图|供圖|摄|攝)|[^,，]{2,24}(?:제공|촬영|캡처)|(?:photo(?:graph)?|image|picture)s?(?::| by| courtesy of| provided by) .{2,36}|courtesy of .{2,30})$/iu;

const lines = new Set(pictureLines.map(normalise));
const credits = new Set(creditEnds.map(normalise));

/** Whether a line is what a machine left where a picture was: a file name, unread image markup, "AI-generated image". */
export function isPictureLeftover(text: string): boolean {
  return text.length <= 120 && (fileName.test(text) || imageMarkup.test(text) || lines.has(normalise(text)));
}

/** Whether a line says that the picture beside it was made or labelled by a machine. */
export function isMachineImageLine(text: string): boolean {
  const line = normalise(text);
  return lines.has(line) && /(?:^|[^\p{Script=Latin}])ai(?:$|[^\p{Script=Latin}])/u.test(line);
}

/** Whether a line is a caption by its own look: a sign or a label in front, or a credit after its last sentence. */
export function isCaption(text: string): boolean {
  if (text.length > 400 || text.includes('\n')) return false;
  if (captionSigns.some((sign) => text.startsWith(sign)) && /\p{L}/u.test(text)) return !endsLikeList(text);
  return label.test(text) || aboutPicture.test(text) || creditFirst.test(text) || agencyCaption.test(text) || endsWithCredit(text);
}

/** "▶ …" before a short phrase is as often a link or a heading as a caption. */
function endsLikeList(text: string): boolean {
  return /^[▶▷■□]/u.test(text) && !isProse(text) && !endsWithCredit(text);
}

/** "…在东豆川的基地。韩联社", "… on Monday. Reuters", "… /总统室", "…모습. 연합뉴스". */
function endsWithCredit(text: string): boolean {
  const tail = afterLastSentence(text);
  if (tail === null) return false;
  const credit = normalise(tail);
  return isCredit(tail) || (credit.length <= 20 && creditEnds.some((end) => end.length > 1 && credit.endsWith(normalise(end))));
}

/**
 * Where the credit of a picture begins that stands after the last sentence of a caption, in UTF-16 code units. Stricter than
 * what makes a line a caption: what is taken for a credit can hold no claim.
 * @returns null when the caption ends otherwise
 */
export function creditIn(caption: string): number | null {
  const tail = afterLastSentence(caption);
  return tail !== null && isCredit(tail) ? caption.length - tail.length : null;
}

/** What follows the last full stop of a text that does not end with one. */
function afterLastSentence(text: string): string | null {
  return endsSentence(text) ? null : (/[.。!?\uff01\uff1f][”"』]?\s?([^.。!?\uff01\uff1f]{2,40})$/u.exec(text)?.[1] ?? null);
}

function isCredit(tail: string): boolean {
  return afterSlash.test(tail) || givenBy.test(tail) || credits.has(normalise(tail));
}
