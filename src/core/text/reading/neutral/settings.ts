// Where and when something was said, in a language of which no words are known: nothing is told of it.
import { guarded } from '../../patterns/guarded.ts';
import type { SettingWords } from '../language.ts';

const NEVER = /(?!)/u;

export const NO_SETTING: SettingWords = {
  settingIn: () => ({
    where: null,
    gathering: null,
    talks: null,
    isAny: false,
    isHeld: false,
    meetsWriter: null,
    interviewer: null,
    elsewhere: null,
  }),
  datelineIn: () => null,
  speaksForOthers: NEVER,
  takesPlace: NEVER,
  isPerson: () => false,
  whoTheyAre: guarded(/(?!)/gu),
  fromAfar: NEVER,
  outcome: NEVER,
  gatheringSpeaks: false,
  kindOf: () => null,
  counterpartIn: () => null,
  spot: NEVER,
  roomOfSpot: NEVER,
  isOfItsOwn: (gathering) => gathering !== null,
  verdict: NEVER,
  isOneCourt: () => false,
  otherNamesOf: () => [],
  otherEvent: NEVER,
  onTheWay: /(?!)/gu,
  askedAbout: guarded(/(?!)/gu),
  beside: NEVER,
  refersBack: NEVER,
  backThen: NEVER,
  now: NEVER,
  sameDay: NEVER,
  dayBefore: NEVER,
  dayAfter: NEVER,
  anyAudience: NEVER,
  isAudienceOf: () => false,
  tiesName: () => false,
  behindHead: NEVER,
  body: NEVER,
};
