// Reads W3C Web Annotations onto a case: those that Crossread wrote, and those of other tools as far as they are
// notes on passages of its sources. Nothing in the file is trusted, and what has no place here is told, not dropped.
import type { Anchor } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Case } from '../model/case.ts';
import { LINK_TYPES, type Link } from '../model/link.ts';
import { Problem, say } from '../model/problem.ts';
import type { Source } from '../model/source.ts';
import type { Verdict } from '../model/verdict.ts';
import { codePointOffsets, type CodePointOffsets } from '../text/code-points.ts';
import { HASH_PREFIX, ID_PREFIXES } from './web-annotation.ts';

/** A file with more is no person's work, and would make the case unusable. */
const MAX_ANNOTATIONS = 50_000;

export interface ReadAnnotations {
  /** New to the case, in the order of the file. */
  readonly annotations: readonly Annotation[];
  readonly verdicts: readonly Verdict[];
  readonly links: readonly Link[];
  /** How many the case has already, unchanged. */
  readonly known: number;
  /** What could not be taken: the words it is about, as far as it has any, and why, as a clause. */
  readonly lost: readonly { readonly words: string; readonly reason: string }[];
}

/** How new records are made. */
export interface Making {
  /** An id that nothing in the case has. */
  readonly newId: () => string;
  /** ISO 8601 with zone, for annotations that state no time. */
  readonly now: string;
}

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Reads a document: an annotation, a list of them, a page, or a collection with its first page within.
 * @throws Problem `bad-input` when it is none of these
 */
export function readWebAnnotations(document: unknown, subject: Case, making: Making): ReadAnnotations {
  const items = findItems(document);
  if (items.length > MAX_ANNOTATIONS) {
    throw new Problem(
      'file-too-large',
      say`The file holds more than ${MAX_ANNOTATIONS} annotations. Split it and open the parts.`,
    );
  }
  const anchors = new Anchors(subject.sources);
  const annotations: Annotation[] = [];
  const verdicts: Verdict[] = [];
  const links: Link[] = [];
  const lost: { words: string; reason: string }[] = [];
  let known = 0;
  const keep = <T extends { readonly id: string }>(read: T, present: readonly T[], kept: T[]): void => {
    const same = present.find(({ id }) => id === read.id);
    if (same === undefined && !kept.some(({ id }) => id === read.id)) kept.push(read);
    else if (same !== undefined && sameRecord(same, read)) known += 1;
    else kept.push({ ...read, id: making.newId() });
  };
  for (const item of items) {
    try {
      const motivations = list(item['motivation']);
      if (motivations.includes('assessing') && ratingIn(item) !== undefined) {
        keep(readVerdict(item, anchors, making), subject.verdicts, verdicts);
      } else if (motivations.includes('linking') && linkTypeIn(item) !== undefined) {
        keep(readLink(item, anchors, making), subject.links, links);
      } else keep(readAnnotation(item, anchors, making), subject.annotations, annotations);
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      lost.push({ words: error.words, reason: error.message });
    }
  }
  return { annotations, verdicts, links, known, lost };
}

/** Why one annotation of a file has no place in the case. */
class NotTaken extends Error {
  readonly words: string;
  constructor(words: string, reason: string) {
    super(reason);
    this.words = words;
  }
}

function findItems(document: unknown): JsonObject[] {
  if (Array.isArray(document)) return document.flatMap(findItems);
  if (!isObject(document)) throw notAnnotations();
  const types = list(document['type'] ?? document['@type']);
  if (types.includes('Annotation') || types.includes('oa:Annotation')) return [document];
  if (types.includes('AnnotationPage')) return list(document['items']).filter(isObject);
  if (types.includes('AnnotationCollection')) {
    // Further pages are named by address, and nothing is fetched.
    return isObject(document['first']) ? findItems(document['first']) : [];
  }
  throw notAnnotations();
}

