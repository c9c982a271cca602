// The page's side of the doors: session, answers, problems.
import { describe, expect, it } from 'vitest';
import { createApi, type Host } from '../../../src/renderer/api/api.ts';
import type { DesktopBridge } from '../../../src/core/contract/contract.ts';

interface Asked {
  readonly path: string;
  readonly body: unknown;
}

function browserHost(
  hash: string,
  respond: (path: string) => Response,
): Host & { asked: Asked[]; shown: string[] } {
  const asked: Asked[] = [];
  const shown: string[] = [];
  return {
    asked,
    shown,
    location: { hash, pathname: '/', search: '' },
    history: { replaceState: (_state, _title, address) => shown.push(String(address)) },
    fetch: (path, options) => {
      asked.push({ path: path as string, body: JSON.parse(options?.body as string) as unknown });
      return Promise.resolve(respond(path as string));
    },
  };
}

const ok = (value: unknown): Response => Response.json({ ok: true, value });

describe('the browser door', () => {
  it('exchanges the token once, takes it out of the address, then calls', async () => {
    const host = browserHost('#token=abc', () => ok([]));
    const api = createApi(host);
    await Promise.all([api.listCases({}), api.listCases({})]);
    expect(host.asked.map(({ path }) => path)).toEqual(['/session', '/api/listCases', '/api/listCases']);
    expect(host.asked[0]?.body).toEqual({ token: 'abc' });
    expect(host.shown).toEqual(['/']);
  });

  it('goes on with the session it has after a reload, when the address holds no token', async () => {
    const host = browserHost('', () => ok([]));
    await createApi(host).listCases({});
    expect(host.asked.map(({ path }) => path)).toEqual(['/api/listCases']);
  });

  it('turns a refusal into a Problem with the words of the door', async () => {
    const problem = { code: 'not-found', message: 'There is no such case.' };
    const host = browserHost('', () => Response.json({ ok: false, problem }, { status: 404 }));
    await expect(createApi(host).openCase({ caseId: 'x' })).rejects.toMatchObject(problem);
  });

  it('tells where to go when the address has no access', async () => {
    const host = browserHost('', () => new Response('no', { status: 403 }));
    await expect(createApi(host).listCases({})).rejects.toThrow('Open the one that Crossread printed');
  });

  it('lets calls outlive the page only as long as all of them together may', async () => {
    const kept: (boolean | undefined)[] = [];
    const answers: (() => void)[] = [];
    const host: Host = {
      ...browserHost('', () => ok(null)),
      fetch: (_path, options) => {
        kept.push(options?.keepalive);
        return new Promise((resolve) => answers.push(() => resolve(ok(null))));
      },
    };
    const words = 'x'.repeat(12_000);
    const save = (): Promise<unknown> =>
      createApi(host).keepTyped({ caseId: 'c', page: 'p', explanations: [{ point: 'p', words }] });
    const both = [save(), save()];
    await new Promise((resolve) => setTimeout(resolve));
    expect(kept).toEqual([true, false]);
    for (const answer of answers) answer();
    await Promise.all(both);
    const third = save();
    await new Promise((resolve) => setTimeout(resolve));
    expect(kept).toEqual([true, false, true]);
    answers.at(-1)!();
    await third;
  });

  it('says that Crossread does not answer when the connection fails', async () => {
    const host = { ...browserHost('', () => ok(null)), fetch: () => Promise.reject(new TypeError('failed')) };
    await expect(createApi(host).listCases({})).rejects.toThrow('Crossread does not answer');
  });
});

describe('the desktop door', () => {
  const host = browserHost('', () => ok(null));

  it('hands calls to the bridge and unwraps its answers', async () => {
    const bridge = {
      openCase: ({ caseId }: { caseId: string }) =>
        Promise.resolve({ ok: false, problem: { code: 'not-found', message: `No ${caseId}.` } }),
      saveFile: ({ fileName }: { fileName: string }) => Promise.resolve({ ok: true, value: fileName }),
    } as unknown as DesktopBridge;
    const api = createApi({ ...host, crossread: bridge });
    await expect(api.openCase({ caseId: 'x' })).rejects.toThrow('No x.');
    expect(await api.saveFile({ fileName: 'a.md', mediaType: 'text/markdown', text: '# A' })).toBe('a.md');
    expect(host.asked).toEqual([]);
  });
});
