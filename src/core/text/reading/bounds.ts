// Words before a figure that leave open how much it is exactly, in languages other than English, as sources of regular
// expressions.

/** About so many. */
export const ABOUT =
  '大?约|[将接]?近|左右|上下|rund|etwa|zirka|circa|knapp|fast|ungefähr|nahezu|environ|près de|quelque|presque|cerca de|alrededor de|unos|unas|casi|quasi|около|почти|примерно|порядка|نحو|حوالي|قرابة|زهاء|लगभग|करीब|क़रीब|およそ|ほぼ|약';
/** More than so many. */
export const OVER =
  '超过?|逾|[多余上]|以上|mehr als|über|gut|plus de|más de|oltre|più di|mais de|meer dan|более|свыше|больше|أكثر من|से अधिक|से ज़्यादा';
/** Less than so many. */
export const UNDER =
  '不[到足]|weniger als|unter|moins de|menos de|meno di|minder dan|менее|меньше|أقل من|से कम';
export const AT_LEAST =
  '至少|mindestens|wenigstens|au moins|al menos|por lo menos|almeno|pelo menos|minstens|не менее|как минимум|ما لا يقل عن|कम से कम|少なくとも|최소';
export const UP_TO = "最多|以[内下]|bis zu|jusqu[’']à|hasta|fino a|até|tot|до|حتى";
