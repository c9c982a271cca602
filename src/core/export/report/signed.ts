// How a report writes when something was done, and by whom. Nothing here reads a clock.

/** "2024-05-01 10:00 UTC"; a time in another zone stays as it was recorded. Never the zone of this machine. */
export function describeMoment(iso: string): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)?Z$/.exec(iso) ?? [];
  return day === undefined || time === undefined ? iso : `${day} ${time} UTC`;
}

/** "Mina, 2024-05-02 09:00 UTC". */
export function sign(who: string, at: string): string {
  return `${who}, ${describeMoment(at)}`;
}
