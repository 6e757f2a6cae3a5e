import { normalizeLabel } from '../../lib/text.ts';

/** Whether a document prints a body otherwise than by its name or a part of it: a slip, a short form, several at once. */
export function isOtherWording({ name, printed }: { name: string; printed: string }): boolean {
  return !normalizeLabel(name).includes(normalizeLabel(printed));
}

/** Whether a group's printed forms mean the governments of counties (各县（区）政府), not of towns. */
export function isCountyGroup(printed: readonly string[]): boolean {
  return printed.some((form) => /[县区]/.test(form) && !/[乡镇]|街道|社区/.test(form));
}

/** Printed forms in their order, each once: one form can stand for several bodies. */
export function formatPrinted(bodies: readonly { printed: string }[]): string {
  return [...new Set(bodies.map(({ printed }) => printed))].join('、');
}

/** What the types of bodies are called. */
export const bodyTypeWords = { body: '部门', group: '统称', institution: '机构' } as const;
