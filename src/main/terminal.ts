// What is said on a terminal. Text from sources, titles and file names may hold sequences that move the cursor, change
// the title of the window or answer for the person; a terminal never gets them from here.

/** Controls but tab and line end. A bare carriage return would write over what stands there. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The text with every control, but tab and line end, made visible as the replacement character. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '\ufffd');
}

/** Says something to the person, or to whoever reads the log; ends the line. */
export function report(detail: string): void {
  process.stderr.write(`${withoutControls(detail)}\n`);
}

/** Says it on one line, whatever the name of a file in it holds. */
export function reportLine(detail: string): void {
  report(detail.replace(/\s+/g, ' '));
}

/** Says why nothing happens for some seconds: a start after a crash looks whether the one before it still lives. */
export function reportWait(): void {
  report('Looking whether another Crossread still has this library open; this takes some seconds.');
}

/** Prints a result: made plain for a terminal, byte for byte into a file or a pipe. */
export function printResult(text: string): void {
  process.stdout.write(process.stdout.isTTY ? withoutControls(text) : text);
}
