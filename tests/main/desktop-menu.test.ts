// The menu of the desktop app: it speaks the language of the page throughout.
import { expect, it } from 'vitest';
import type { MenuItemConstructorOptions } from 'electron';
import { chinese } from '../../src/core/texts/chinese.ts';
import { english } from '../../src/core/texts/english.ts';
import { menuTemplate } from '../../src/main/desktop/menu.ts';

/** The items of a menu that are read, with those below them. A role without a label has one in the system's words. */
function items(menu: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [
    ...(item.type === 'separator' ? [] : [item]),
    ...items(Array.isArray(item.submenu) ? item.submenu : []),
  ]);
}

it.each(['darwin', 'linux', 'win32'] as const)('has every item in Chinese on %s', (platform) => {
  const other = items(menuTemplate(platform, chinese, () => undefined)).filter(
    // The first menu of macOS has the app's name.
    ({ role, label }) => role !== 'appMenu' && !/\p{sc=Han}/u.test(label ?? ''),
  );
  expect(other).toEqual([]);
});

it('brings every menu with its items, since those of a role are in English', () => {
  const menus = menuTemplate('darwin', english, () => undefined);
  expect(menus.map(({ submenu }) => Array.isArray(submenu) && submenu.length > 0)).toEqual(
    menus.map(() => true),
  );
});
