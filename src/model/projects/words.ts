/** Places that a project's own words state. */
export interface StatedCapacity {
  kind: 'slots' | 'beds';
  /** Nursing beds (护理型床位) among beds. */
  nursing: boolean;
  count: number;
}

/** `80个托位`, `500张床位`, `35张护理床位`. */
export function formatCapacity({ kind, nursing, count }: StatedCapacity): string {
  if (kind === 'slots') return `${count}个托位`;
  return `${count}张${nursing ? '护理' : ''}床位`;
}
