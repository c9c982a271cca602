// Verbs of what is to come that are parts of nouns as often: "公司计划扩建", but "市长支持该计划"; "公司会扩建", but "议会批准".
// Each is the source of a regular expression, in either script.

/** Before the noun: what points at it, counts it, or has it for its object. */
const NOUN_BEHIND =
  '[该該此这這那项項个個的新旧舊]|[这這该該那]一|支持|[反赞贊][对對成]|批准|通[过過]|公布|公佈|宣布|提出|制定|[实實]施|推出|[启啟][动動]|[执執]行|取消|放[弃棄]|推[迟遲]|修改|批[评評]|[讨討][论論]|[审審][议議]|同意|拒[绝絕]|披露|了';
/** Behind it: a mark, the end, and what is told of a plan. */
const NOUN_BEFORE =
  '[的，。；：、！？”」』）\\s是已被未不由等和与與]|$|[获獲](?:得|批|准)|遭|得到|受到|引[发起發]|涉及|包括|旨在|[显顯]示|[规規]定|[将將][^，。]{0,4}?(?:由|[获獲])|草案|[书書]|[经經][济濟]|生育';

export const PLANS = `(?<!${NOUN_BEHIND})[计計][划劃](?!${NOUN_BEFORE})`;

/** 会 behind and before none of the characters that make it a gathering or a body, as in 大会 and 委员会. */
export const WILL =
  '(?<![委员員大峰年晚协協商工学學社机機国國全例者布谈談讨討事法展开開证證集运運览覽金议議])[会會](?![议議谈談见見员員上后後场場长長会會])';
