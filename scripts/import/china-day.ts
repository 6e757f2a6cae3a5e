/** The day in China (UTC+8, no summer time) at a moment: `2026-11-21`. */
export function formatChinaDay(moment: Date): string {
  return new Date(moment.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}
