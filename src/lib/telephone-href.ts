/** The address of a `tel:` link; an extension is a pause and its digits. */
export function telephoneHref(number: string): string {
  const [, main = number, extension] =
    /^(.*)[转*](\d+)$/.exec(number) ?? /^(.*\d{7})-(\d{1,6})$/.exec(number) ?? [];
  const digits = main.replace(/\D/g, '');
  return `tel:${digits}${extension ? `,${extension}` : ''}`;
}
