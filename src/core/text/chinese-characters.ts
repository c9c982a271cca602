// Traditional Chinese characters as the rules for Chinese know them: each of one length with its simplified form, so that
// offsets stay. Only characters that those rules look for are here; a name keeps the characters of its text.

const TRADITIONAL =
  '說後間時點億萬兩個週禮來約報導據長總統國書記會議員聞發應該認為調強稱佈紹籲寫釋補將無沒斷過經絕須務夠' +
  '許這輛噸戶畝臺處張頃幣歐鎊盧韓圓號鐘餘達並計劃訴證實對則隨當還進雖聽專師學醫農負責業隊憶駁聲堅電視網' +
  '廣環華';
const SIMPLIFIED =
  '说后间时点亿万两个周礼来约报导据长总统国书记会议员闻发应该认为调强称布绍吁写释补将无没断过经绝须务够' +
  '许这辆吨户亩台处张顷币欧镑卢韩元号钟余达并计划诉证实对则随当还进虽听专师学医农负责业队忆驳声坚电视网' +
  '广环华';

const FORMS = new Map(Array.from(TRADITIONAL, (character, index) => [character, SIMPLIFIED.charAt(index)]));

/** The words with simplified characters where the rules for Chinese look for them; as long as the words. */
export function simplified(words: string): string {
  return words.replace(/\p{sc=Han}/gu, (character) => FORMS.get(character) ?? character);
}
