// Small numbers in words, as news of a few languages writes them up to twelve, and the tens. One is an article as often.
import type { Tongue } from './tongues.ts';

/** From two on, and then fifteen, twenty and the tens to fifty; other forms of a word stand behind a stroke. */
const WORDS: Readonly<Record<Tongue, string>> = {
  de: 'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig vierzig fünfzig',
  fr: 'deux trois quatre cinq six sept huit neuf dix onze douze quinze vingt trente quarante cinquante',
  es: 'dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cuarenta cincuenta',
  it: 'due tre quattro cinque sei sette otto nove dieci undici dodici quindici venti trenta quaranta cinquanta',
  pt: 'dois/duas três quatro cinco seis sete oito nove dez onze doze quinze vinte trinta quarenta cinquenta',
  nl: 'twee drie vier vijf zes zeven acht negen tien elf twaalf vijftien twintig dertig veertig vijftig',
  ru: 'два/две/двух/двое/двумя три/трёх/трех/трое/тремя четыре/четырёх/четырех/четверо пять/пяти/пятеро шесть/шести/шестеро семь/семи/семеро восемь/восьми девять/девяти десять/десяти одиннадцать/одиннадцати двенадцать/двенадцати пятнадцать/пятнадцати двадцать/двадцати тридцать/тридцати сорок/сорока пятьдесят/пятидесяти',
  ar: 'اثنان/اثنين/اثنتان/اثنتين ثلاث/ثلاثة أربع/أربعة خمس/خمسة ست/ستة سبع/سبعة ثمان/ثماني/ثمانية تسع/تسعة عشر/عشرة - - - عشرون/عشرين ثلاثون/ثلاثين أربعون/أربعين خمسون/خمسين',
  hi: 'दो तीन चार पाँच/पांच छह/छः सात आठ नौ दस ग्यारह बारह पंद्रह/पन्द्रह बीस तीस चालीस पचास',
};
const VALUES = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 15, 20, 30, 40, 50];

const BY_TONGUE = new Map(
  (Object.entries(WORDS) as [Tongue, string][]).map(([tongue, words]) => [
    tongue,
    new Map(
      words
        .normalize('NFC')
        .split(' ')
        .flatMap((forms, at) => forms.split('/').map((form) => [form, VALUES[at]!] as const)),
    ),
  ]),
);

/** The number that a word is in a language, or null. Arabic writes "and" and "by" as a letter before it. */
export function numberWord(word: string, tongue: Tongue): number | null {
  const known = BY_TONGUE.get(tongue)!;
  const folded = word.normalize('NFC').toLowerCase();
  return (
    known.get(folded) ??
    (tongue === 'ar' && /^[وبفل]/u.test(folded) ? known.get(folded.slice(1)) : undefined) ??
    null
  );
}

/** "ثلاثة عشر": thirteen to nineteen. */
export const ARABIC_TEEN = /[ \u00a0](?:عشرة|عشر)(?![\p{L}\p{M}])/uy;

/** Words behind a number word that are none of what it counts: "neuf et", "zwei von ihnen", "um drei Uhr". */
export const COUNTS_NOTHING = new Set(
  'uhr und oder von der die das den et ou de des du à y o del la el los las e di dei a o da do dos en of van и или из و في من और या में से'
    .normalize('NFC')
    .split(' '),
);
