// Lists by a key, as they are gathered one by one. `Map.groupBy` is not in every Node that the app runs on.

/** Puts values at the end of the list under their key, which is made where there is none. */
export function append<K, V>(lists: Map<K, V[]>, key: K, ...values: readonly V[]): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [...values]);
  else list.push(...values);
}

/** Values by their key, each list in the order of the values. */
export function listsBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const lists = new Map<K, V[]>();
  for (const value of values) append(lists, keyOf(value), value);
  return lists;
}
