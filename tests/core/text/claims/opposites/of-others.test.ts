// States that exclude each other in words, and are told of two times, of two of several, or of a part and the whole.
import { expect, it } from 'vitest';
import { kindsOf } from '../../../stages/8-differences/told.ts';

const OPPOSED = 'possible-contradiction: opposed';

it.each([
  ['The boy was in a coma for three weeks.', 'The boy is awake.', 'it was so for a time'],
  ['Alder was losing money for years.', 'Alder is now profitable.', 'it is otherwise now'],
  ['Alder expects to make a profit next year.', 'Alder is losing money.', 'it is only expected'],
  ['One of the brothers is awake.', 'The other brother is in a coma.', 'they are two'],
  ['The Dorn mill makes a profit.', 'The paper arm of the Dorn mill is losing money.', 'a part of it'],
  ['The Dorn concert is sold out.', 'There are still tickets for the Varn concert.', 'of another name'],
  ['There is enough bread in Varn.', 'Dorn is running out of bread.', 'of another town'],
  ['Standing tickets for the final are sold out.', 'There are still seats for the final.', 'another sort'],
  ['The Lorne final is almost sold out.', 'There are still tickets for the Lorne final.', 'not quite'],
  [
    'The loan will be repaid in full by 2030.',
    'Only half of the loan has been repaid.',
    'the rest is to come',
  ],
  ['The Varn bridge has reopened.', 'The Varn bridge is set to close in autumn.', 'it is open until then'],
  ['Savers lost money when the Dorn mill closed.', 'The Dorn mill made a profit.', 'savers are no mill'],
  ['The plant has been shut until further notice.', 'The factory shop is open.', 'a shop is no plant'],
])('are at odds with nothing: %s | %s: %s', (a, b) => {
  expect(kindsOf(a, b)).not.toContain(OPPOSED);
  expect(kindsOf(b, a)).not.toContain(OPPOSED);
});

it.each([
  ['The insurer covered the whole bill.', 'The insurer covered only a third of the bill.'],
  ['The state paid the farmers in full.', 'The farmers were paid only half by the state.'],
  ['The Varn opera is sold out.', 'There are still tickets for the Varn opera.'],
  ['The climber Ole Hamm is awake.', 'The climber Ole Hamm is in a coma.'],
  ['The Dorn mill makes a profit.', 'The Dorn mill is losing money.'],
  ['There is enough bread in Varn.', 'Varn is short of bread.'],
  ['The hospital has enough beds.', 'The hospital lacks beds.'],
  ['The fishermen may continue to fish off Lorne.', 'The fishermen have lost the right to fish off Lorne.'],
  ['The museum in Lorne stays open.', 'The museum in Lorne will close for good.'],
])('are at odds where they are told of one thing at one time: %s | %s', (a, b) => {
  expect(kindsOf(a, b)).toContain(OPPOSED);
  expect(kindsOf(b, a)).toContain(OPPOSED);
});

it.each([
  ['Ten miners at Dorn have been rescued.', 'Two miners at Dorn are still trapped.'],
  ['The girl was rescued.', 'Her brother is still trapped.'],
  ['The fishermen may continue to fish for cod.', 'The fishermen lose the right to fish for eel.'],
  ['Alder may lose its licence.', 'Alder keeps its licence for now.'],
  ['There is not enough bread in Varn.', 'Bread is running out in Varn.'],
  ['Two miners were rescued on Monday.', 'Two miners are still trapped.'],
  ['Most of the miners were rescued.', 'Three miners are still trapped.'],
  ['The whole village was saved.', 'Some villagers are still cut off.'],
  ['Police rescued a dog from the river.', 'A dog is still stuck on the ice.'],
  ['There is not enough water in the reservoir.', 'The reservoir is running low on water.'],
  ['The hospital has enough beds.', 'The hospital is short of nurses.'],
  ['The hospital has enough beds for the children.', 'The hospital lacked nurses.'],
  ['The shop has plenty of milk.', 'The shop ran out of eggs.'],
  ['The town ran out of money.', 'The town has enough food.'],
  ['The town has enough food.', 'The hospital in the east has run out of food.'],
  ['Doctors have enough of the strike.', 'There is a shortage of doctors.'],
  ['Enough food to feed a town was thrown away by shops.', 'Shops ran out of food in the town.'],
  ['The club may continue to play in the league.', 'The club was stripped of its title.'],
  ['The club keeps the right to host the final.', 'The club has lost the right to host the opening match.'],
  ['The farmers were paid in full for the wheat.', 'The farmers received only half for the barley.'],
  ['Hamm paid the whole bill at the restaurant.', 'Only half the voters paid attention to the debate.'],
  ['The state covered the whole cost of the dam.', 'Snow covered only part of the road.'],
  ['The climber is awake.', 'The climber lost consciousness during the fall.'],
  ['The girl was able to speak to the doctors.', 'The girl was unconscious when she was found.'],
  ['The farm earned praise.', 'The farm is loss-making.'],
  ['Operations are back to normal at the port.', 'Two operations were cancelled at the hospital.'],
  ['Flights are back to normal.', 'One flight was cancelled.'],
  ['The book sold out in a day.', 'The book is still available online.'],
  ['The opera is sold out.', 'Programmes are still on sale at the opera.'],
])('are not at odds where they are told of others, or agree: %s | %s', (a, b) => {
  expect(kindsOf(a, b)).not.toContain(OPPOSED);
  expect(kindsOf(b, a)).not.toContain(OPPOSED);
});
