// What the built doors answer a page that names the state of the case that it has.
import { expect, it } from 'vitest';
import type { Answer, CaseView } from '../../src/core/contract/contract.ts';
import { KnownCases } from '../../src/core/contract/case-states.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { startDesktop } from '../support/desktop.ts';
import { temporaryFolder } from '../support/library.ts';

type Ask = (name: string, input: object, knows?: string) => Promise<Answer<unknown>>;

async function browser(folder: string): Promise<{ ask: Ask; close: () => Promise<unknown> }> {
  const door = await startBrowserDoor(folder);
  const headers = await door.signIn();
  const ask: Ask = async (name, input, knows) => {
    const named = knows === undefined ? headers : { ...headers, 'X-Crossread-Knows': knows };
    const { body } = await door.send('POST', `/api/${name}`, named, JSON.stringify(input));
    return JSON.parse(body) as Answer<unknown>;
  };
  return { ask, close: () => door.stop() };
}

async function desktop(folder: string): Promise<{ ask: Ask; close: () => Promise<unknown> }> {
  const run = await startDesktop(folder);
  return {
    ask: (name, input, knows) => run.ask('call', name, input, ...(knows === undefined ? [] : [knows])),
    close: () => run.quit(),
  };
}

it.each([
  ['browser', browser],
  ['desktop', desktop],
])(
  'the %s door tells what changed since that state, and the whole case to whoever names none',
  async (_door, open) => {
    const { ask, close } = await open(await temporaryFolder());
    const page = new KnownCases();
    const asPage = async (name: string, input: object): Promise<{ value: CaseView; keys: string[] }> => {
      const { knows, read } = page.ask(input);
      const answer = await ask(name, input, knows);
      if (!answer.ok) throw new Error(answer.problem.message);
      return { value: read(answer.value) as CaseView, keys: Object.keys(answer.value as object) };
    };
    const made = await asPage('createCase', { title: 'Dues' });
    const caseId = made.value.case.id;
    const changed = await asPage('pasteSource', { caseId, text: 'Harbour dues will rise, said the board.' });
    const whole = (await ask('openCase', { caseId })) as { value: CaseView };
    expect([made.keys.includes('case'), changed.keys.includes('case')]).toEqual([true, false]);
    expect(changed.value.case).toEqual(whole.value.case);
    expect(Object.keys(whole.value)).not.toContain('state');
    await close();
  },
);
