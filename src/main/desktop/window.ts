// The window and the fence around it: the page comes from the app's own scheme, and can go nowhere else.
import { BrowserWindow, nativeTheme, protocol, session } from 'electron';
import { SECURITY_HEADERS, type PageFiles } from '../page.ts';
import { askToOpen } from './external.ts';

const SCHEME = 'app';
const HOST = 'crossread';
const ADDRESS = `${SCHEME}://${HOST}/`;

/** The page's background in each theme, so that the window does not flash before the page is drawn. */
const BACKGROUND = { light: '#faf8f3', dark: '#181a1f' };

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
  const ours = session.defaultSession;
  ours.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  ours.setPermissionCheckHandler(() => false);
  ours.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isOurs(details.url) && !details.url.startsWith('devtools://') });
  });
}

/** Whether an address is one of the page's own. */
export function isOurs(address: string): boolean {
  return address.startsWith(ADDRESS);
}

/** @param preload absolute path of the built preload script */
export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 860,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title: 'Crossread',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
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
    },
  });
  const { webContents } = window;
  // A file dropped beside the page's drop area would otherwise be navigated to.
  webContents.on('will-navigate', (event) => event.preventDefault());
  webContents.on('will-frame-navigate', (event) => event.preventDefault());
  webContents.on('will-redirect', (event) => event.preventDefault());
  webContents.on('will-attach-webview', (event) => event.preventDefault());
  webContents.setWindowOpenHandler(({ url }) => {
    void askToOpen(window, url);
    return { action: 'deny' };
  });
  window.once('ready-to-show', () => window.show());
  void window.loadURL(ADDRESS);
  return window;
}
