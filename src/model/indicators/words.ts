/** The unit that all numbers of a row of values bear; undefined when one bears another or none. */
export function sharedUnit(
  values: readonly { value?: number | undefined; unit?: string | undefined }[],
): string | undefined {
  const numbers = values.filter(({ value }) => value !== undefined);
  const units = new Set(numbers.map(({ unit = '' }) => unit));
  return units.size === 1 ? [...units][0] || undefined : undefined;
}

/** `单位：个；` where all numbers bear one unit, else nothing. */
export function formatUnit(values: Parameters<typeof sharedUnit>[0]): string {
  const unit = sharedUnit(values);
  return unit ? `单位：${unit}；` : '';
}
