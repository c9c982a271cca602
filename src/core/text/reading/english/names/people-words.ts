// Nouns for what people are, by their form: "farmer", "residents", "trustee"; and those that companies are, too.
import { TITLES } from '../word-lists.ts';

/** Whether a noun is, by its form, a person or people: "farmer", "residents", "trustee". */
export function isPersonWord(word: string): boolean {
  return (
    isRole(word) ||
    (/(?:[^p]er|[ct]or|ist|ian|ant|ee|man|woman|person|men|women|people)s?$/.test(word) &&
      !THING_WORDS.has(word.replace(/s$/, '')))
  );
}

/** Roles that the ending of the word does not show, and those that are titles: what stands before a name. */
export function isRole(word: string): boolean {
  return TITLES.has(word) || TITLES.has(word.replace(/ies$/, 'y').replace(/s$/, '')) || ROLES.test(word);
}

const ROLES =
  /^(?:source|aide|official|diplomat|bureaucrat|democrat|republican|candidate|academic|athlete|plaintiff|hostage|consul|citizen|fan|pensioner|child|children|heir|baby|twin|expert|student|patient|client|victim|civilian|colleague|relative|neighbour|neighbor|friend|wife|husband|son|widow|aunt|uncle|cousin|nephew|niece|landlord|landlady|clerk|guard|suspect|pilot|chef|priest|monk|nun|host|guest|bride|groom|boy|girl|teen|parent|inmate|convict|mate|skipper|captain|veteran|native|scholar|pal|mum|mom|dad|cop|medic|juror|survivor|donor|sponsor|supervisor|assessor|sailor|surveyor)s?$/;

/**
 * Callings that are no title inside a sentence, where a word with a capital may be part of a name ("Minnie Driver", "Trader Joe's"),
 * but with the capital of the sentence that they open are hardly a given name: "Waiter Rahel Orlen said".
 */
const CALLINGS = new Set(
  (
    'waiter waitress guide rescuer cleaner driver caretaker producer soprano tenor baritone mezzo-soprano ' +
    'ballerina welder miner docker crofter rancher trader grower grocer dietitian optician anaesthetist ' +
    'obstetrician backbencher alderman ombudsman undersecretary attache negotiator peacekeeper bailiff notary ' +
    'warden ranger chaplain abbot deacon apprentice volunteer janitor receptionist investor undergraduate ' +
    'graduate postgraduate virtuoso auctioneer grandmaster paralympian olympian hurdler decathlete ' +
    'heptathlete biathlete triathlete canoeist archer fencer judoka marathoner thrower jumper rider racer ' +
    'prop hooker flanker fly-half scrum-half centre-half full-back bowler wicketkeeper defenceman pitcher ' +
    'catcher linebacker navigator cameraman cameramen soundman stuntman stuntwoman salesman saleswoman ' +
    'tradesman craftsman ferryman boatman postman postwoman milkman barman barmaid barista butcher tailor ' +
    'seamstress cobbler locksmith blacksmith goldsmith stonemason bricklayer roofer plasterer decorator ' +
    'glazier fitter gardener groundsman groundskeeper zookeeper gatekeeper housekeeper innkeeper bookkeeper ' +
    'bookseller retailer exporter importer supplier wholesaler developer builder contractor surveyor planner ' +
    'technician programmer hacker inventor innovator explorer adventurer traveller tourist camper hostage ' +
    'detainee prisoner inmate refugee migrant evacuee commuter passenger customer shopper diner guest ' +
    'homeowner householder villager islander teenager schoolboy schoolgirl pupil toddler grandmother ' +
    'grandfather widower bachelor newlywed godmother godfather commentator ' +
    'broadcaster newsreader anchor pundit critic essayist diarist memoirist lyricist promoter publisher ' +
    'printer bookmaker punter gambler dealer collector philanthropist donor benefactor lobbyist arbitrator ' +
    'conciliator adjudicator assessor examiner invigilator inspector-general commissioner-general undertaker ' +
    'embalmer gravedigger lamplighter signaller stationmaster postmaster postmistress quartermaster ' +
    'choirmaster bandleader frontman frontwoman bassist vocalist keyboardist percussionist trumpeter ' +
    'trombonist flautist oboist clarinettist harpist bagpiper busker juggler acrobat ventriloquist'
  ).split(' '),
);
/** The same by their form: "toxicologist", "co-driver", "mother-of-two", "weightlifter". */
const CALLING_BY_FORM =
  /^(?:\p{L}{4,20}ist|co-\p{L}{4,20}|\p{L}{3,11}-of-\p{L}{3,8}|\p{L}{3,12}(?:lifter|boarder|walker|fighter))$/u;

