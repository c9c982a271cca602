// Words by which an English source says that it is not sure.
import { guarded } from '../../../patterns/guarded.ts';

/**
 * Behind "appear" where it is to be seen somewhere: "appear in the journal", "appeared before a judge", "a crack appeared on
 * Monday"; but "appears on course", "appears in good shape", "appear to fail".
 */
const IN_SIGHT = String.raw`\b(?:\s+(?:\p{Ll}{1,20}ly\s+|again\s+)?(?:(?:on|in)\b(?!\s+(?:course|track|top|line|good|poor|bad|fine|danger|doubt|trouble|no\s|the\s+(?:verge|brink|way|lead))\b)|at|before|with|without|alongside|beside|behind|under|above|over|near|next\s+to|around|across|between|from|for|by|as(?!\s+(?:if|though)\b)|after|during|here|there|again|online|every|each|this|last|next|today|yesterday|tonight|tomorrow|overnight|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|\s*(?:[.;!?]|$))`;

// `(?<!\w)` where `\b` would say the same: in any case and any script V8 looks for that one letter by letter.
export const HEDGE = guarded(
  new RegExp(
    String.raw`(?<!\w)(?:reportedly|allegedly|apparently|seemingly|perhaps|maybe|possibly|probably|presumably|supposedly|(?<!\b(?:less|more|as|equally|how) )likely|unlikely|unclear|unconfirmed|preliminary|so-called|appear(?:s|ed)?(?!${IN_SIGHT})|(?<=\b(?:as|so) it )appear(?:s|ed)|seems?|seemed|suggests?|suggested|estimated|(?:is|are|was|were) (?:thought|believed|understood|expected|said|reported|alleged) to|(?:(?:is|are|was|were|been) )?(?:suspected|accused) of|charged with|on suspicion of|alleged|(?:hope[sd]?|aim(?:s|ed)?|would like) to|(?:may|might|could) have|doubtful|in part|to some extent|as far as)\b`,
    'giu',
  ),
);
