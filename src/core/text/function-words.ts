// Words that carry grammar rather than content. Negations, modals and quantifiers are left out on purpose:
// "not", "must" and "all" change what a claim says. Written by us. Of Chinese and Japanese, where
// they are single characters that stand beside every figure, the commonest are here; those of German and Arabic were tried,
// and the ranking in the cases for fitting was worse with them.

const FUNCTION_WORDS = new Set(
  `a an the this that these those such
   i me my we us our you your he him his she her hers it its they them their who whom whose which what
   am is are was were be been being do does did doing have has had having
   of to in on at by for with from into onto upon about as than over under between among through during
   within against toward towards across per via amid along after before since until
   and or but so yet if because while although though whereas when where how why
   there here also then just even still too very more most rather quite own same other another some any each
   s t re ve ll d
   的 了 在 是 和 与 及 或 也 都 就 而 则 对 从 由 把 被 于 以 其 这 该 等 并 为 至
   は が を に で と も の へ や から まで より した して する です ます た て し れ いる ある`
    .trim()
    .split(/\s+/),
);

/** Whether a folded word carries grammar rather than content. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}
