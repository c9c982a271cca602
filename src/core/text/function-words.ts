// Words that carry grammar rather than content. Negations, modals and quantifiers are left out on purpose:
// "not", "must" and "all" change what a claim says. Written by us.

const FUNCTION_WORDS = new Set(
  `a an the this that these those such
   i me my we us our you your he him his she her hers it its they them their who whom whose which what
   am is are was were be been being do does did doing have has had having
   of to in on at by for with from into onto upon about as than over under between among through during
   within against toward towards across per via amid along after before since until
   and or but so yet if because while although though whereas when where how why
   there here also then just even still too very more most rather quite own same other another some any each
   s t re ve ll d`
    .trim()
    .split(/\s+/),
);

/** Whether a folded word carries grammar rather than content. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}
