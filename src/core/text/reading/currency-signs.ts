/** Signs of currencies, which stand before a sum or behind it in any language, with their ISO 4217 codes. */
export const CURRENCY_SIGNS: Readonly<Partial<Record<string, string>>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₩': 'KRW',
  '₽': 'RUB',
  '₺': 'TRY',
  '₴': 'UAH',
  '₦': 'NGN',
  '₱': 'PHP',
  '₪': 'ILS',
  '฿': 'THB',
  '₫': 'VND',
};
