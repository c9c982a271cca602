// The names of the calls, apart from their schemas so that the preload bundle stays a list of names.

/** Calls that every door answers. */
export const CALL_NAMES = [
  'start',
  'readSettings',
  'saveSettings',
  'listCases',
  'search',
  'createCase',
  'openSample',
  'openCase',
  'deleteCase',
  'dismissNotice',
  'listBackups',
  'restoreBackup',
  'importSources',
  'importProgress',
  'cancelImport',
  'pasteSource',
  'editSource',
  'removeSource',
  'attachReference',
  'removeReference',
  'compareVersions',
  'adoptVersion',
  'editCase',
  'annotate',
  'editAnnotation',
  'placeAnnotation',
  'removeAnnotation',
  'editReview',
  'giveVerdict',
  'removeVerdict',
  'setPointState',
  'decideFinding',
  'link',
  'removeLink',
  'correct',
  'removeCorrection',
  'saveScale',
  'removeScale',
  'saveTags',
  'renameTag',
  'undo',
  'redo',
  'compare',
  'seenBefore',
  'comparedByWords',
  'compareProgress',
  'cancelCompare',
  'partners',
  'exportCase',
  'exportProgress',
  'cancelExport',
  'openCaseFile',
  'addAnnotations',
] as const;
export type CallName = (typeof CALL_NAMES)[number];

/** Calls that only the desktop window answers: its own dialogs. Other doors use what the browser offers. */
export const DESKTOP_CALL_NAMES = ['saveFile'] as const;
export type DesktopCallName = (typeof DESKTOP_CALL_NAMES)[number];

/** Commands that the desktop window sends to the page: those of its menu, and that a file has been opened. */
export const COMMANDS = [
  'opened',
  'new-case',
  'add-sources',
  'export',
  'undo',
  'redo',
  'library',
  'matrix',
  'reader',
  'review',
  'handbook',
] as const;
export type Command = (typeof COMMANDS)[number];
