/** A record's own point: the seat of its county, which stands for what is placed no closer, is none. */
export function ownPoint<Position extends { precision: string }>({
  position,
}: {
  position?: Position | undefined;
}): Position | undefined {
  return position?.precision === 'county' ? undefined : position;
}
