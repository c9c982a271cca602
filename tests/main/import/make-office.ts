// Makes small office documents and archives for the tests, part by part, so that no binary file has to be kept.
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A ZIP of these files; a value is the text of a file, or its bytes. */
export function makeZip(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Zippable = {},
): Buffer {
  const parts = Object.entries(files).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync({ ...(Object.fromEntries(parts) as Zippable), ...options }));
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const paragraph = (text: string, style?: string): string =>
  `<w:p>${style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** A Word document with a title, a paragraph that has a footnote and a link, and a heading. */
export function makeDocx(parts: Readonly<Record<string, string>> = {}): Buffer {
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return makeZip({
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relation}/footnotes" Target="footnotes.xml"/><Relationship Id="rId2" Type="${relation}/hyperlink" Target="https://quay.example/report" TargetMode="External"/><Relationship Id="rId3" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${W}><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style></w:styles>`,
    'word/footnotes.xml': `<w:footnotes ${W}><w:footnote w:id="2">${paragraph('Counted in April.')}</w:footnote></w:footnotes>`,
    'word/document.xml': `<w:document ${W} ${R}><w:body>${paragraph('Quay to close', 'Title')}<w:p><w:r><w:t xml:space="preserve">The council found cracks</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve"> in eleven pillars, says </w:t></w:r><w:hyperlink r:id="rId2"><w:r><w:t>its report</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r></w:p>${paragraph('What comes next', 'Heading2')}${paragraph('Boats move north.')}</w:body></w:document>`,
    'docProps/core.xml':
      '<cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>Quay memo</dc:title><dc:creator>mduarte</dc:creator><dcterms:created>2026-05-06T08:00:00Z</dcterms:created></cp:coreProperties>',
    ...parts,
  });
}

/** An OpenDocument text of the same content. */
export function makeOdt(parts: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest:manifest xmlns:manifest="m"/>',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:xlink="x"><office:body><office:text><text:p text:style-name="Title">Quay to close</text:p><text:p>The council found cracks<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Counted in April.</text:p></text:note-body></text:note> in eleven<text:s/>pillars, says <text:a xlink:href="https://quay.example/report">its report</text:a>.</text:p><text:h text:outline-level="2">What comes next</text:h><text:p>Boats move north.</text:p></office:text></office:body></office:document-content>',
    'meta.xml':
      '<office:document-meta xmlns:office="o" xmlns:dc="d" xmlns:meta="m"><office:meta><dc:title>Quay memo</dc:title><meta:initial-creator>mduarte</meta:initial-creator><meta:creation-date>2026-05-06T08:00:00</meta:creation-date></office:meta></office:document-meta>',
    ...parts,
  });
}

/** A book of two chapters. */
export function makeEpub(parts: Readonly<Record<string, string>> = {}): Buffer {
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package xmlns:dc="d"><metadata><dc:title>The Old Quay</dc:title><dc:creator>Mina Duarte</dc:creator><dc:date>2026-05-06</dc:date><dc:language>en</dc:language></metadata><manifest><item id="two" href="two.xhtml"/><item id="one" href="one.xhtml"/></manifest><spine><itemref idref="one"/><itemref idref="two"/></spine></package>',
    'OEBPS/one.xhtml':
      '<html><head><title>no</title></head><body><h1>One</h1><p>The quay was built in 1880.</p></body></html>',
    'OEBPS/two.xhtml': '<html><body><h1>Two</h1><p>It is closed now.</p></body></html>',
    ...parts,
  });
}
