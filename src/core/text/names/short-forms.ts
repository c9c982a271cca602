// Forms of one given name: "Danny" and "Daniel", "Bill" and "William", "Sergei" and "Sergey". They say that two people may be
// one; that they bear one family name has to be known besides.

/** Short forms that do not begin like the name, each line with the names that they stand for. English, written for this project. */
const IRREGULAR: readonly { readonly short: ReadonlySet<string>; readonly long: ReadonlySet<string> }[] = (
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
  .map((line) => {
    const [short, long] = line.split('|').map((names) => names.split(' '));
    return { short: new Set(short), long: new Set(long) };
  });

/** Letters that a short form shares with the beginning of its name: "Dan", "Liz". Longer ones are names: "Daniel", "Danielle". */
const FEWEST_LETTERS = 3;
const MOST_LETTERS = 5;

/** Whether two given names, in lower case and without accents, may be one person's. */
export function mayBeOneGivenName(one: string, other: string): boolean {
  if (one === other) return true;
  const listed = IRREGULAR.some(
    ({ short, long }) =>
      (short.has(one) && (short.has(other) || long.has(other))) || (short.has(other) && long.has(one)),
  );
  if (listed || spelled(one) === spelled(other)) return true;
  const [shorter, longer] = one.length <= other.length ? [one, other] : [other, one];
  // "Harry" is short for what it is listed for, and not for "Harvey".
  return !IRREGULAR.some(({ short }) => short.has(shorter)) && isClipped(shorter, longer);
}

/** "Dan", "Danny" and "Dannie" of "Daniel"; "Carl" is none of "Carla", nor "Paul" of "Pauline", nor "Mary" of "Martha". */
function isClipped(short: string, long: string): boolean {
  const ending = /(?:ie|y|i)$/.exec(short)?.[0] ?? '';
  const stem = short.slice(0, short.length - ending.length);
  const isDoubled = /(.)\1$/.test(stem);
  if (ending !== '' && !isDoubled) return false;
  const base = ending === '' ? stem : stem.slice(0, -1);
  return (
    base.length >= FEWEST_LETTERS &&
    base.length <= MOST_LETTERS &&
    long.startsWith(base) &&
    long.length - base.length >= 2 &&
    !(ending === '' && /^(?:ie|y|i|in[ae]|l?et(?:te|ta)|t?te|l?le)$/.test(long.slice(base.length)))
  );
}

/** One spelling for several: "Sergei" and "Sergey", "Mohammed" and "Muhammad", "Catherine" and "Katherine". No letter more or less. */
function spelled(name: string): string {
  const plain = withoutUmlauts(name)
    .replace(/c(?![ehiy])|ck/g, 'k')
    .replace(/e[iy]$/, 'i')
    .replace(/y/g, 'i')
    .replace(/ed$/, 'ad')
    .replace(/(.)\1/g, '$1');
  return plain.length >= LONG_NAME ? plain.replace(/o/g, 'u') : plain;
}

/**
 * One spelling of a family name for those that papers give it in other letters: "Müller" and "Mueller", "Groß" and "Gross",
 * "Khodorov" and "Hodorov", "Zelenskyy" and "Zelensky".
 */
export function spelledAlike(family: string): string {
  return withoutUmlauts(family)
    .replace(/ß/g, 's')
    .replace(/kh/g, 'h')
    .replace(/y|j$/g, 'i')
    .replace(/(.)\1/g, '$1')
    .replace(/(.)\1/g, '$1');
}

/** "Jorg" of "Joerg" */
function withoutUmlauts(name: string): string {
  return name.replace(/([aou])e(?=[^aeiou])/g, '$1');
}

/** In shorter names "o" and "u" make two: "Jon", "Jun". */
const LONG_NAME = 6;
