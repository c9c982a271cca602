// Text as XML 1.0, for every format that is written in it.

/** Characters that XML cannot hold, not even escaped: most controls, half pairs, and two that are no characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- control characters are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Text fit for element content and for quoted attributes; what XML cannot hold becomes the replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(/[&<>"'\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
