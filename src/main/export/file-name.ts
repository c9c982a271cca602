// Names of exported files that every system takes.

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³])$/i;

/** 60 characters read well in a dialog and, of up to 4 bytes each, stay within every file system's limit. */
const MAX_NAME = 60;

/** A file name, without its ending, made of a case's title. */
export function fileNameOf(title: string): string {
  const name = title.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
  const short = Array.from(name).slice(0, MAX_NAME).join('').replace(/-$/, '');
  if (short === '') return 'case';
  return DEVICES.test(short) ? `case-${short}` : short;
}
