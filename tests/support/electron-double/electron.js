// A double of the `electron` module, as far as the desktop door uses it. It records what the door does, and does
// on the test's word what Electron, a page or a person would do. It speaks to the test over the process's channel.
/* eslint-disable @typescript-eslint/no-unsafe-assignment, @typescript-eslint/no-unsafe-call,
   @typescript-eslint/no-unsafe-member-access, @typescript-eslint/no-unsafe-argument,
   @typescript-eslint/no-unsafe-return, @typescript-eslint/require-await --
   the double hands on what it is given, of whatever type, and keeps Electron's promises without awaiting any */
import { EventEmitter } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';

const ORIGIN = 'app://crossread';

/** @typedef {Record<string, any>} Loose */

/** An event whose default can be prevented. */
function makeEvent(extra = {}) {
  const event = {
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
    ...extra,
  };
  return event;
}

const record = {
  /** @type {string[]} */
  order: [],
  /** @type {[string, string | undefined][]} */
  switches: [],
  /** @type {Loose} */
  paths: {},
  /** @type {Loose[]} */
  privileges: [],
  sandboxed: false,
  /** @type {Loose[]} */
  menu: [],
  /** @type {string[]} */
  commands: [],
  focused: 0,
  /** @type {string[]} */
  errorBoxes: [],
  /** What the dialogs for files were opened with. @type {Loose[]} */
  fileDialogs: [],
  /** Menus that a click with the other button opened. @type {Loose[][]} */
  contextMenus: [],
  reloads: 0,
  appId: '',
  /** What a person was asked. @type {Loose[]} */
  questions: [],
  /** Addresses handed to the system's browser. @type {string[]} */
  external: [],
  /** Folders shown in the system's own window. @type {string[]} */
  shown: [],
  /** What a report could do in the window where it was printed. @type {Loose[]} */
  printings: [],
};

/** @type {Map<string, (event: Loose, ...values: any[]) => unknown>} */
const handlers = new Map();
/** @type {Map<string, (request: Request) => Response | Promise<Response>>} */
const protocols = new Map();
/** @type {BrowserWindow[]} */
const windows = [];
/** Handlers of the default session. @type {Loose} */
const sessionHandlers = {};
/** Answers that the next dialogs give: paths, or null for a closed dialog. @type {Loose} */
const dialogAnswers = { save: null, folder: null, button: 1, closing: false };

class App extends EventEmitter {
  isPackaged = false;
  commandLine = {
    /** @param {string} name @param {string} [value] */
    appendSwitch: (name, value) => void record.switches.push([name, value]),
  };
  #quitting = false;

