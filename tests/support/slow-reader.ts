// A reader as no reader may be: for every letter it looks at all the letters before it.

/** How many pairs of equal letters the text has. */
export function readSlowly(text: string): number {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) {
    for (let before = 0; before < at; before += 1) {
      if (text[before] === text[at]) pairs += 1;
    }
  }
  return pairs;
}