function readAnnotation(item: JsonObject, anchors: Anchors, making: Making): Annotation {
  const [target] = list(item['target']);
  const anchor = anchors.read(target);
  const notes: string[] = typeof item['bodyValue'] === 'string' ? [item['bodyValue']] : [];
  const tags: string[] = [];
  const tagsOnly = list(item['motivation']).every((motivation) => motivation === 'tagging');
  for (const body of list(item['body'])) {
    if (typeof body === 'string') notes.push(body);
    if (!isObject(body) || typeof body['value'] !== 'string') continue;
    const purpose = list(body['purpose']);
    const isTag = purpose.includes('tagging') || (purpose.length === 0 && tagsOnly && 'motivation' in item);
    (isTag ? tags : notes).push(body['value']);
  }
  const createdAt = timeOf(item['created']) ?? making.now;
  return {
    id: idOf(item, ID_PREFIXES.annotation, making),
    ...anchor,
    note: notes.join('\n\n'),
    tags,
    author: nameOf(item['creator']),
    createdAt,
    changedAt: timeOf(item['modified']) ?? createdAt,
  };
}

function readVerdict(item: JsonObject, anchors: Anchors, making: Making): Verdict {
  const rating = ratingIn(item)!;
  const bodies = list(item['body']).filter(isObject);
  const passages = list(item['target']).map((target) => anchors.read(target));
  if (passages.length === 0) throw new NotTaken('', 'it judges no passage');
  return {
    id: idOf(item, ID_PREFIXES.verdict, making),
    passages,
    label: textOf(rating['schema:alternateName']),
    number: numberOf(rating['schema:ratingValue']),
    best: numberOf(rating['schema:bestRating']),
    worst: numberOf(rating['schema:worstRating']),
    scale: textOf(rating['crossread:scale']),
    scaleVersion: numberOf(rating['crossread:scaleVersion']) ?? 1,
    explanation: valueWith(bodies, 'describing'),
    evidence: bodies.filter((body) => 'selector' in body).map((body) => anchors.read(body)),
    reviewer: nameOf(item['creator']),
    at: timeOf(item['created']) ?? making.now,
  };
}

function readLink(item: JsonObject, anchors: Anchors, making: Making): Link {
  const bodies = list(item['body']).filter(isObject);
  const [target] = list(item['target']);
  return {
    id: idOf(item, ID_PREFIXES.link, making),
    from: anchors.read(target),
    to: anchors.read(bodies.find((body) => 'selector' in body)),
    type: linkTypeIn(item)!,
    note: valueWith(bodies, 'commenting'),
    by: nameOf(item['creator']),
    at: timeOf(item['created']) ?? making.now,
  };
}

/** Finds the passages that targets name in the sources of the case. */
class Anchors {
  readonly #sources: readonly Source[];
  readonly #offsets = new Map<string, CodePointOffsets>();

  constructor(sources: readonly Source[]) {
    this.#sources = sources;
  }

  /** @throws NotTaken when the case has no such passage */
  read(target: unknown): Anchor {
    if (!isObject(target)) throw new NotTaken('', 'it is about a whole page, not about a passage');
    const selectors = list(target['selector']).filter(isObject);
    const quotation = selectors.find(({ type }) => type === 'TextQuoteSelector');
    const position = selectors.find(({ type }) => type === 'TextPositionSelector');
    const quote =
      quotation === undefined || typeof quotation['exact'] !== 'string'
        ? null
        : {
            exact: quotation['exact'],
            prefix: textOf(quotation['prefix']),
            suffix: textOf(quotation['suffix']),
          };
    const words = quote?.exact ?? '';
    const place = { start: integerOf(position?.['start']), end: integerOf(position?.['end']) };
    const candidates = this.#candidates(target);
    const atPlace = candidates.flatMap((source) => this.#atPlace(source, place, quote));
    if (atPlace.length === 1) return atPlace[0]!;
    if (quote === null || words === '') {
      throw new NotTaken(words, 'it names neither words nor a place in one of the sources');
    }
    const found = candidates.flatMap((source) => findQuote(source, quote));
    if (found.length === 1) return found[0]!;
    throw new NotTaken(
      words,
      found.length === 0
        ? 'its words stand in none of the sources'
        : 'its words stand in several places, and nothing tells which is meant',
    );
  }

  /** The source that the target names by its hash or its address; all of them when it names none that is here. */
  #candidates(target: JsonObject): readonly Source[] {
    const states = list(target['state']).filter(isObject);
    const hashes = states.flatMap((state) => list(state['cached']));
    const byHash = this.#sources.filter(({ sha256 }) =>
      hashes.includes(HASH_PREFIX + sha256.replace(/^sha256:/, '')),
    );
    if (byHash.length > 0) return byHash;
    const stated = target['source'];
    const address = isObject(stated) ? stated['id'] : (stated ?? target['id']);
    const byAddress = this.#sources.filter(
      ({ id, url }) => address === ID_PREFIXES.source + id || (url !== null && url === address),
    );
    return byAddress.length > 0 ? byAddress : this.#sources;
  }

  /** The passage at a place in code points; a quotation, where there is one, must stand just there. */
  #atPlace(
    source: Source,
    place: { readonly start: number | null; readonly end: number | null },
    quote: Anchor['quote'] | null,
  ): Anchor[] {
    const { text } = source;
    if (place.start === null || place.end === null || place.start < 0 || place.end <= place.start) return [];
    let offsets = this.#offsets.get(source.id);
    if (offsets === undefined) this.#offsets.set(source.id, (offsets = codePointOffsets(text)));
    const start = offsets.toUnits(place.start);
    const end = offsets.toUnits(place.end);
    const exact = text.slice(start, end);
    if (exact === '' || (quote !== null && quote.exact !== exact)) return [];
    return [{ source: source.id, start, end, quote: quote ?? { exact, prefix: '', suffix: '' } }];
  }
}

