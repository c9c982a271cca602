// Whether letters and digits pressed now are being typed, or chosen from a list by their first letter: then they are no
// keys of the app. Check boxes and radio buttons take none.

const TYPED_INTO =
  'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="file"])';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches(TYPED_INTO);
}

/** Whether the target is part of a menu, a list to choose from or a dialog: its keys are its own. */
export function isInMenu(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role^="menu"], [role="dialog"], [role="listbox"]') !== null
  );
}
