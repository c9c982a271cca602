// Of whom or what a figure is told, in the words of its clause: the workers in Ohio and those in Texas, the seats of one
// party and of another, what somebody asked for and what they got. Two such figures say nothing of each other.
import { guarded } from '../../patterns/guarded.ts';
import { isFunctionWord } from '../../function-words.ts';
import { isOfCalendar } from '../../reading/english/names/calendar-words.ts';
import { isPersonsTitle } from '../../reading/english/names/people-words.ts';
import { remembered } from '../../patterns/remembered.ts';
import { words, type Word } from '../../words.ts';

/** What a clause with a figure tells of whom the figure is of. */
export interface Holder {
  /** By a preposition the names behind it: "in" → "Ohio". */
  readonly names: ReadonlyMap<string, readonly string[]>;
  readonly subject: Subject | null;
  /** By the line of a contrast, what of it the clause has: "northern branch". */
  readonly contrasts: ReadonlyMap<string, Contrast>;
  /** What somebody wants, what they get, what is the most or the mean, and how it stands. */
  readonly standings: ReadonlyMap<Standing, string>;
  /** All the words of the clause. */
  readonly all: ReadonlySet<string>;
}

interface Subject {
  /** `aged`: a person by what they do, of whom the figure is the age: "the driver, 19". */
  readonly kind: 'name' | 'relative' | 'person' | 'aged' | 'other';
  /** As it is spelled: "Anna Berg", "his brother". */
  readonly told: string;
  /** What relative it is: "brother". */
  readonly relative: string | null;
  /** Whether the figure is told as what it has or got. */
  readonly has: boolean;
}

interface Contrast {
  readonly side: number;
  readonly told: string;
}

/** Prepositions behind which a name tells of where or to whom; "of" and "by" stand before too many things. */
const PREPOSITION = /\b(in|at|near|across|throughout|to|from|for)\s(?:the\s)?/giu;
const NAME = /^\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*/u;

/** "In Porto, 1,500 people joined": what a statement opens with tells where all is that it goes on with. */
const OPENING_PLACE =
  /^(?:In|At|Near|Across|Throughout)\s(?:the\s)?\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*(?=,\s)/u;

function namesBehind(clause: string): Holder['names'] {
  const found = new Map<string, string[]>();
  for (const { 0: whole, 1: preposition, index } of clause.matchAll(PREPOSITION)) {
    const name = NAME.exec(clause.slice(index + whole.length))?.[0];
    if (name === undefined || isOfCalendar(name.split(' ')[0]!.toLowerCase())) continue;
    const key = preposition!.toLowerCase();
    found.set(key, [...(found.get(key) ?? []), name]);
  }
  return found;
}

const RELATIVES =
  'brother|sister|husband|wife|father|mother|son|daughter|partner|girlfriend|boyfriend|cousin|uncle|aunt|nephew|niece|twin|accomplice|co-defendant|predecessor|successor|deputy|rival|teammate';
