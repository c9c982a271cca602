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