/** Where the words stand: the one place, or the places whose surroundings fit the context best. */
function findQuote(source: Source, quote: Anchor['quote']): Anchor[] {
  const { text } = source;
  const places: { start: number; fit: number }[] = [];
  for (
    let start = text.indexOf(quote.exact);
    start >= 0 && places.length < MAX_ANNOTATIONS;
    start = text.indexOf(quote.exact, start + 1)
  ) {
    const end = start + quote.exact.length;
    let before = 0;
    while (
      before < quote.prefix.length &&
      quote.prefix[quote.prefix.length - 1 - before] === text[start - 1 - before]
    ) {
      before += 1;
    }
    let after = 0;
    while (after < quote.suffix.length && quote.suffix[after] === text[end + after]) after += 1;
    places.push({ start, fit: before + after });
  }
  const best = Math.max(...places.map(({ fit }) => fit));
  return places
    .filter(({ fit }) => fit === best)
    .map(({ start }) => ({ source: source.id, start, end: start + quote.exact.length, quote }));
}

function ratingIn(item: JsonObject): JsonObject | undefined {
  return list(item['body'])
    .filter(isObject)
    .find(({ type }) => type === 'schema:Rating');
}

function linkTypeIn(item: JsonObject): Link['type'] | undefined {
  const bodies = list(item['body']).filter(isObject);
  const stated = valueWith(bodies, 'classifying');
  return bodies.some((body) => 'selector' in body) ? LINK_TYPES.find((type) => type === stated) : undefined;
}

function valueWith(bodies: readonly JsonObject[], purpose: string): string {
  return textOf(bodies.find((body) => list(body['purpose']).includes(purpose))?.['value']);
}

/** Our own id where the file has one, which a later opening knows again; a new one for other tools'. */
function idOf(item: JsonObject, prefix: string, making: Making): string {
  const stated = textOf(item['id']);
  const own = stated.startsWith(prefix) ? stated.slice(prefix.length) : '';
  return /^[A-Za-z0-9_-]{1,100}$/.test(own) ? own : making.newId();
}

function nameOf(creator: unknown): string {
  const [first] = list(creator);
  if (typeof first === 'string') return first;
  if (!isObject(first)) return 'Unknown';
  const name = first['name'] ?? first['nickname'] ?? first['id'];
  const [stated] = list(name);
  return typeof stated === 'string' ? stated : 'Unknown';
}

function timeOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

function integerOf(value: unknown): number | null {
  return Number.isSafeInteger(value) ? (value as number) : null;
}

function sameRecord(a: object, b: object): boolean {
  const ordered = (record: object): string => JSON.stringify(Object.entries(record).sort());
  return ordered(a) === ordered(b);
}

/** JSON-LD writes a list of one as the one, and an empty list as nothing. */
function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? (value as unknown[]) : [value];
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function notAnnotations(): Problem {
  return new Problem(
    'bad-input',
    say`The file holds no Web Annotations. Choose one that Crossread or an annotation tool wrote as JSON-LD.`,
  );
}
