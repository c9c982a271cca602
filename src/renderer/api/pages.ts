// Names for the pages of one browser, and for the browser, so that each page keeps what is typed on it: the same after a
// reload, and never that of another page that is open.

/** Before the name of a page, in the names of the browser's locks: each page holds its own as long as it is open. */
const LOCK = 'crossread-page-';
/** Where the browser keeps the name for a page that is loaded again. A copy of a tab has it too, but not the lock. */
const KEY = 'crossread-page';

/** A name that no other page has. */
export const newPageName = (): string => crypto.randomUUID();

/** For a browser that has none yet. */
const nameless = newPageName();
/** Where the browser keeps the name that all its pages have for it. */
const BROWSER_KEY = 'crossread-browser';

let named: Promise<string> | null = null;

/** The name of this page. */
export function pageName(): Promise<string> {
  // Who keeps a browser from storing anything has another name after a reload.
  named ??= findName().catch(newPageName);
  return named;
}

/** The name of this browser, by which the app tells its pages from those of others. */
export function browserName(): string {
  try {
    const storage = globalThis.localStorage as Storage | undefined;
    const before = storage?.getItem(BROWSER_KEY) ?? null;
    if (before !== null) return before;
    storage?.setItem(BROWSER_KEY, nameless);
  } catch {
    // Who keeps a browser from storing anything has one for each page.
  }
  return nameless;
}

/** The names of all pages that are open in this browser. @param own that of this page */
export async function openPages(own: string): Promise<string[]> {
  const { held = [] } = (await locks()?.query()) ?? {};
  const names = held.flatMap(({ name }) =>
    name?.startsWith(LOCK) === true ? [name.slice(LOCK.length)] : [],
  );
  return [...new Set([own, ...names])];
}

async function findName(): Promise<string> {
  // A runtime without a browser's window has no other pages.
  const storage = globalThis.sessionStorage as Storage | undefined;
  const before = storage?.getItem(KEY) ?? null;
  if (before !== null && (await holds(before))) return before;
  const name = newPageName();
  await holds(name);
  storage?.setItem(KEY, name);
  return name;
}

function locks(): LockManager | undefined {
  return typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;
}

/** Whether this page holds the name, from now until it is closed. */
function holds(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const asked = locks()?.request(LOCK + name, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      return lock === null ? undefined : new Promise(() => undefined);
    });
    if (asked === undefined) resolve(true);
    else asked.catch(reject);
  });
}
