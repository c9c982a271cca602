// Signs that are written in several ways, and mean one thing to whoever looks for them.

/** The text with quotation marks and dashes as a keyboard has them, unit for unit in its length. */
export function plainSigns(text: string): string {
  return text
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/[“”„‟″«»]/g, '"')
    .replace(/[‐‑‒–—―−]/g, '-');
}
