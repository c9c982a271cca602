// How keys are written for people: with the signs of a Mac on a Mac, with words elsewhere.

const IS_MAC = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent);

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Alt: '⌥', Shift: '⇧' };
const PLAIN: Readonly<Record<string, string>> = { Mod: 'Ctrl' };
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
};

/** "Mod+Shift+Z" as "Ctrl Shift Z" or "⌘⇧Z". */
export function keyLabel(keys: string, mac = IS_MAC): string {
  const parts = keys.endsWith('++')
    ? [...keys.slice(0, -2).split('+'), '+']
    : keys === '+'
      ? ['+']
      : keys.split('+');
  const words = parts.map((part) => (mac ? MAC[part] : PLAIN[part]) ?? NAMES[part] ?? part);
  return words.join(mac ? '' : ' ');
}
