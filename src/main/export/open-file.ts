// What was exported comes back: a case from its JSON or its bundle, and notes from Web Annotations onto a case.
import {
  readWebAnnotations,
  type Making,
  type ReadAnnotations,
} from '../../core/export/web-annotation-read.ts';
import type { Case } from '../../core/model/case.ts';
import type { Change, ListEdit } from '../../core/model/change.ts';
import { Problem, say } from '../../core/model/problem.ts';
import { readBundle, type Bundle } from './bundle.ts';
import { noCase, parseJson, readCaseJson } from './read-case.ts';

/** What every ZIP begins with. */
const ZIP_SIGNATURE = Buffer.from('PK\u0003\u0004');
/** How the JSON of a case begins, with or without a mark of its encoding: what does not is no case that was cut short. */
const OBJECT = /^(?:\u00ef\u00bb\u00bf)?\s{0,40}\{/u;

/**
 * The case in a file, told by its bytes and not by its name.
 * @param name what messages call the file
 * @throws Problem `newer-version`, `damaged-file`, `file-too-large`, `bad-input`
 */
export function readCaseFile(bytes: Uint8Array, name: string): Bundle {
  if (bytes.length === 0) throw new Problem('empty-file', say`${name} is empty. Export the case again.`);
  const isZip = ZIP_SIGNATURE.equals(bytes.subarray(0, ZIP_SIGNATURE.length));
  if (isZip) return readBundle(bytes, name);
  if (!OBJECT.test(Buffer.from(bytes.subarray(0, 64)).toString('latin1'))) throw noCase(name);
  return { subject: readCaseJson(bytes, name), originals: [] };
}

/**
 * The change that adds what a file of Web Annotations holds; null when that is nothing.
 * @param name what messages call the file
 * @throws Problem `damaged-file`, `file-too-large`, `bad-input`
 */
export function annotationsFrom(
  subject: Case,
  bytes: Uint8Array,
  name: string,
  making: Making,
): { readonly change: Change | null; readonly read: ReadAnnotations; readonly added: number } {
  const read = readWebAnnotations(parseJson(bytes, name), subject, making);
  const edits: ListEdit[] = [
    ...read.annotations.map((after, at): ListEdit => ({
      list: 'annotations',
      index: subject.annotations.length + at,
      before: null,
      after,
    })),
    ...read.verdicts.map((after, at): ListEdit => ({
      list: 'verdicts',
      index: subject.verdicts.length + at,
      before: null,
      after,
    })),
    ...read.links.map((after, at): ListEdit => ({
      list: 'links',
      index: subject.links.length + at,
      before: null,
      after,
    })),
  ];
  const change: Change | null = edits.length === 0 ? null : { name: ['addNotes', name], edits };
  return { change, read, added: edits.length };
}
