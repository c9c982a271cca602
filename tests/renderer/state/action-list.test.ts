import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/renderer/state/action-list.svelte.ts';

const NO_MODIFIERS = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

const pressed = (key: string, code: string, modifiers: Partial<typeof NO_MODIFIERS> = {}): string =>
  keyOf({ key, code, ...NO_MODIFIERS, ...modifiers });

describe('a key as the table of actions writes it', () => {
  it.each([
    ['Russian', 'о', 'KeyJ', {}, 'J'],
    ['Russian, with the shift lock', 'О', 'KeyJ', {}, 'J'],
    ['Russian', 'я', 'KeyZ', { ctrlKey: true }, 'Mod+Z'],
    ['Russian', 'Я', 'KeyZ', { ctrlKey: true, shiftKey: true }, 'Mod+Shift+Z'],
    ['Greek', 'ν', 'KeyN', {}, 'N'],
    ['Arabic, two characters by one key', 'لا', 'KeyB', {}, 'B'],
    ['Arabic', 'ظ', 'Slash', {}, '/'],
    ['Arabic', '؟', 'Slash', { shiftKey: true }, '?'],
    ['Arabic', 'و', 'Comma', { metaKey: true }, 'Mod+,'],
    ['Hebrew', 'ח', 'KeyJ', {}, 'J'],
    ['Korean', 'ㅓ', 'KeyJ', {}, 'J'],
    ['Thai', '่', 'KeyJ', {}, 'J'],
    ['Hindi', 'र', 'KeyJ', {}, 'J'],
  ])('is on a %s keyboard what stands at the place of %s', (_layout, key, code, modifiers, written) => {
    expect(pressed(key, code, modifiers)).toBe(written);
  });

  it.each([
    ['French', 'a', 'KeyQ', {}, 'A'],
    ['French', ',', 'KeyM', {}, ','],
    ['Dvorak', "'", 'KeyQ', {}, "'"],
    ['German', 'z', 'KeyY', { ctrlKey: true }, 'Mod+Z'],
    ['German', 'ö', 'Semicolon', {}, 'Ö'],
    ['Spanish', '¿', 'Equal', { shiftKey: true }, '¿'],
    ['British', '£', 'Digit3', { shiftKey: true }, '£'],
    ['Russian', '№', 'Digit3', { shiftKey: true }, '№'],
    ['Russian', '?', 'Digit7', { shiftKey: true }, '?'],
  ])('stays on a %s keyboard what it writes: %s', (_layout, key, code, modifiers, written) => {
    expect(pressed(key, code, modifiers)).toBe(written);
  });

  it.each(['Escape', 'Enter', 'ArrowDown', 'F3'])('is %s by its name', (key) => {
    expect(pressed(key, key)).toBe(key);
  });
});
