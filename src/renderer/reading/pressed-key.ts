// Which key was pressed, for layouts without Latin letters too: the keys of the app are named after those.

/** A character of a script that is not Latin. What every script has, as "§" and "£", is a key of its own. */
const OTHER_SCRIPT = /^[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/** Signs by their place, without and with the shift key, on the keyboard that `KeyboardEvent.code` is named after. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string | null]>> = {
  Slash: ['/', '?'],
  Equal: ['=', '+'],
  Minus: ['-', null],
  Comma: [',', null],
};

/**
 * `KeyboardEvent.key`; where that is of another script than Latin, what stands at the same place on a Latin keyboard, which
 * such keyboards mostly have printed beside their own.
 */
export function pressedKey({
  key,
  code,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  if (!OTHER_SCRIPT.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shiftKey ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? key;
}
