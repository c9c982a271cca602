// Puts the contract on `window.crossread`: one function per call, and the menu's commands. Nothing else of
// Electron, and no channel to fill in, reaches the page.
import { contextBridge, ipcRenderer } from 'electron';
import { CALL_NAMES, COMMANDS, DESKTOP_CALL_NAMES, type Command } from '../core/contract/names.ts';

const calls = Object.fromEntries(
  [...CALL_NAMES, ...DESKTOP_CALL_NAMES].map((name) => [
    name,
    (input: unknown, knows: unknown): Promise<unknown> =>
      ipcRenderer.invoke(`crossread:${name}`, input, knows),
  ]),
);

/** The event, which carries the sender, stays on this side. */
function onCommand(listener: (command: Command) => void): () => void {
  const heard = (_event: unknown, command: unknown): void => {
    const known = COMMANDS.find((candidate) => candidate === command);
    if (known !== undefined) listener(known);
  };
  ipcRenderer.on('crossread:command', heard);
  return () => {
    ipcRenderer.off('crossread:command', heard);
  };
}

contextBridge.exposeInMainWorld('crossread', { ...calls, onCommand });
