// Words for what goes by many names in the news.
import { words } from '../../words.ts';

/**
 * Words for what has many names: whoever is "the suspect" here may be "the teacher" there, and "the firm" be "the bakery". From
 * general knowledge of news, not from labelled texts.
 */
const OF_MANY_NAMES = new Set(
  words(
    'man woman person people boy girl teenager youth child children student teacher worker employee resident citizen suspect defendant accused victim attacker gunman driver rider passenger player coach star leader head chief boss director chairman candidate politician official spokesman spokeswoman member lawmaker ' +
      'company firm group business operator maker carmaker airline bank insurer retailer giant chain manufacturer builder owner ' +
      'government authority authorities state country nation administration ministry council parliament court judge police officer force army troops soldiers military rebels side party team club ' +
      'city town village area region district site place building house home plant factory facility complex office ' +
      'ship vessel boat ferry tanker freighter plane aircraft jet airliner helicopter train vehicle car truck lorry bus ' +
      'plan proposal project scheme measure bill law rule deal agreement accord offer decision ruling verdict report inquiry investigation case trial vote election ballot poll match game attack incident accident crash fire blaze disaster ' +
      'money price cost fee sum product drug vaccine medicine treatment move step claim allegation accusation charge',
  ).map(({ stem }) => stem),
);

/** @param stem of the last word of a name */
export function mayBeAnything(stem: string): boolean {
  return OF_MANY_NAMES.has(stem);
}
