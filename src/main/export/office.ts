// What Word and Excel files have in common: a ZIP of XML parts with a list of their types and of how they hang
// together (ECMA-376, Open Packaging Conventions). Written by hand: the parts that a report needs are few, and the
// libraries for them stamp the time of writing into every file.
import { escapeXml } from '../../core/export/xml.ts';
import type { Case } from '../../core/model/case.ts';
import { zipFiles } from './zip.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006';
const OFFICE_TYPE = 'application/vnd.openxmlformats-officedocument.';

export interface Part {
  /** Within the package, without a leading slash: "word/document.xml". */
  readonly path: string;
  /** Its type after `application/vnd.openxmlformats-officedocument.`. */
  readonly type: string;
  /** The root element and all within. */
  readonly xml: string;
}

/**
 * The file, as bytes that repeat exactly.
 * @param main the part that a program opens first
 * @param related parts that the first one names, as rId1, rId2 and so on; their kind is the last word of
 *   `relationship`
 */
export function packOffice(
  subject: Case,
  main: Part,
  related: readonly (Part & { readonly relationship: string })[],
): Uint8Array {
  const folder = main.path.slice(0, main.path.lastIndexOf('/') + 1);
  const name = main.path.slice(folder.length);
  const types = [main, ...related].map(
    ({ path, type }) => `<Override PartName="/${path}" ContentType="${OFFICE_TYPE}${type}"/>`,
  );
  const links = related.map(
    ({ path, relationship }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${DOCUMENT}/relationships/${relationship}" Target="${path.slice(folder.length)}"/>`,
  );
  return zipFiles([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/relationships/officeDocument" Target="${main.path}"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    ['docProps/core.xml', HEAD + coreProperties(subject)],
    [main.path, HEAD + main.xml],
    ...related.map(({ path, xml }) => [path, HEAD + xml] as const),
    [
      `${folder}_rels/${name}.rels`,
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`,
    ],
  ]);
}

/** Dates come from the case, never from the clock; a date in another form than the standard's is left out. */
function coreProperties({ about, createdAt, changedAt }: Case): string {
  const date = (name: string, value: string): string =>
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(value)
      ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${value}</dcterms:${name}>`
      : '';
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(about.title)}</dc:title><dc:creator>Crossread</dc:creator>${date('created', createdAt)}${date('modified', changedAt)}</cp:coreProperties>`;
}