const RELATIVE = new RegExp(
  String.raw`^(?:(?:his|her|their|its|[\p{L}’' -]{1,40}[’']s?)\s(?:\p{Ll}+\s){0,2}?|the\s)(${RELATIVES})(?!\p{L})`,
  'iu',
);
/** "The Liberals", "Anna Berg", "Bank of Estmark"; one word with a capital that opens a sentence may be any. */
const SUBJECT_NAME =
  /^(?:[Tt]he\s\p{Lu}[\p{L}’'-]*(?:\s\p{Lu}[\p{L}’'-]*)*|\p{Lu}[\p{L}’'-]*(?:(?:\sof(?:\sthe)?)?\s\p{Lu}[\p{L}’'-]*)+)(?![\p{L}’'-])/u;
const PERSON = /^(?:he|she)\s/iu;
const OPENS = /^(?:the|an?|his|her|its|their|our|this|that|these|those|it|they|we|i|\d)\b/iu;
/** "In May, ", "On the coast, ", "that" before a subject. */
const BEFORE_SUBJECT =
  /^(?:["“‘]|that\s|(?:in|on|at|by|after|before|during|since|last|this|next|as)\s[^,]{1,40},\s)+/iu;
/** Where another clause may begin. */
const CLAUSE = /[;.!?:]\s|,?\s(?:and|but|while|whereas|when|as)\s/iu;
/** How far before a figure its subject may stand. */
const SUBJECT_WITHIN = 160;

/** The subject of a figure: the last before it that opens a clause. */
function subjectOf(before: string): Subject | null {
  const clauses = before.slice(-SUBJECT_WITHIN).split(CLAUSE);
  for (let at = clauses.length - 1; at >= 0; at -= 1) {
    const clause = clauses[at]!.replace(BEFORE_SUBJECT, '');
    const relative = RELATIVE.exec(clause);
    if (relative !== null) return subject('relative', clause, relative[0], relative[1]!.toLowerCase());
    const name = SUBJECT_NAME.exec(clause)?.[0];
    const first = name === undefined ? '' : words(name)[0]!.folded;
    if (name !== undefined && (!isFunctionWord(first) || /^the\s/iu.test(name)))
      return subject('name', clause, name);
    if (PERSON.test(clause)) return subject('person', clause, clause.slice(0, clause.indexOf(' ')));
    const aged = ROLE_AGED.exec(clause)?.[1];
    if (aged !== undefined) return subject('aged', clause, aged);
    if (OPENS.test(clause)) return subject('other', clause, '');
  }
  return null;
}

function subject(
  kind: Subject['kind'],
  clause: string,
  told: string,
  relative: string | null = null,
): Subject {
  const behind = clause.slice(told.length);
  return { kind, told, relative, has: AGED.test(behind) || HAS.test(behind) };
}

/** "34-year-old Anna Berg", "34-year-old lorry driver was": whose age it is, directly behind it. */
const OLD =
  /^\s(?:(?<name>\p{Lu}[\p{L}’'-]{1,20}(?:\s\p{Lu}[\p{L}’'-]{1,20}){0,2})|(?<person>\p{Ll}[\p{L}-]{1,20}))/u;

function ofAge(behind: string): Subject | null {
  const { name, person } = OLD.exec(behind)?.groups ?? {};
  const told = name ?? person;
  if (told === undefined) return null;
  return { kind: name === undefined ? 'aged' : 'name', told, relative: null, has: true };
}

/** "The driver, " before an age. */
const ROLE_AGED =
  /^((?:the|an?|his|her|their)\s(?:\p{Ll}[\p{L}-]{1,20}\s){0,2}\p{Ll}[\p{L}-]{1,20})(?:,|\s\()\s?(?:aged\s)?$/iu;
/** Words that tell of a person neither what they do nor what part they have. */
const ANY_PERSON =
  /(?:man|woman|boy|girl|person|teenager|youth|child|suspect|victim|defendant|accused|attacker|resident|local|father|mother)$/iu;

/** Between a name and its age: "Anna Berg, 44". */
const AGED = /^(?:,|\s\()\s?(?:aged\s)?$/iu;

/**
 * Verbs by which a figure is that of their subject. What somebody does may be told of another: of the bank that raised its rate,
 * and of its board.
 */
const HAS =
  /\s(?:(?:has|have|had|was|were|is|are)(?=\s(?:about|some|only|around|nearly|over|just|more\sthan|at\sleast)\s|\s*$)|got|gets?|won|wins?|lost|loses?|took|takes?|gained|gains?|scored|scores?|received|receives?|earned|earns?|made|makes|owned|owns?|owed|owes?|employs?|employed|sold|sells?|jailed|imprisoned|sentenced|convicted|fined|banned|suspended|given|awarded|stood|came|fell|rose|grew|amounted|reach(?:es|ed)|measures?|measured)(?!\p{L})/iu;

/** Describing words of which one thing has only one, before the same noun: "the northern branch", "the southern branch". */
const DESCRIBING = [
  'north northern|south southern',
  'east eastern|west western',
  'upper|lower',
  'front|rear',
  'older elder|younger',
  'old|new',
  'public|private',
  'urban|rural',
  'net|gross|operating|pretax pre-tax|underlying',
];
/** Things of which one is not the other. */
const THINGS = [
  'opposition|ruling party|governing party|ruling coalition|government',
  'winner|loser|runner-up|runner up',
  'men|women',
  'man|woman',
  'boys|girls',
  'boy|girl',
  'adults|children',
  'home side|home team|hosts|visitors|visiting side|away side',
  'imports|exports',
  'arrivals|departures',
  'coast|mountains|valleys|plains|inland',
  'towns|villages',
];

interface Pole {
  readonly line: string;
  readonly side: number;
  readonly wording: readonly string[];
  readonly describes: boolean;
}

const POLES: readonly Pole[] = [
  ...DESCRIBING.flatMap((line) => poles(line, true)),
  ...THINGS.flatMap((line) => poles(line, false)),
];

function poles(line: string, describes: boolean): Pole[] {
  return line.split('|').flatMap((side, at) =>
    (describes ? side.split(' ') : [side]).map((wording) => ({
      line,
      side: at,
      wording: wording.split(/[ -]/u),
      describes,
    })),
  );
}

const BY_FIRST = new Map<string, Pole[]>();
for (const pole of POLES) BY_FIRST.set(pole.wording[0]!, [...(BY_FIRST.get(pole.wording[0]!) ?? []), pole]);

/** The contrasts that a clause has one side of. */
function contrastsIn(clause: string, all: readonly Word[]): Holder['contrasts'] {
  const found = new Map<string, Contrast>();
  const both = new Set<string>();
  all.forEach(({ folded, start }, at) => {
    for (const { line, side, wording, describes } of BY_FIRST.get(folded) ?? []) {
      const last = at + wording.length - 1;
      if (!wording.every((word, place) => all[at + place]?.folded === word)) continue;
      const noun = describes ? all[last + 1] : all[last];
      if (noun === undefined || (describes && isFunctionWord(noun.folded))) continue;
      const name = describes ? `${line} ${noun.stem}` : line;
      if (found.has(name) && found.get(name)!.side !== side) both.add(name);
      found.set(name, { side, told: clause.slice(start, noun.end) });
    }
  });
  for (const name of both) found.delete(name);
  return found;
}

type Standing = 'asked' | 'offered' | 'given' | 'most' | 'so far' | 'to come' | 'average' | 'for' | 'against';

/** The words of each before its figure, or on either side of it. */
const STANDINGS = (
  [
    [
      'asked',
      /\b(?:ask(?:s|ed|ing)?\s(?:\p{L}+\s){0,4}?for|call(?:s|ed|ing)?\sfor|plead(?:s|ed)?\sfor|push(?:es|ed)?\sfor|appl(?:y|ies|ied)\sfor|demand(?:s|ed|ing)?|seek(?:s|ing)?|sought|request(?:s|ed)?|want(?:s|ed)?(?!\sto\b))(?!\p{L})/iu,
    ],
    ['offered', /\b(?:offer(?:s|ed|ing)?|propos(?:es|ed|ing))(?!\p{L})/iu],
    [
      'given',
      /\b(?:sentence(?:d|s)?|jailed|imprisoned|gave|gives|given|got|gets|receiv(?:es|ed)|award(?:s|ed)|grant(?:s|ed)|approv(?:es|ed)|agreed?|accept(?:s|ed)|settled|hand(?:s|ed)|fined?|won|secured|allotted|paid)(?!\p{L})/iu,
    ],
    [
      'most',
      /\b(?:(?:maximum|minimum|longest\spossible|heaviest\spossible)\s(?:possible\s)?(?:sentence|penalty|punishment|fine|term)|(?:speed|legal|weight|age|height|safe)\slimit|punishable|(?:law|act|code|statute)\s(?:allows|provides|sets|permits)|carr(?:y|ies|ied)\s(?:a|an)\s(?:\p{L}+\s)?(?:sentence|penalty|punishment|fine|term)|(?:can|could|may|might)\s(?:face|be\s(?:jailed|fined|sentenced|imprisoned))|fac(?:e|es|ed|ing)\sup\sto)(?!\p{L})/iu,
    ],
    ['so far', /\b(?:so\sfar|to\sdate|until\snow|up\sto\snow|already)(?!\p{L})/iu],
    [
      'to come',
      /\b(?:(?:will|would|is\sto|is\sexpected\sto|is\slikely\sto)\s(?:in\s(?:all|total)\s)?(?:cost|be|run|come|swallow|take)|budget(?:ed)?|total\scost|in\stotal)(?!\p{L})/iu,
    ],
    ['average', /\b(?:averag(?:e|es|ed|ing)|typical(?:ly)?|median|per\s(?:head|capita))(?!\p{L})/iu],
    ['for', /\b(?:in\sfavou?r|voted?\sfor|voting\sfor)(?!\p{L})/iu],
    ['against', /\b(?:(?:voted?\s|voting\s)?against|opposed|dissented)(?!\p{L})/iu],
  ] as const satisfies readonly (readonly [Standing, RegExp])[]
).map(([standing, sign]) => [standing, guarded(sign)] as const);

/** What of these the clause tells, as it spells it. */
function standingsIn(clause: string): Holder['standings'] {
  return new Map(
    STANDINGS.flatMap(([standing, sign]) => {
      const told = sign.exec(clause)?.[0];
      return told === undefined ? [] : [[standing, told] as const];
    }),
  );
}

/** Of each two, the first is no figure for what is told as the second. */
const APART: readonly (readonly [Standing, Standing])[] = [
  ['asked', 'offered'],
  ['asked', 'given'],
  ['offered', 'given'],
  ['most', 'given'],
  ['so far', 'to come'],
  ['for', 'against'],
];

/** "Had asked for six years", "sentenced to five": two steps of one matter. */
function stepsApart(a: Holder, b: Holder): readonly [string, string] | null {
  for (const [first, second] of APART)
    for (const [one, other, turned] of [
      [a, b, false],
      [b, a, true],
    ] as const) {
      // What was asked for may be "a sentence", and is not given for it.
      const [mine, yours] = [one.standings.get(first), other.standings.get(second)];
      if (mine === undefined || yours === undefined || other.standings.has(first)) continue;
      return turned ? [yours, mine] : [mine, yours];
    }
  return null;
}

/** The mean of all, and what one of them has. */
function averageApart(a: Holder, b: Holder): readonly [string, string] | null {
  const [one, other] = [a.standings.get('average'), b.standings.get('average')];
  if ((one === undefined) === (other === undefined)) return null;
  const single = one === undefined ? a.subject : b.subject;
  if (single?.kind !== 'name' && single?.kind !== 'person') return null;
  return one === undefined ? [single.told, other!] : [one, single.told];
}

/**
 * Whom or what a figure is told of.
 * @param before what its statement says before it
 * @param clause the words of its own clause on both sides of it
 * @param aged what stands behind "34-year-old", null for other figures
 */
export function holderOf(before: string, clause: string, aged: string | null = null): Holder {
  const opening = OPENING_PLACE.exec(before)?.[0] ?? '';
  const placed = clause.startsWith(opening) ? clause : `${opening} ${clause}`;
  const all = words(placed);
  return {
    names: namesBehind(placed),
    subject: (aged === null ? null : ofAge(aged)) ?? subjectOf(before),
    contrasts: contrastsIn(placed, all),
    standings: standingsIn(clause),
    all: new Set(all.map(({ folded }) => folded)),
  };
}

/** What tells two figures apart that are of two things, as either spells it; null where they may be of one. */
export const partedBy = (a: Holder, b: Holder): readonly [string, string] | null =>
  placesApart(a, b) ?? contrasted(a, b) ?? subjectsApart(a, b) ?? stepsApart(a, b) ?? averageApart(a, b);

/** "In Ohio", "in Texas": names behind one preposition of which neither clause has the other's. */
function placesApart(a: Holder, b: Holder): readonly [string, string] | null {
  for (const [preposition, names] of a.names) {
    const others = b.names.get(preposition);
    if (others === undefined) continue;
    const isIn = (name: string, { all }: Holder): boolean =>
      words(name).some(({ folded }) => all.has(folded) && !isFunctionWord(folded));
    const areTwo = names.length === 1 && others.length === 1 && areTwoOfOneKind(names[0]!, others[0]!);
    if (!areTwo && (names.some((name) => isIn(name, b)) || others.some((name) => isIn(name, a)))) continue;
    return [names[0]!, others[0]!];
  }
  return null;
}

/** "Hospital A", "Hospital B": one word with a letter that tells it from others; "Elm Road", "Oak Road". */
function areTwoOfOneKind(a: string, b: string): boolean {
  const [one, other] = [a.split(' '), b.split(' ')];
  const [last, otherLast] = [one.at(-1)!, other.at(-1)!];
  if (one.length !== 2 || other.length !== 2) return false;
  if (one[0] === other[0]) return last !== otherLast && LETTERED.test(last) && LETTERED.test(otherLast);
  // "Mt Vela" and "Mount Vela" are one.
  return last === otherLast && one[0]![0] !== other[0]![0];
}

const LETTERED = /^(?:\p{Lu}|[IVX]{1,4})$/u;

function contrasted(a: Holder, b: Holder): readonly [string, string] | null {
  for (const [line, { side, told }] of a.contrasts) {
    const other = b.contrasts.get(line);
    if (other !== undefined && other.side !== side) return [told, other.told];
  }
  return null;
}

/** Two names of which both have what is told, or somebody and their relative. */
function subjectsApart({ subject: a }: Holder, { subject: b }: Holder): readonly [string, string] | null {
  if (a === null || b === null) return null;
  const told = [a.told, b.told] as const;
  if (a.relative !== null || b.relative !== null) {
    // "The mother" may be anybody who has a child.
    const open = [a, b].some(
      ({ relative, kind, told: own }) => relative !== null && kind === 'relative' && /^the\s/iu.test(own),
    );
    if (a.relative !== null && b.relative !== null) return a.relative === b.relative ? null : told;
    return open || a.told === '' || b.told === '' ? null : told;
  }
  if (a.kind === 'aged' && b.kind === 'aged')
    return ANY_PERSON.test(a.told) || ANY_PERSON.test(b.told) || shareName(a.told, b.told) ? null : told;
  if (a.kind !== 'name' || b.kind !== 'name' || !a.has || !b.has) return null;
  return shareName(a.told, b.told) && !areOfOneFamily(a.told, b.told) ? null : told;
}

/** "Driver Ivan Petrov", "passenger Olga Petrov": two who have no more than the last name in common, and other initials. */
function areOfOneFamily(a: string, b: string): boolean {
  const [one, other] = [nameIn(a), nameIn(b)];
  const [first, second] = [one.at(-2), other.at(-2)];
  return (
    first !== undefined &&
    second !== undefined &&
    first[0] !== second[0] &&
    one.at(-1) === other.at(-1) &&
    one.filter((word) => other.includes(word)).length === 1 &&
    ![first, second].some(isPersonsTitle)
  );
}

/** Whether two names have a word in common, or one is the first letters of the other. */
const shareName = (a: string, b: string): boolean => {
  const [one, other] = [nameIn(a), nameIn(b)];
  return (
    one.some((word) => other.includes(word)) ||
    initials(one) === other.join('') ||
    initials(other) === one.join('')
  );
};

const nameIn = remembered((name: string): readonly string[] =>
  // "The Greens" are "the Green Party".
  words(name).flatMap(({ folded, stem }) => (isFunctionWord(folded) ? [] : [stem])),
);

function initials(name: readonly string[]): string {
  return name.map((word) => word[0]!).join('');
}
