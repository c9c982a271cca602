import type { Answer } from '../../src/core/contract/contract.ts';
import { dispatch } from '../../src/main/dispatch.ts';
import { openApp } from '../support/app.ts';
import { startBrowserDoor } from '../support/browser-door.ts';
import { startDesktop } from '../support/desktop.ts';
import { describeContract } from './contract.ts';

describeContract('no door at all', async (folder) => {
  const { app, library, search } = await openApp(folder);
  return {
    call: (name, input) => dispatch(app, name, input, () => undefined),
    close: async () => {
      await search.close();
      await library.flush();
    },
  };
});

describeContract('the built browser door', async (folder) => {
  const door = await startBrowserDoor(folder);
  const headers = await door.signIn();
  return {
    async call(name, input) {
      // JSON cannot say undefined; a page that sends nothing sends null.
      const { body } = await door.send('POST', `/api/${name}`, headers, JSON.stringify(input ?? null));
      return JSON.parse(body) as Answer<unknown>;
    },
    close: () => door.stop(),
  };
});

describeContract('the built desktop door', async (folder) => {
  const desktop = await startDesktop(folder);
  return {
    call: (name, input) => desktop.ask<Answer<unknown>>('call', name, input),
    close: () => desktop.quit(),
  };
});
