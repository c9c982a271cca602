// Cases as they lie on the disk, made from the oldest stored form, so that they fit whatever a case is by now.
import type { Case } from '../../src/core/model/case.ts';
import { decodeCase } from '../../src/main/library/case-file.ts';

const TIME = '2026-01-01T00:00:00.000Z';

/** A source of the first version. */
function storedSource(id: string, text: string): Record<string, unknown> {
  return {
    id,
    title: `Source ${id}`,
    outlet: 'Harbour Wire',
    author: null,
    date: null,
    dateSource: null,
    url: null,
    role: 'report',
    text,
    sha256: `sha256:${'0'.repeat(64)}`,
    file: `${id}.txt`,
    importedAt: TIME,
    importer: { name: 'plain text', version: '0.1.0' },
    evidence: [],
  };
}

/** A note of the first version, on the first seven letters of its source. */
function storedNote(id: string, source: string, note: string): Record<string, unknown> {
  const quote = { exact: 'Harbour', prefix: '', suffix: '' };
  return {
    id,
    source,
    start: 0,
    end: 7,
    quote,
    note,
    tags: ['dues'],
    author: 'Reviewer',
    createdAt: TIME,
    changedAt: TIME,
  };
}

/** What a case of the first version held in its file, as an object. */
export function storedCase(id: string, title: string, sources = 2, notes = 2): Record<string, unknown> {
  return {
    format: 'crossread-case',
    version: 1,
    id,
    about: { title, base: null },
    createdAt: TIME,
    changedAt: TIME,
    sources: Array.from({ length: sources }, (_, place) =>
      storedSource(`source${place}`, `Harbour dues rise by ${place} per cent, says board number ${place}.`),
    ),
    annotations: Array.from({ length: notes }, (_, place) =>
      storedNote(`note${place}`, 'source0', `Note ${place}`),
    ),
    history: [{ at: TIME, by: 'Reviewer', what: `Create ${title}` }],
  };
}

/** The same as the app holds it. */
export function caseOf(id: string, title: string, sources = 2, notes = 2): Case {
  return decodeCase(Buffer.from(JSON.stringify(storedCase(id, title, sources, notes))), id);
}
