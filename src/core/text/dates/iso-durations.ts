// Lengths of time as ISO 8601 writes them: "P90D", "PT1H30M".

const DURATION =
  /^P(?:([\d.]+)Y)?(?:([\d.]+)M)?(?:([\d.]+)W)?(?:([\d.]+)D)?(?:T(?:([\d.]+)H)?(?:([\d.]+)M)?(?:([\d.]+)S)?)?$/;

/** How long an ISO duration is, in seconds; a month counts 30.44 days, so twelve make a year. */
export function seconds(duration: string): number {
  const parts =
    DURATION.exec(duration)
      ?.slice(1)
      .map((part: string | undefined) => Number(part ?? 0)) ?? [];
  const lengths = [31_557_600, 2_629_800, 604_800, 86_400, 3_600, 60, 1];
  return lengths.reduce((sum, length, at) => sum + length * (parts[at] ?? 0), 0);
}
