// Where and when something was said, in a language of which no words are known: nothing is told of it.
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
    elsewhere: null,
  }),
  datelineIn: () => null,
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
  askedAbout: /(?!)/gu,
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
