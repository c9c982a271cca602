// The formats that a case can be exported in, as the page, the command line and the exports themselves know them.

export interface ExportFormat {
  /** What people read in a list of choices. */
  readonly name: string;
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
    ending: 'md',
    mediaType: 'text/markdown',
  },
  html: {
    ...TEXT,
    name: 'HTML',
    ending: 'html',
    mediaType: 'text/html',
  },
  docx: {
    ...BINARY,
    name: 'Word',
    ending: 'docx',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  pdf: {
    ...BINARY,
    name: 'PDF',
    ending: 'pdf',
    mediaType: 'application/pdf',
  },
  csv: {
    ...TEXT,
    name: 'CSV',
    ending: 'csv',
    mediaType: 'text/csv',
  },
  xlsx: {
    ...BINARY,
    name: 'Excel',
    ending: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  json: {
    isText: true,
    isWhole: true,
    name: 'JSON',
    ending: 'json',
    mediaType: 'application/json',
  },
  w3c: {
    ...TEXT,
    name: 'Web Annotation',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
  },
  claimreview: {
    ...TEXT,
    name: 'ClaimReview',
    ending: 'jsonld',
    mediaType: 'application/ld+json',
  },
  csl: {
    ...TEXT,
    name: 'CSL-JSON',
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
  },
  ris: {
    ...TEXT,
    name: 'RIS',
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
  },
  bibtex: {
    ...TEXT,
    name: 'BibTeX',
    ending: 'bib',
    mediaType: 'application/x-bibtex',
  },
  tei: {
    ...TEXT,
    name: 'TEI',
    ending: 'xml',
    mediaType: 'application/tei+xml',
  },
  bundle: {
    isText: false,
    isWhole: true,
    name: 'Case bundle',
    ending: 'crossread',
    mediaType: 'application/zip',
  },
} as const satisfies Readonly<Record<string, ExportFormat>>;

export type ExportFormatName = keyof typeof EXPORT_FORMATS;

export const EXPORT_FORMAT_NAMES = Object.keys(EXPORT_FORMATS) as [ExportFormatName, ...ExportFormatName[]];

/** The tables that a spreadsheet holds as sheets, and of which a CSV file holds one. */
export const EXPORT_TABLES = ['points', 'findings', 'annotations'] as const;
export type ExportTable = (typeof EXPORT_TABLES)[number];
