// The menu with the platform's accelerators. What the system can do by itself is a role; the rest goes to the
// page as a command.
import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../core/contract/names.ts';
import type { Texts } from '../../core/texts/english.ts';

/** @param send hands a command to the page of the window that is open */
export function menuTemplate(
  platform: NodeJS.Platform,
  texts: Texts,
  send: (command: Command) => void,
): MenuItemConstructorOptions[] {
  const command = (label: string, accelerator: string, name: Command): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  });
  const { menu, screens, shell } = texts;
  const mac = platform === 'darwin';
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    // A role brings its items with it, in English: each is named here.
    ...(mac
      ? [
          {
            role: 'appMenu',
            submenu: [
              { role: 'about', label: menu.about },
              separator,
              { role: 'services', label: menu.services },
              separator,
              { role: 'hide', label: menu.hide },
              { role: 'hideOthers', label: menu.hideOthers },
              { role: 'unhide', label: menu.showAll },
              separator,
              { role: 'quit', label: menu.quitApp },
            ],
          } satisfies MenuItemConstructorOptions,
        ]
      : []),
    {
      label: menu.file,
      submenu: [
        command(menu.newCase, 'CmdOrCtrl+N', 'new-case'),
        command(menu.addSources, 'CmdOrCtrl+O', 'add-sources'),
        separator,
        command(menu.export, 'CmdOrCtrl+E', 'export'),
        separator,
        mac ? { role: 'close', label: menu.close } : { role: 'quit', label: menu.quit },
      ],
    },
    {
      label: menu.edit,
      submenu: [
        // Not the roles: those undo typing only. The page knows where the focus is: in a text field it undoes
        // the typing there, anywhere else the last change to the case.
        command(shell.undo, 'CmdOrCtrl+Z', 'undo'),
        command(shell.redo, mac ? 'Shift+Cmd+Z' : 'Ctrl+Y', 'redo'),
        separator,
        { role: 'cut', label: menu.cut },
        { role: 'copy', label: menu.copy },
        { role: 'paste', label: menu.paste },
        { role: 'selectAll', label: menu.selectAll },
        separator,
        command(menu.find, 'CmdOrCtrl+F', 'find'),
      ],
    },
    {
      label: menu.view,
      submenu: [
        command(screens.library, 'CmdOrCtrl+1', 'library'),
        command(screens.matrix, 'CmdOrCtrl+2', 'matrix'),
        command(screens.reader, 'CmdOrCtrl+3', 'reader'),
        command(screens.review, 'CmdOrCtrl+4', 'review'),
        separator,
        { role: 'resetZoom', label: menu.actualSize },
        { role: 'zoomIn', label: menu.zoomIn },
        { role: 'zoomOut', label: menu.zoomOut },
        separator,
        { role: 'togglefullscreen', label: menu.fullScreen },
      ],
    },
    {
      role: 'windowMenu',
      label: menu.window,
      submenu: [
        { role: 'minimize', label: menu.minimise },
        ...(mac
          ? ([
              { role: 'zoom', label: menu.zoom },
              separator,
              { role: 'front', label: menu.front },
            ] satisfies MenuItemConstructorOptions[])
          : [{ role: 'close', label: menu.close } satisfies MenuItemConstructorOptions]),
      ],
    },
    { role: 'help', label: menu.help, submenu: [command(shell.handbook, 'F1', 'handbook')] },
  ];
}

/** What a click with the other button offers: Electron has no such menu of its own. Empty where there is nothing to do. */
export function contextMenuTemplate(
  {
    isEditable,
    selectionText,
    editFlags,
  }: Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>,
  { menu }: Texts,
): MenuItemConstructorOptions[] {
  const copy: MenuItemConstructorOptions = { role: 'copy', label: menu.copy, enabled: editFlags.canCopy };
  if (!isEditable) return selectionText.trim() === '' ? [] : [copy];
  return [
    { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
    copy,
    { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
    { type: 'separator' },
    { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
  ];
}
