export const idColumns = ['collection', 'id', 'title', 'withdrawn'] as const;

/** An id that was published, with what it means and, where it is no more, the version that withdrew it. */
export type ReleasedId = Record<(typeof idColumns)[number], string>;
