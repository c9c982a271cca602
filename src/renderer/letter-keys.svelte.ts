// Names of buttons with the letter that does the same, as long as letters are keys.
import { t } from './texts.svelte.ts';

let areOn = $state(true);

/** Says whether single-letter keys are switched on. */
export function switchLetterKeys(on: boolean): void {
  areOn = on;
}

/** The name, and the letter after it while it is a key. */
export function withLetter(name: string, letter: string): string {
  return areOn ? t.common.withKey(name, letter) : name;
}