/** Whether a word with which a sentence opens before a name is what somebody is, and no given name. */
export function isCalling(word: string): boolean {
  return isRole(word) || CALLINGS.has(word) || CALLING_BY_FORM.test(word);
}

/** Of these, words for what somebody is to others, which do not go with a name as a calling does: "his wife Anna Lee". */
const TO_OTHERS =
  /^(?:wife|husband|son|widow(?:er)?|aunt|uncle|cousin|nephew|niece|friend|neighbou?r|colleague|relative|heir|child|baby|twin|mum|mom|dad|god(?:mother|father)|grand(?:mother|father)|guest|host|mate|pal|bride|groom|victim|suspect|boy|girl|client|patient|fan|source)$/;

/** Whether a word in small letters right before a name is what somebody does: "student Petra Kolar". */
export function isCallingBeside(word: string): boolean {
  return isCalling(word) && !TO_OTHERS.test(word);
}

/** Nouns that end like those for people and are things. */
const THING_WORDS = new Set(
  (
    'former latter other another further later earlier larger smaller higher lower longer greater fewer older younger ' +
    'grant plant restaurant warrant giant elephant river water number tower power summer winter matter order letter ' +
    'answer offer quarter computer centre corner chapter border danger fever hunger cancer weather shower bomber ' +
    'recorder counter meter scanner sensor monitor detector router server printer ' +
    'committee guarantee degree tree knee fee coffee sector factor reactor tractor list twist waist'
  ).split(' '),
);

/** Whether a title in lower case stands before a given name that alone is hardly ever said: "Princess Anna". */
export function isRank(title: string): boolean {
  return /^(?:lady|lord|prince|princess|king|queen|pope)$/.test(title);
}

/** Whether a title, in lower case, is one that only people bear. */
export function isPersonsTitle(title: string): boolean {
  const head = title.slice(title.lastIndexOf(' ') + 1);
  return isPersonWord(head) && !ROLES_OF_COMPANIES.test(head);
}

/** What companies are too: "Norcom Steel, the owner of the mill". */
const ROLES_OF_COMPANIES =
  /^(?:owner|co-owner|parent|founder|leader|rival|opponent|counterpart|successor|predecessor|regulator|advis[eo]r|.*(?:maker|producer|manufacturer|operator|supplier|retailer|lender|insurer|employer|builder|developer|carrier|publisher|broadcaster|provider|exporter|importer|distributor|contractor|shareholder|subsidiary|seller|trader|buyer|investor|giant))$/;

/** Nouns for a company by what it makes or does, which stand for the one that was named last. "A crane operator" is a person. */
export function isCompanyNoun(word: string): boolean {
  return (
    /^(?:company|firm|airline|group|business|brewer|brewery|start-?up|conglomerate|manufacturer|operator|supplier|retailer|chain|lender|insurer|carrier|provider|consultancy|broker|utility|\p{L}*maker)$/u.test(
      word,
    ) && !PEOPLE_WHO_MAKE.test(word)
  );
}

const PEOPLE_WHO_MAKE =
  /^(?:law|policy|film|peace|pace|home|match|trouble|mischief|rain|speech|rule|wine|cheese|watch|clock|dress|shoe|cabinet|king|play)maker$/;
