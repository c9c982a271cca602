// What a person has to be told about a case stays until they have read it, and is said in any language.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { say } from '../../../src/core/model/problem.ts';
import { noticeOf, Notices } from '../../../src/main/library/notices.ts';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'crossread-test-'))));
afterEach(() => rm(folder, { recursive: true }));

const open = (): Promise<Notices> => Notices.open(join(folder, 'notices.json'), folder);

it('keeps its values apart over a restart, so that each language has them in its own words', async () => {
  const notices = await open();
  await notices.set('c1', say`A backup of ${'Friday'} was opened, with ${say`${2} sources`}.`);
  const later = (await open()).of('c1')!;
  expect(noticeOf('recovered', later)).toEqual({
    kind: 'recovered',
    message: 'A backup of Friday was opened, with 2 sources.',
    told: {
      text: 'A backup of {0} was opened, with {1}.',
      values: ['Friday', { text: '{0} sources', values: [2] }],
    },
  });
});

it('reads the sentences that an earlier version wrote', async () => {
  await writeFile(join(folder, 'notices.json'), JSON.stringify({ c1: 'A backup was opened.' }));
  expect(noticeOf('recovered', (await open()).of('c1')!)).toEqual({
    kind: 'recovered',
    message: 'A backup was opened.',
  });
});
