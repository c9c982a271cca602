// Aligned wordings as a critical apparatus in TEI P5, by parallel segmentation: words that all sources of a point
// share stand once, where they part each source's reading stands in its own `rdg`. Each source is a witness.
import { slice } from '../model/span.ts';
import { append } from '../model/lists.ts';
import { tellersIn } from '../model/tellers.ts';
import { commonSegments } from '../text/search/collation.ts';
import { toldBy } from './told-by.ts';
import { toldElsewhere, whereElsewhere } from './told-elsewhere.ts';
import { Places, type PlacedSource } from './places.ts';
import type { Exported } from './scope.ts';
import { escapeXml } from './xml.ts';

/** The document, ending in one line end. Points that only one source has are no variants, and are left out. */
export function exportTei({ subject, reviewed, elsewhere }: Exported): string {
  const places = new Places(subject);
  const claims = new Map((reviewed?.comparison.claims ?? []).map((claim) => [claim.id, claim]));
  const tellersOf = reviewed === null ? null : tellersIn(reviewed);
  const whereOf = whereElsewhere(reviewed?.comparison ?? { points: [] });
  const points = (reviewed?.comparison.points ?? []).flatMap((point, index): string[] => {
    const words = new Map<string, string[]>();
    for (const id of point.claims) {
      const claim = claims.get(id);
      const placed = claim === undefined ? null : places.source(claim.source);
      if (claim === undefined || placed === null) continue;
      append(words, witnessId(placed), slice(placed.source.text, claim));
    }
    if (words.size < 2) return [];
    const readings = [...words].map(([witness, parts]) => ({ witness, text: oneLine(parts.join(' ')) }));
    const tellers = tellersOf!(point.claims.flatMap((id) => claims.get(id) ?? []));
    const others = toldElsewhere(places, elsewhere.get(point.id) ?? [], whereOf);
    const notes = [
      ...(tellers.copies.length === 0 ? [] : [toldBy(places, tellers)]),
      ...(others === '' ? [] : [`Told in another point: ${others}`]),
    ];
    return [
      `      <ab n="${index + 1}">${apparatus(readings)}</ab>`,
      ...notes.map((note) => `      <note>${escapeXml(note)}</note>`),
    ];
  });
  const witnesses = subject.sources.flatMap(({ id }) => places.source(id) ?? []).map(writeWitness);
  return `<?xml version="1.0" encoding="UTF-8"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <teiHeader>
    <fileDesc>
      <titleStmt>
        <title>${escapeXml(subject.about.title)}</title>
      </titleStmt>
      <publicationStmt>
        <p>Unpublished: exported from Crossread.</p>
      </publicationStmt>
      <sourceDesc>
        ${witnesses.length === 0 ? '<p>No sources.</p>' : `<listWit>\n${witnesses.join('\n')}\n        </listWit>`}
      </sourceDesc>
    </fileDesc>
    <encodingDesc>
      <variantEncoding method="parallel-segmentation" location="internal"/>
    </encodingDesc>
  </teiHeader>
  <text>
    <body>
${points.length === 0 ? '      <p>No wordings were aligned.</p>' : points.join('\n')}
    </body>
  </text>
</TEI>
`;
}

function writeWitness({ source, number }: PlacedSource): string {
  const { title, outlet, author, date, url, sha256 } = source;
  const parts = [
    `<title>${escapeXml(title)}</title>`,
    ...(outlet === null ? [] : [`<publisher>${escapeXml(outlet)}</publisher>`]),
    ...(author === null ? [] : [`<author>${escapeXml(author)}</author>`]),
    ...(date === null ? [] : [`<date when="${escapeXml(date)}">${escapeXml(date)}</date>`]),
    ...(url === null ? [] : [`<idno type="URL">${escapeXml(url)}</idno>`]),
    `<idno type="sha256">${escapeXml(sha256.replace(/^sha256:/, ''))}</idno>`,
  ];
  return `          <witness xml:id="w${number}"><bibl>${parts.join(' ')}</bibl></witness>`;
}

function witnessId({ number }: PlacedSource): string {
  return `#w${number}`;
}

function apparatus(readings: readonly { readonly witness: string; readonly text: string }[]): string {
  const parts = commonSegments(readings.map(({ text }) => text)).map((segment) => {
    if (typeof segment === 'string') return escapeXml(segment);
    // Witnesses that read alike stand together.
    const groups = new Map<string, string[]>();
    segment.forEach((text, index) => append(groups, text, readings[index]!.witness));
    const entries = [...groups].map(([text, witnesses]) =>
      text === ''
        ? `<rdg wit="${witnesses.join(' ')}"/>`
        : `<rdg wit="${witnesses.join(' ')}">${escapeXml(text)}</rdg>`,
    );
    return `<app>${entries.join('')}</app>`;
  });
  return parts.join('');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
