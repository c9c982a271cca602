// The window and the fence around it: the page comes from the app's own scheme, and can go nowhere else.
import {
  app,
  BrowserWindow,
  dialog,
  Menu,
  nativeTheme,
  protocol,
  session,
  type Session,
  type WebContents,
  type WebPreferences,
} from 'electron';
import type { Texts } from '../../core/texts/english.ts';
import { escapeXml } from '../../core/export/xml.ts';
import { SECURITY_HEADERS, type PageFiles } from '../page.ts';
import { askToOpen } from './external.ts';
import { contextMenuTemplate } from './menu.ts';

const SCHEME = 'app';
const HOST = 'crossread';
const ADDRESS = `${SCHEME}://${HOST}/`;

/** The page's background in each theme, so that the window does not flash before the page is drawn. */
const BACKGROUND = { light: '#faf8f3', dark: '#181a1f' };

/** What no page of ours may do, in the window and where a report is printed; most are Electron's own defaults. */
export const FENCED: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // The spelling checker would fetch its dictionaries from the network.
  spellcheck: false,
};

/** Must run before the app is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the page from its list of files, and lets no other request through. */
export function servePage(page: PageFiles): void {
  protocol.handle(SCHEME, (request) => {
    const address = new URL(request.url);
    const file = address.host === HOST && request.method === 'GET' ? page.get(address.pathname) : undefined;
    if (file === undefined) return new Response(null, { status: 404, headers: SECURITY_HEADERS });
    return new Response(file.body, { headers: { ...SECURITY_HEADERS, 'Content-Type': file.mediaType } });
  });
  fenceSession(session.defaultSession, (url) => isOurs(url) || url.startsWith('devtools://'));
}

/** Refuses every permission, every download, and every request but those that are let through. */
export function fenceSession(fenced: Session, letThrough: (url: string) => boolean): void {
  fenced.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  fenced.setPermissionCheckHandler(() => false);
  // What is saved goes through the system's dialog (`saveFile`).
  fenced.on('will-download', (event) => event.preventDefault());
  fenced.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !letThrough(url) }));
}

/**
 * Keeps a page where it is.
 * @param onOpen told of every address that the page wanted to open in a window; none is opened
 */
export function fencePage(contents: WebContents, onOpen: (url: string) => void): void {
  // A file dropped beside the page's drop area would otherwise be navigated to.
  contents.on('will-navigate', (event) => event.preventDefault());
  // The preview of a report comes from the page itself, without an address.
  contents.on('will-frame-navigate', (event) => {
    if (event.url !== 'about:srcdoc') event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    onOpen(url);
    return { action: 'deny' };
  });
}

/** Whether an address is one of the page's own. */
export function isOurs(address: string): boolean {
  return address.startsWith(ADDRESS);
}

/**
 * @param preload absolute path of the built preload script
 * @param textsNow in the language of the page
 */
export function openWindow(preload: string, textsNow: () => Texts): BrowserWindow {
  const window = new BrowserWindow({
    // Electron keeps place, size and whether the window fills the screen under this name, in the library's profile,
    // and brings back to a display what would stand beside all of them.
    name: 'main',
    windowStatePersistence: true,
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Crossread',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: { ...FENCED, preload },
  });
  fencePage(window.webContents, (url) => void askToOpen(window, url, textsNow()));
  window.webContents.on('context-menu', (_event, clicked) => {
    const items = contextMenuTemplate(clicked, textsNow());
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
  });
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerPageAgain(window, reason, textsNow());
  });
  window.once('ready-to-show', () => window.show());
  // A page that cannot be loaded must not leave an app without anything to close.
  window.loadURL(ADDRESS).catch(() => {
    if (!window.isDestroyed()) window.show();
  });
  return window;
}

/** Puts a window before all others, wherever it was: on a second start nobody looks for it. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** A small window that says why there is none of the app yet. It needs no page: the app serves none before it has its library. */
export function openWaiting({ desktop, locale }: Texts): BrowserWindow {
  const window = new BrowserWindow({
    width: 440,
    height: 150,
    useContentSize: true,
    resizable: false,
    minimizable: false,
    fullscreenable: false,
    title: 'Crossread',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: FENCED,
  });
  window.removeMenu();
  fencePage(window.webContents, () => undefined);
  const page = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>Crossread</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="light dark">
<body style="margin: 28px 32px; font: 14px/1.5 system-ui, sans-serif" role="status">
<h1 style="margin: 0 0 8px; font-size: 17px">${escapeXml(desktop.waiting)}</h1>${escapeXml(desktop.waitingWhy)}`;
  window.loadURL(`data:text/html;charset=utf-8,${encodeURIComponent(page)}`).catch(() => undefined);
  return window;
}

/** A page that crashed, or was ended for its memory, leaves an empty window; what it had changed is in the library. */
async function offerPageAgain(
  window: BrowserWindow,
  reason: string,
  { desktop, menu }: Texts,
): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    message: desktop.pageGone,
    detail: desktop.pageGoneWhy(reason),
    buttons: [desktop.openAgain, menu.quit],
    defaultId: 0,
    noLink: true,
  });
  // Whoever closed the window while the question stood wants neither.
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  else app.quit();
}
