// The formats that a case can be exported in, as the page, the command line and the exports themselves know them.

export interface ExportFormat {
  /** What people read in a list of choices. */
  readonly name: string;
  /** One line on what it is for. */
  readonly purpose: string;
  /** Ending of the file's name, without the dot. */
  readonly ending: string;
  readonly mediaType: string;
  /** Whether a person can read the file as text before it is saved. */
  readonly isText: boolean;
  /** Holds the whole case by its nature, so that no part can be chosen. */
  readonly isWhole: boolean;
}

const TEXT = { isText: true, isWhole: false };
const BINARY = { isText: false, isWhole: false };

export const EXPORT_FORMATS = {
  markdown: {
    ...TEXT,
    name: 'Markdown',
    purpose: 'The report as plain text with light marks, for notes and editors.',
    ending: 'md',
    mediaType: 'text/markdown',
  },
  html: {
    ...TEXT,
    name: 'HTML',
    purpose: 'The report as one page that any browser opens and prints.',
    ending: 'html',
    mediaType: 'text/html',
  },
  docx: {
    ...BINARY,
    name: 'Word',
    purpose: 'The report as a document for word processors.',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: {
    ...BINARY,
    name: 'PDF',
    purpose: 'The report as it is printed.',
    ending: 'pdf',
    mediaType: 'application/pdf',
  },
  csv: {
    ...TEXT,
    name: 'CSV',
    purpose: 'One table: points by source, findings, or notes.',
    ending: 'csv',
    mediaType: 'text/csv',
  },
  xlsx: {
    ...BINARY,
    name: 'Excel',
    purpose: 'Points by source, findings and notes, one sheet each.',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: {
    isText: true,
    isWhole: true,
    name: 'JSON',
    purpose: 'The whole case as data. Opens again without loss, without the original files.',
    ending: 'json',
    mediaType: 'application/json',
  },
  w3c: {
    ...TEXT,
    name: 'Web Annotation',
    purpose: 'The notes as W3C Web Annotations (JSON-LD), for other annotation tools. Opens again.',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
  },
  claimreview: {
    ...TEXT,
    name: 'ClaimReview',
    purpose: 'Points with a verdict as schema.org ClaimReview (JSON-LD), for publishing systems.',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
  },
  csl: {
    ...TEXT,
    name: 'CSL-JSON',
    purpose: 'The sources as references for Zotero, Pandoc and other citation tools.',
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
  ris: {
    ...TEXT,
    name: 'RIS',
    purpose: 'The sources as references for reference managers.',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
  },
  bibtex: {
    ...TEXT,
    name: 'BibTeX',
    purpose: 'The sources as references for LaTeX.',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
  },
  tei: {
    ...TEXT,
    name: 'TEI',
    purpose: 'Aligned wordings as a critical apparatus (parallel segmentation), for textual scholars.',
    ending: 'xml',
    mediaType: 'application/tei+xml',
  },
  bundle: {
    isText: false,
    isWhole: true,
    name: 'Case bundle',
    purpose: 'One file with the case and its originals, verified when it is opened.',
    ending: 'crossread',
    mediaType: 'application/zip',
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormatName, ...ExportFormatName[]];

/** The tables that a spreadsheet holds as sheets, and of which a CSV file holds one. */
export const EXPORT_TABLES = ['points', 'findings', 'annotations'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];
