// Notes, verdicts and links as W3C Web Annotations (Recommendation of 23 February 2017), in JSON-LD. What a target
// says is enough to find the words again without Crossread: the quotation with its context, its place in code
// points, and the hash of the bytes that the source was imported from.
import { stands, type Anchor } from '../model/anchor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Case } from '../model/case.ts';
import type { Link } from '../model/link.ts';
import type { Source } from '../model/source.ts';
import type { Verdict } from '../model/verdict.ts';
import { codePointOffsets } from '../text/code-points.ts';

/** Terms beyond the standard's own; given inline, so that nobody has to fetch them. */
const CONTEXT = [
  'http://www.w3.org/ns/anno.jsonld',
  { schema: 'https://schema.org/', crossread: 'urn:crossread:term:' },
];

/** What the ids in a file begin with; the id in the case follows. */
export const ID_PREFIXES = {
  annotation: 'urn:crossread:annotation:',
  verdict: 'urn:crossread:verdict:',
  link: 'urn:crossread:link:',
  source: 'urn:crossread:source:',
} as const;

/** The hash of a source as a name of its bytes (RFC 6920, the form for people): `nih:sha-256;<hex>`. */
export const HASH_PREFIX = 'nih:sha-256;';

type JsonObject = Readonly<Record<string, unknown>>;

/** An annotation page with everything that people said about passages, ending in one line end. */
export function exportWebAnnotations(subject: Case): string {
  const target = targets(subject.sources);
  const items = [
    ...subject.annotations.map((annotation) => writeAnnotation(annotation, target)),
    ...subject.verdicts.map((verdict) => writeVerdict(verdict, target)),
    ...subject.links.map((link) => writeLink(link, target)),
  ];
  const page = {
    '@context': CONTEXT,
    id: `urn:crossread:case:${subject.id}`,
    type: 'AnnotationPage',
    partOf: {
      id: `urn:crossread:case:${subject.id}:annotations`,
      type: 'AnnotationCollection',
      label: subject.about.title,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function writeAnnotation(annotation: Annotation, target: (anchor: Anchor) => JsonObject): JsonObject {
  const body = [
    ...(annotation.note === '' ? [] : [textBody(annotation.note, 'commenting')]),
    ...annotation.tags.map((tag) => textBody(tag, 'tagging')),
  ];
  const motivation = [
    ...(annotation.note === '' ? [] : ['commenting']),
    ...(annotation.tags.length === 0 ? [] : ['tagging']),
  ];
  return {
    id: ID_PREFIXES.annotation + annotation.id,
    type: 'Annotation',
    motivation: motivation.length === 0 ? 'highlighting' : motivation,
    created: annotation.createdAt,
    modified: annotation.changedAt,
    creator: person(annotation.author),
    ...(body.length === 0 ? {} : { body }),
    target: target(annotation),
  };
}

/** The verdict is the body, the wordings that were judged are the targets; the evidence stands beside the verdict. */
function writeVerdict(verdict: Verdict, target: (anchor: Anchor) => JsonObject): JsonObject {
  return {
    id: ID_PREFIXES.verdict + verdict.id,
    type: 'Annotation',
    motivation: 'assessing',
    created: verdict.at,
    creator: person(verdict.reviewer),
    body: [
      {
        type: 'schema:Rating',
        purpose: 'assessing',
        'schema:alternateName': verdict.label,
        'schema:ratingValue': verdict.number,
        'schema:bestRating': verdict.best,
        'schema:worstRating': verdict.worst,
        'crossread:scale': verdict.scale,
        'crossread:scaleVersion': verdict.scaleVersion,
      },
      ...(verdict.explanation === '' ? [] : [textBody(verdict.explanation, 'describing')]),
      ...verdict.evidence.map((anchor) => ({ ...target(anchor), purpose: 'linking' })),
    ],
    target: verdict.passages.map(target),
  };
}

/** "A contradicts B": A is the target, B the body. */
function writeLink(link: Link, target: (anchor: Anchor) => JsonObject): JsonObject {
  return {
    id: ID_PREFIXES.link + link.id,
    type: 'Annotation',
    motivation: 'linking',
    created: link.at,
    creator: person(link.by),
    body: [
      { ...target(link.to), purpose: 'linking' },
      textBody(link.type, 'classifying'),
      ...(link.note === '' ? [] : [textBody(link.note, 'commenting')]),
    ],
    target: target(link.from),
  };
}

function textBody(value: string, purpose: string): JsonObject {
  return { type: 'TextualBody', value, format: 'text/plain', purpose };
}

function person(name: string): JsonObject {
  return { type: 'Person', name };
}

/** Writes passages; each text is counted once, however many passages stand in it. */
function targets(sources: readonly Source[]): (anchor: Anchor) => JsonObject {
  const byId = new Map(sources.map((source) => [source.id, source]));
  const counted = new Map<string, (offset: number) => number>();
  const place = (source: Source, offset: number): number => {
    let toCodePoints = counted.get(source.id);
    if (toCodePoints === undefined) {
      toCodePoints = codePointOffsets(source.text).toCodePoints;
      counted.set(source.id, toCodePoints);
    }
    return toCodePoints(offset);
  };
  return (anchor) => {
    const { source: id, quote } = anchor;
    const source = byId.get(id);
    const quotation = { type: 'TextQuoteSelector', ...quote };
    // A note outlives its source: its words are still told.
    if (source === undefined) {
      return { type: 'SpecificResource', source: ID_PREFIXES.source + id, selector: [quotation] };
    }
    return {
      type: 'SpecificResource',
      source: source.url !== null && /^https?:/i.test(source.url) ? source.url : ID_PREFIXES.source + id,
      // What lost its place in a newer version of the text is told by its words alone.
      selector: stands(anchor, source.text)
        ? [
            quotation,
            {
              type: 'TextPositionSelector',
              start: place(source, anchor.start),
              end: place(source, anchor.end),
            },
          ]
        : [quotation],
      state: {
        type: 'TimeState',
        sourceDate: source.importedAt,
        cached: HASH_PREFIX + source.sha256.replace(/^sha256:/, ''),
      },
    };
  };
}
