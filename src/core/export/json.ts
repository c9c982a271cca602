// The whole case as JSON: the stored form itself, laid out for reading. docs/formats.md describes it,
// docs/schema/case.schema.json holds it to its word, and it opens again without loss.
import type { Case } from '../model/case.ts';

/** The file, ending in one line end. */
export function exportJson(subject: Case): string {
  return `${JSON.stringify(subject, null, 2)}\n`;
}