  setName() {}
  /** @param {string} id */
  setAppUserModelId(id) {
    record.appId = id;
  }
  /** @param {string} name @param {string} path */
  setPath(name, path) {
    record.paths[name] = path;
  }
  getPreferredSystemLanguages() {
    return ['en-GB'];
  }
  requestSingleInstanceLock() {
    record.order.push('lock');
    return process.env['DOUBLE_LOCKED'] !== '1';
  }
  enableSandbox() {
    record.sandboxed = true;
  }
  async whenReady() {
    await new Promise((resolve) => setImmediate(resolve));
    record.order.push('ready');
    // A second start while this one still opens its library.
    this.emit('second-instance', makeEvent(), [], '');
  }
  quit() {
    if (this.#quitting) return;
    this.#quitting = true;
    const event = makeEvent();
    this.emit('will-quit', event);
    this.#quitting = false;
    if (!event.defaultPrevented) process.exit(0);
  }
  /** @param {Loose} options */
  relaunch(options) {
    // Told in a file, since the app ends right after.
    writeFileSync(process.env['DOUBLE_RELAUNCHES'] ?? '', JSON.stringify(options));
  }
  /** @param {number} code */
  exit(code) {
    process.exit(code);
  }
}
export const app = new App();

class WebContents extends EventEmitter {
  mainFrame = { url: `${ORIGIN}/`, name: 'main' };
  /** @type {(details: Loose) => Loose} */
  windowOpenHandler = () => ({ action: 'allow' });
  /** @param {(details: Loose) => Loose} handler */
  setWindowOpenHandler(handler) {
    this.windowOpenHandler = handler;
  }
  reload() {
    record.reloads += 1;
  }
  async printToPDF() {
    // A report without an end, or a printer that hangs.
    if (process.env['DOUBLE_PRINTS'] === 'never') await new Promise(() => undefined);
    return Buffer.from('%PDF-1.4');
  }
  /** @param {string} channel @param {...unknown} values */
  send(channel, ...values) {
    renderer.emit(channel, { sender: 'main process' }, ...values);
  }
}

export class BrowserWindow extends EventEmitter {
  webContents = new WebContents();
  url = '';
  shown = false;
  /** @param {Loose} options */
  constructor(options) {
    super();
    this.options = options;
    windows.push(this);
    record.order.push('window');
  }
  /** @param {string} url */
  async loadURL(url) {
    this.url = url;
    this.emit('ready-to-show');
  }
  show() {
    this.shown = true;
  }
  #destroyed = false;
  /** As a person does; what Electron had for the window is gone with it. */
  close() {
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.webContents.reload = () => {
      throw new TypeError('Object has been destroyed');
    };
    this.emit('closed');
  }
  isDestroyed() {
    return this.#destroyed;
  }
  removeMenu() {}
  /** Only the windows in which reports are printed are destroyed; what they allowed is recorded. */
  destroy() {
    windows.splice(windows.indexOf(this), 1);
    const { session: printing, ...preferences } = this.options['webPreferences'];
    const event = makeEvent();
    this.webContents.emit('will-navigate', event, 'https://example.org/');
    record.printings.push({
      url: this.url,
      shown: this.shown || this.options['show'] !== false,
      preferences,
      partition: printing.partition,
      navigates: !event.defaultPrevented,
      opens: this.webContents.windowOpenHandler({ url: 'https://example.org/' }),
      permission: printing.handlers.check(),
      downloads: downloads(printing.handlers),
      letThrough: [this.url, 'app://crossread/', 'https://example.org/', 'file:///etc/passwd'].filter(
        (url) => {
          const decided = { cancel: true };
          printing.handlers.before({ url }, (/** @type {Loose} */ made) => Object.assign(decided, made));
          return !decided.cancel;
        },
      ),
    });
  }
  focus() {
    record.focused += 1;
  }
  isMinimized() {
    return false;
  }
  restore() {}
}

/** Whether a session lets a page download. @param {Loose} taken */
function downloads(taken) {
  const event = makeEvent();
  taken['will-download'](event);
  return !event.defaultPrevented;
}

export const Menu = {
  /** @param {Loose[]} template */
  buildFromTemplate: (template) =>
    Object.assign(template, { popup: () => void record.contextMenus.push(plainMenu(template)) }),
  /** @param {Loose[]} menu */
  setApplicationMenu: (menu) => void (record.menu = menu),
};

export const nativeTheme = { shouldUseDarkColors: false };

export const protocol = {
  /** @param {Loose[]} schemes */
  registerSchemesAsPrivileged(schemes) {
    record.order.push('privileges');
    record.privileges = schemes;
  },
  /** @param {string} scheme @param {(request: Request) => Response} handler */
  handle(scheme, handler) {
    record.order.push('page');
    protocols.set(scheme, handler);
  },
};

/** @param {Loose} taken where its handlers are kept */
const makeSession = (taken) => ({
  /** @param {string} event @param {unknown} listener */
  on: (event, listener) => void (taken[event] = listener),
  /** @param {unknown} handler */
  setPermissionRequestHandler: (handler) => void (taken['request'] = handler),
  /** @param {unknown} handler */
  setPermissionCheckHandler: (handler) => void (taken['check'] = handler),
  webRequest: {
    /** @param {unknown} handler */
    onBeforeRequest: (handler) => void (taken['before'] = handler),
  },
});

export const session = {
  defaultSession: makeSession(sessionHandlers),
  /** @param {string} partition */
  fromPartition(partition) {
    /** @type {Loose} */
    const taken = {};
    return {
      ...makeSession(taken),
      partition,
      handlers: taken,
      protocol: { handle: () => undefined, unhandle: () => undefined },
    };
  },
};

export const ipcMain = {
  /** @param {string} channel @param {(event: unknown, input: unknown) => unknown} handler */
  handle(channel, handler) {
    if (handlers.has(channel)) throw new Error(`A second handler for ${channel}`);
    handlers.set(channel, handler);
  },
};

export const shell = {
  /** @param {string} address */
  openExternal: async (address) => void record.external.push(address),
  /** @param {string} path */
  async openPath(path) {
    record.shown.push(path);
    return process.env['DOUBLE_SHOWS'] === 'nothing' ? 'There is no file manager' : '';
  },
};

export const dialog = {
  /** @param {unknown} _window @param {Loose} question */
  async showMessageBox(_window, question) {
    record.questions.push(question);
    if (dialogAnswers['closing']) windows[0]?.close();
    return { response: dialogAnswers['button'] };
  },
  /** @param {unknown} _window @param {Loose} options */
  async showSaveDialog(_window, options) {
    record.fileDialogs.push(options);
    const path = dialogAnswers['save'];
    return { canceled: path === null, filePath: path ?? '' };
  },
  /** @param {unknown} _window @param {Loose} options */
  async showOpenDialog(_window, options) {
    record.fileDialogs.push(options);
    const path = dialogAnswers['folder'];
    return { canceled: path === null, filePaths: path === null ? [] : [path] };
  },
  /** @param {string} title @param {string} content */
  showErrorBox: (title, content) => void record.errorBoxes.push(`${title}: ${content}`),
};

// The page's side: the preload runs as in a sandbox, where `require` knows `electron` and nothing else, and what
// passes between the processes is cloned.
const renderer = new EventEmitter();
/** @type {Loose} */
const world = {};

/** @param {string} path */
function loadPreload(path) {
  const electron = {
    contextBridge: {
      /** @param {string} name @param {unknown} value */
      exposeInMainWorld: (name, value) => void (world[name] = value),
    },
    ipcRenderer: {
      /** @param {string} channel @param {unknown[]} values */
      invoke: (channel, ...values) => invoke(channel, values, {}),
      /** @param {string} channel @param {(...values: unknown[]) => void} listener */
      on: (channel, listener) => renderer.on(channel, listener),
      /** @param {string} channel @param {(...values: unknown[]) => void} listener */
      off: (channel, listener) => renderer.off(channel, listener),
    },
  };
  /** @param {string} name */
  const sandboxRequire = (name) => {
    if (name !== 'electron') throw new Error(`A sandboxed preload cannot require ${name}`);
    return electron;
  };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- as a sandboxed preload is run
  new Function('require', 'module', 'exports', readFileSync(path, 'utf8'))(
    sandboxRequire,
    { exports: {} },
    {},
  );
  world['crossread'].onCommand((/** @type {string[]} */ ...heard) => record.commands.push(...heard));
}

/** @param {string} channel @param {unknown[]} values @param {Loose} event */
async function invoke(channel, values, event) {
  const handler = handlers.get(channel);
  if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
  const contents = windows[0]?.webContents;
  const sent = { sender: contents, senderFrame: contents?.mainFrame, ...event };
  return structuredClone(await handler(sent, ...structuredClone(values)));
}

/** The menu without its functions. @param {Loose[]} items @returns {Loose[]} */
function plainMenu(items) {
  return items.map(({ label, role, accelerator, enabled, submenu }) => ({
    label,
    role,
    accelerator,
    enabled,
    submenu: submenu === undefined ? undefined : plainMenu(submenu),
  }));
}

/** What a test may ask for. @type {Record<string, (...values: any[]) => unknown>} */
const operations = {
  state: () => ({
    ...record,
    menu: plainMenu(record.menu),
    channels: [...handlers.keys()],
    schemes: [...protocols.keys()],
    windows: windows.map(({ options, url, shown }) => ({ options, url, shown })),
  }),
  /** Of every window, those included in which reports are printed. */
  addresses: () => windows.map(({ url }) => url),
  bridge: () => Object.keys(world['crossread']),
  call: (name, ...values) => world['crossread'][name](...values),
  callAs: (channel, input, senderFrame) => invoke(channel, [input], { senderFrame }),
  contents: (name, ...values) => {
    const event = makeEvent({ url: values[0] });
    windows[0]?.webContents.emit(name, event, ...values);
    return event.defaultPrevented;
  },
  /** As on macOS, where the app stays. */
  dropWindow: () => windows[0]?.close(),
  openWindow: (url) => windows[0]?.webContents.windowOpenHandler({ url }),
  permission: (name) =>
    new Promise((resolve) => {
      const check = sessionHandlers['check'](null, name, ORIGIN, {});
      sessionHandlers['request'](null, name, (/** @type {boolean} */ asked) => resolve({ check, asked }));
    }),
  downloads: () => downloads(sessionHandlers),
  request: (url) =>
    new Promise((resolve) =>
      sessionHandlers['before']({ url }, (/** @type {Loose} */ { cancel }) => resolve(!cancel)),
    ),
  fetch: async (url, method = 'GET') => {
    const response = await protocols.get('app')?.(new Request(url, { method }));
    return {
      status: response?.status,
      headers: Object.fromEntries(response?.headers ?? []),
      text: await response?.text(),
    };
  },
  dialogs: (answers) => void Object.assign(dialogAnswers, answers),
  click: (label) => {
    const items = record.menu.flatMap(({ submenu }) => submenu ?? []);
    items.find((item) => item.label === label).click();
  },
  emit: (name, ...values) => void app.emit(name, makeEvent(), ...values),
  closeWindow: () => {
    windows[0]?.close();
    app.emit('window-all-closed');
  },
  quit: (times = 1) =>
    void setImmediate(() => {
      for (let time = 0; time < times; time += 1) app.quit();
    }),
};

/** @param {Loose} message */
async function answer({ id, operation, values }) {
  try {
    const preload = windows[0]?.options['webPreferences'].preload;
    if (world['crossread'] === undefined && preload !== undefined) loadPreload(preload);
    process.send?.({ id, value: await operations[operation]?.(...values) });
  } catch (error) {
    process.send?.({ id, error: String(error) });
  }
}

process.on('message', (message) => void answer(/** @type {Loose} */ (message)));
