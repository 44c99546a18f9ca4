/** Days of a period within which the reports of one happening mostly appear. */
const PERIOD = 28;

/**
 * How telling each word is: the logarithm of how few reports have it, and of how much its reports crowd into few periods
 * beside what chance would give. The name of a victim comes up for two weeks and never again; that of a city's hospital
 * is as rare, and comes up all year. Where days are not known, or all are of one month, the first part alone counts.
 *
 * `days[r]` is the day of report r or null, `reports[w]` lists the reports that have word w, in order.
 */
export function rarityOf(days: readonly (number | null)[], reports: readonly (readonly number[])[]): Float64Array {
  const periods = days.map((day) => (day === null ? null : Math.floor(day / PERIOD)));
  const sizes = new Map<number, number>();
  for (const period of periods) if (period !== null) sizes.set(period, (sizes.get(period) ?? 0) + 1);
  const dated = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const expected = new Map<number, number>();
  /** Periods that so many reports would fall into by chance. */
  const byChance = (count: number): number => {
    let sum = expected.get(count);
    if (sum === undefined) {
      sum = 0;
      for (const size of sizes.values()) sum += 1 - Math.exp((-count * size) / dated);
      expected.set(count, sum);
    }
    return sum;
  };
  return Float64Array.from(reports, (holders) => {
    const found = new Set<number>();
    let count = 0;
    for (const report of holders) {
      const period = periods[report];
      if (period === null) continue;
      found.add(period);
      count++;
    }
    const crowding = count > 1 ? Math.max(0, Math.log(byChance(count) / found.size)) : 0;
    return Math.log((days.length + 1) / holders.length) + crowding;
  });
}
