// A library in a folder of its own that goes away with the test.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Case } from '../../src/core/model/case.ts';
import type { Library } from '../../src/main/library/library.ts';

/** An empty folder, removed when the test that asked for it ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'crossread-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Earlier states of a case that open, the newest first. */
export async function backupsOf(library: Library, caseId: string): Promise<readonly Case[]> {
  const found: Case[] = [];
  for await (const { subject } of library.backups(caseId)) found.push(subject);
  return found;
}
