// Versions compared and adopted in a thread: the same as in place, and the app answers meanwhile.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../../src/core/model/case.ts';
import { quoteOf } from '../../../src/main/changes.ts';
import { importText } from '../../../src/main/import/text.ts';
import { versionsInPlace, versionsInWorker } from '../../../src/main/versions/worker-run.ts';
import { reports } from '../../bench/reports.ts';
import { caseOf } from '../../support/stored-case.ts';

const WORKER = pathToFileURL(join(import.meta.dirname, '../../../out/main/versions-worker.js'));
const AT = '2026-01-02T00:00:00.000Z';

/** A case with two versions of a text, a word in five of the newer one changed, and so many notes on the older one. */
function twoVersions(notes: number): Case {
  const { text } = reports(1)[0]!;
  const newer = text.replace(/\p{L}+/gu, (word, at: number) => (at % 5 === 0 ? `${word}x` : word));
  const [old, young] = [text, newer].map((words, place) =>
    importText({
      id: `version${place}`,
      bytes: Buffer.from(words),
      fileName: null,
      importedAt: AT,
      version: '0',
    }),
  ) as [Case['sources'][number], Case['sources'][number]];
  const empty = caseOf('case01', 'Dues', 1, 1);
  const annotations = Array.from({ length: notes }, (_, place) => {
    const start = Math.floor(((place + 0.5) * old.text.length) / notes);
    const span = { start, end: start + 60 };
    const quote = quoteOf(old.text, span);
    return { ...empty.annotations[0]!, id: `note${place}`, source: old.id, ...span, quote };
  });
  return { ...empty, sources: [old, young], annotations };
}

describe('versions in a thread', () => {
  const inThread = versionsInWorker(WORKER);

  it('are compared and adopted as they are in place', async () => {
    const subject = twoVersions(12);
    const wish = { sourceId: 'version0', newerId: 'version1', places: [] };
    expect(await inThread.compare(subject, 'version0', 'version1')).toEqual(
      await versionsInPlace.compare(subject, 'version0', 'version1'),
    );
    expect(await inThread.adopt(subject, wish, AT)).toEqual(await versionsInPlace.adopt(subject, wish, AT));
  });

  it('leave the app free to answer meanwhile', async () => {
    const order: string[] = [];
    const compared = inThread
      .compare(twoVersions(60), 'version0', 'version1')
      .then(() => order.push('compared'));
    await new Promise((resolve) => setTimeout(resolve, 1));
    order.push('answered');
    await compared;
    expect(order).toEqual(['answered', 'compared']);
  });

  it('tell what was wrong in the same words', async () => {
    const subject = twoVersions(1);
    const wish = { sourceId: 'version0', newerId: 'version1', places: [{ start: 0, end: 1, to: null }] };
    await expect(inThread.compare(subject, 'nosuch', 'version1')).rejects.toMatchObject({
      code: 'not-found',
    });
    const past = { ...wish, places: [{ ...subject.annotations[0]!, to: { start: 0, end: 1e9 } }] };
    const told = await versionsInPlace.adopt(subject, past, AT).catch((error: unknown) => String(error));
    expect(await inThread.adopt(subject, past, AT).catch((error: unknown) => String(error))).toEqual(told);
  });

  it('that dies is told, and nothing was changed', async () => {
    const dying = versionsInWorker(new URL('data:text/javascript,process.exit(3)'));
    await expect(dying.compare(twoVersions(1), 'version0', 'version1')).rejects.toThrow(
      'nothing was changed',
    );
  });
});
