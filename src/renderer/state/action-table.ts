// Every action of the app by the screen it belongs to, with its keys: the one list that the keys, the palette and the
// page of keys are made of. What an action does, a view says while it shows (action-list.svelte.ts).
import { t } from '../texts.svelte.ts';

/** Where an action belongs, in the order of the page of keys. `point`: wherever a point is shown in full; `page`: where it, or a readout, has taken the place of the matrix. */
export const PLACES = ['everywhere', 'case', 'reader', 'matrix', 'point', 'page', 'review'] as const;
export type Place = (typeof PLACES)[number];

export interface TableEntry {
  readonly place: Place;
  /** What it does, as a command: "Next finding". */
  readonly name: () => string;
  /**
   * Keys that do it, each as `Mod+Shift+Z`: the modifiers in this order, then `KeyboardEvent.key`, letters in
   * capitals. `Mod` is Command on a Mac and Control elsewhere.
   */
  readonly keys?: readonly string[];
  /** A part of the screen answers the keys itself, while it has the focus: the page of keys tells of it, no more. */
  readonly inPlace?: true;
  /** Its keys work while something is typed, too. */
  readonly whileTyping?: true;
}

const TABLE = {
  'go-library': { place: 'everywhere', name: () => t.screens.library, keys: ['G'] },
  'go-matrix': { place: 'everywhere', name: () => t.screens.matrix, keys: ['O'] },
  'go-reader': { place: 'everywhere', name: () => t.screens.reader, keys: ['R'] },
  'go-review': { place: 'everywhere', name: () => t.screens.review, keys: ['Q'] },
  'go-export': { place: 'everywhere', name: () => t.screens.export, keys: ['E'] },
  search: { place: 'everywhere', name: () => t.search.label, keys: ['/'] },
  palette: { place: 'everywhere', name: () => t.shell.find, keys: ['Mod+K'], whileTyping: true },
  keys: { place: 'everywhere', name: () => t.actions.keys, keys: ['?'] },
  handbook: { place: 'everywhere', name: () => t.shell.handbook, keys: ['F1'], whileTyping: true },
  settings: { place: 'everywhere', name: () => t.shell.settings, keys: ['Mod+,'], whileTyping: true },
  theme: { place: 'everywhere', name: () => t.actions.theme },
  about: { place: 'everywhere', name: () => t.shell.about },
  'new-case': { place: 'everywhere', name: () => t.library.newCase },
  sample: { place: 'everywhere', name: () => t.actions.openSample },

  undo: { place: 'case', name: () => t.shell.undo, keys: ['Mod+Z'] },
  redo: { place: 'case', name: () => t.shell.redo, keys: ['Mod+Shift+Z', 'Mod+Y'] },
  'add-sources': { place: 'case', name: () => t.shell.addSources, keys: ['A'] },
  tags: { place: 'case', name: () => t.tags.title },
  backups: { place: 'case', name: () => t.backups.action },

  'next-finding': { place: 'reader', name: () => t.actions.nextFinding, keys: ['J'] },
  'previous-finding': { place: 'reader', name: () => t.actions.previousFinding, keys: ['K'] },
  note: { place: 'reader', name: () => t.actions.writeNote, keys: ['N'] },
  judge: { place: 'reader', name: () => t.actions.giveVerdict, keys: ['V'] },
  link: { place: 'reader', name: () => t.actions.linkPassage, keys: ['T'] },
  'clear-selection': { place: 'reader', name: () => t.actions.selectNothing, keys: ['Escape'] },
  partners: { place: 'reader', name: () => t.actions.seekPartners, keys: ['P'] },
  'walk-partners': {
    place: 'reader',
    name: () => t.actions.walkPartners,
    keys: ['ArrowUp', 'ArrowDown'],
    inPlace: true,
  },
  'tie-partner': { place: 'reader', name: () => t.actions.tiePartner, keys: ['T'], inPlace: true },
  'untie-partner': { place: 'reader', name: () => t.actions.untiePartner, keys: ['U'], inPlace: true },
  'no-partner': { place: 'reader', name: () => t.actions.noPartner, keys: ['X'], inPlace: true },
  find: { place: 'reader', name: () => t.find.label, keys: ['Mod+F'], whileTyping: true },
  'find-next': { place: 'reader', name: () => t.actions.findNext, keys: ['F3', 'Mod+G'], whileTyping: true },
  'find-previous': {
    place: 'reader',
    name: () => t.actions.findPrevious,
    keys: ['Shift+F3', 'Mod+Shift+G'],
    whileTyping: true,
  },
  'leave-find': { place: 'reader', name: () => t.actions.leaveFind, keys: ['Escape'] },
  'part-findings': { place: 'reader', name: () => t.actions.showFindings, keys: ['F'] },
  'part-passages': { place: 'reader', name: () => t.actions.showPassages, keys: ['L'] },
  'part-names': { place: 'reader', name: () => t.actions.showNames, keys: ['B'] },
  'part-links': { place: 'reader', name: () => t.actions.showLinks, keys: ['I'] },
  'read-whole': { place: 'reader', name: () => t.actions.readFirstWhole, keys: ['W'] },
  'leave-whole': { place: 'reader', name: () => t.actions.sideBySide, keys: ['W', 'Escape'] },
  'whole-texts': { place: 'reader', name: () => t.whole.compare, keys: ['D'] },
  'leave-texts': { place: 'reader', name: () => t.whole.leave, keys: ['D', 'Escape'] },
  'newer-version': { place: 'reader', name: () => t.versions.bring },
  'add-pane': { place: 'reader', name: () => t.actions.showOneMore, keys: ['+'] },
  follow: { place: 'reader', name: () => t.actions.scrollAlone, keys: ['S'] },
  marks: { place: 'reader', name: () => t.actions.hideMarks, keys: ['M'] },
  'larger-text': { place: 'reader', name: () => t.actions.larger, keys: ['Mod+=', 'Mod++'] },
  'smaller-text': { place: 'reader', name: () => t.actions.smaller, keys: ['Mod+-'] },

  'matrix-next': { place: 'matrix', name: () => t.actions.nextPoint, keys: ['J'] },
  'matrix-previous': { place: 'matrix', name: () => t.actions.previousPoint, keys: ['K'] },
  'matrix-open': { place: 'matrix', name: () => t.actions.openPoint, keys: ['Enter'] },
  'matrix-verdict': { place: 'matrix', name: () => t.actions.giveVerdict, keys: ['V'] },
  'matrix-rail': { place: 'matrix', name: () => t.matrix.hideRail, keys: ['F'] },

  'point-verdict': { place: 'point', name: () => t.actions.giveVerdict, keys: ['V'] },
  'point-steps': {
    place: 'point',
    name: () => t.actions.verdictStep,
    keys: ['1–9'],
    inPlace: true,
  },
  'point-amend': { place: 'point', name: () => t.actions.amend, keys: ['E'] },
  'point-confirm': { place: 'point', name: () => t.actions.confirmFinding, keys: ['C'] },
  'point-dismiss': { place: 'point', name: () => t.actions.dismissFinding, keys: ['X'] },
  'point-done': { place: 'point', name: () => t.actions.closePoint, keys: ['D'] },
  'point-note': { place: 'point', name: () => t.actions.notePoint, keys: ['N'] },

  'point-next': { place: 'page', name: () => t.actions.nextPoint, keys: ['J'] },
  'point-previous': { place: 'page', name: () => t.actions.previousPoint, keys: ['K'] },
  'point-back': { place: 'page', name: () => t.actions.backToMatrix, keys: ['Escape'] },
  'leave-readout': { place: 'page', name: () => t.matrix.allPoints, keys: ['Escape'] },

  'review-next': { place: 'review', name: () => t.actions.nextPoint, keys: ['J'] },
  'review-previous': { place: 'review', name: () => t.actions.previousPoint, keys: ['K'] },
  'review-queue': { place: 'review', name: () => t.review.list },
  'review-progress': { place: 'review', name: () => t.actions.progress },
  'review-log': { place: 'review', name: () => t.review.caseLog },
} as const satisfies Record<string, TableEntry>;

export type ActionId = keyof typeof TABLE;

/** Every action, in the order of the page of keys. */
export const ACTION_IDS = Object.keys(TABLE) as ActionId[];

export function entryOf(id: ActionId): TableEntry {
  return TABLE[id];
}

/** The screen that offers the actions of a place; null where every screen does, or only what is shown there. */
export function screenOf(place: Place): 'reader' | 'matrix' | 'review' | null {
  switch (place) {
    case 'reader':
    case 'matrix':
    case 'review':
      return place;
    case 'point':
      return 'review';
    case 'everywhere':
    case 'case':
    case 'page':
      return null;
  }
}
