// States that exclude each other, as Chinese texts tell them, and places that tell two statements apart.
import { expect, it } from 'vitest';
import {
  areOfTwoChinesePlaces,
  otherChineseState,
  tellOtherSides,
} from '../../../../../src/core/text/claims/opposites/chinese-states.ts';
import { kindsOf } from '../../../stages/8-differences/told.ts';

it.each([
  ['奥伦音乐节因暴雨取消。', '奥伦音乐节将如期举行。'],
  ['瓦恩论坛推迟举行。', '瓦恩论坛如期举行。'],
  ['决赛门票已经售罄。', '决赛门票仍在出售。'],
  ['决赛门票已经售罄。', '决赛门票尚未售罄。'],
  ['塞尔比工厂已恢复生产。', '塞尔比工厂仍在停产。'],
  ['大桥已恢复通车。', '大桥仍封闭。'],
  ['航班正常运行。', '航班全部停飞。'],
  ['市长承认收受礼金。', '市长否认收受礼金。'],
])('are at odds: %s | %s', (a, b) => {
  expect(otherChineseState(a, b)).not.toBeNull();
  expect(otherChineseState(b, a)).not.toBeNull();
});

it.each([
  ['瓦恩工厂停产。', '塞尔比工厂恢复生产。', 'of two factories'],
  ['公司承认电池存在缺陷。', '公司否认电机存在缺陷。', 'of two parts'],
  ['音乐节推迟到六月举行。', '音乐节将于六月举行。', 'it takes place then'],
  ['如果下雨，音乐节将取消。', '音乐节将如期举行。', 'on a condition'],
  ['音乐节不会取消。', '音乐节将如期举行。', 'it is denied'],
  ['音乐节取消开幕式。', '音乐节如期举行。', 'of a part'],
  ['工厂停产三天后恢复生产。', '工厂恢复生产。', 'a change'],
  ['部分航班取消。', '其他航班正常运行。', 'of some'],
  ['工厂计划下月恢复生产。', '工厂目前停产。', 'it is planned'],
])('are not at odds: %s | %s: %s', (a, b) => {
  expect(otherChineseState(a, b)).toBeNull();
  expect(otherChineseState(b, a)).toBeNull();
});

it('are never the same claim where they are told otherwise', () => {
  expect(tellOtherSides('周日的龙舟赛已取消。', '周日的龙舟赛照常举行。')).toBe(true);
  expect(kindsOf('周日的龙舟赛已取消。', '周日的龙舟赛照常举行。')).toContain(
    'possible-contradiction: opposed',
  );
});

it('of two cities leave their figures without a difference', () => {
  expect(areOfTwoChinesePlaces('北京最高气温38度。', '上海市最高气温35度。')).toBe(true);
  expect(areOfTwoChinesePlaces('北京最高气温38度。', '北京市最高气温35度。')).toBe(false);
  expect(areOfTwoChinesePlaces('北京最高气温38度。', '最高气温35度。')).toBe(false);
  const told = (b: string): string[] => kindsOf('北京最高气温38度。', b);
  expect(told('上海最高气温35度。')).not.toContain('numbers-differ: figures');
  expect(told('北京最高气温35度。')).toContain('numbers-differ: figures');
});
