// Forms of one given name: "Danny" and "Daniel", "Bill" and "William", "Sergei" and "Sergey". They say that two people may be
// one; that they bear one family name has to be known besides.

/** Short forms that do not begin like the name, each line with the names that they stand for. English, written for this project. */
const IRREGULAR: readonly (readonly string[])[] = (
  'bill billy will willie liam|william;bob bobby rob robbie|robert;dick rick ricky rich richie|richard;jim jimmy jamie|james;' +
  'jack jackie johnny|john;ted teddy ned eddie ed|edward edwin theodore;tony|anthony antonio;hank harry hal|henry harold;' +
  'chuck charlie chas|charles;mike mick mickey mikey|michael;larry laurie|lawrence laurence;dave|david;steve|steven stephen;' +
  'jerry gerry|gerald jerome jeremy gerard;nick nicky|nicholas dominic;andy drew|andrew;tom tommy|thomas;joe joey|joseph;' +
  'kate katie kathy kitty kay cathy|katherine catherine kathryn kathleen;liz lizzie beth betty betsy eliza libby|elizabeth;' +
  'peggy meg maggie madge greta|margaret;molly polly|mary;nancy annie|ann anne anna;sally sadie|sarah;jenny jen|jennifer;' +
  'becky becca|rebecca;debbie deb|deborah;sue susie suzie|susan suzanne;vicky vicki|victoria;sandy|alexander alexandra sandra;' +
  'sasha|alexander alexandra;misha|mikhail;kolya|nikolai;vova volodya|vladimir;dima|dmitry dmitri;pepe|jose;paco pancho|francisco;' +
  'nacho|ignacio;bert bertie|albert herbert robert;fred freddie|frederick alfred;gus|august angus;ray|raymond;ron ronnie|ronald;' +
  'don donnie|donald;ken kenny|kenneth;pat paddy|patrick;trish patty tricia|patricia;barb babs|barbara;chris|christopher christine;' +
  'tina|christina;ellie nell nellie|eleanor ellen helen;lena|helena elena;toni|antonia;terry|terence theresa;dot dottie|dorothy'
)
  .split(';')
  .map((line) => line.split(/[ |]/));

const BY_NAME = new Map<string, Set<string>>();
for (const line of IRREGULAR)
  for (const name of line) BY_NAME.set(name, new Set([...(BY_NAME.get(name) ?? []), ...line]));

/** Fewest letters that a short form shares with the beginning of its name: "Dan", "Liz". */
const FEWEST_LETTERS = 3;

/** Whether two given names, in lower case and without accents, may be one person's. */
export function mayBeOneGivenName(one: string, other: string): boolean {
  if (one === other || BY_NAME.get(one)?.has(other) === true) return true;
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  return isClipped(short, long) || isSpelledAlike(short, long);
}

/** "Dan", "Danny" and "Dannie" of "Daniel"; "Carl" is none of "Carla", nor "Paul" of "Paula". */
function isClipped(short: string, long: string): boolean {
  const ending = /(?:ie|y|i)$/.exec(short)?.[0] ?? '';
  const stem = short.slice(0, short.length - ending.length);
  const base = /(.)\1$/.test(stem) && ending !== '' ? stem.slice(0, -1) : stem;
  return (
    base.length >= FEWEST_LETTERS &&
    long.startsWith(base) &&
    long.length - base.length >= 2 &&
    !(ending === '' && /^(?:ie|y|i|in[ae]|et(?:te|ta))$/.test(long.slice(base.length)))
  );
}

/** "Sergei" and "Sergey", "Mohammed" and "Muhammad": other vowels between the same consonants, and not for a woman's name. */
function isSpelledAlike(one: string, other: string): boolean {
  const [here, there] = [one, other].map((name) => name.replace(/[aeiouyj]/g, '').replace(/(.)\1/g, '$1'));
  const ends = [one, other].map((name) => /[ao]$/.exec(name)?.[0] ?? '');
  return here === there && here!.length >= FEWEST_LETTERS && ends[0] === ends[1] && one[0] === other[0];
}
