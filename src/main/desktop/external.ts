// Addresses outside the app: opened only in the system's browser, only http and https, and only after a person
// has seen where they lead.
import { dialog, shell, type BrowserWindow } from 'electron';
import type { Texts } from '../../core/texts/english.ts';

/** Longer addresses cannot be read in a dialog, so that nobody could tell where they lead. */
const MAX_LENGTH = 2_000;

/** Shows the address and hands it to the system's browser if the person agrees; any other kind is dropped. */
export async function askToOpen(
  window: BrowserWindow,
  address: string,
  { desktop, common }: Texts,
): Promise<void> {
  const shown = externalAddress(address);
  if (shown === null) return;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: desktop.openOutside,
    message: desktop.isOutside,
    detail: shown,
    buttons: [desktop.open, common.cancel],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(shown);
}

/**
 * The address as it will be opened, its host in ASCII so that no letter can pass for another; null when it is not a
 * plain web address.
 */
function externalAddress(address: string): string | null {
  if (address.length > MAX_LENGTH || !URL.canParse(address)) return null;
  const parsed = new URL(address);
  // "https://bank.example@evil.example/" leads to evil.example, and reads as if it did not.
  const plain = parsed.username === '' && parsed.password === '';
  return plain && ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
}
