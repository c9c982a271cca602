// The menu with the platform's accelerators. What the system can do by itself is a role; the rest goes to the
// page as a command.
import type { MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../core/contract/names.ts';

/** @param send hands a command to the page of the window that is open */
export function menuTemplate(
  platform: NodeJS.Platform,
  send: (command: Command) => void,
): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: Command): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  });
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        command('New Case', 'CmdOrCtrl+N', 'new-case'),
        command('Add Sources…', 'CmdOrCtrl+O', 'add-sources'),
        separator,
        command('Export…', 'CmdOrCtrl+E', 'export'),
        separator,
        { role: mac ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        // Not the roles: those undo typing only. The page knows where the focus is: in a text field it undoes
        // the typing there, anywhere else the last change to the case.
        command('Undo', 'CmdOrCtrl+Z', 'undo'),
        command('Redo', mac ? 'Shift+Cmd+Z' : 'Ctrl+Y', 'redo'),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'View',
      submenu: [
        command('Library', 'CmdOrCtrl+1', 'library'),
        command('Matrix', 'CmdOrCtrl+2', 'matrix'),
        command('Reader', 'CmdOrCtrl+3', 'reader'),
        command('Review', 'CmdOrCtrl+4', 'review'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    { role: 'help', submenu: [command('Handbook', 'F1', 'handbook')] },
  ];
}
