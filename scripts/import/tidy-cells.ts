import { foldCreditCode, isCreditCode } from '../../src/model/doubts/rules.ts';
import type { Scope } from './find-place.ts';
import type { TableRow } from './table.ts';

type Cells = TableRow['cells'];

/** A credit code that proves right once its width, case and blanks are evened out; another stays as printed. */
export function tidyCreditCode(printed: string): string {
  const code = foldCreditCode(printed);
  return isCreditCode(code) ? code : printed;
}

/** Province and prefecture that an address of a national list begins with. */
const upperPlaces =
  /^(\p{Script=Han}{1,6}?(?:省|自治区))(\p{Script=Han}{2,6}?(?:市|自治州|地区|盟))?/u;

/**
 * An address before which a national list prints the row's place in full, often twice, with the names of city and
 * county once. Any other address stays as printed.
 */
export function tidyAddress(printed: string, code: string | undefined, scope: Scope): string {
  const county = [scope.place, ...scope.counties].find((place) => place.code === code);
  if (!county) return printed;
  const above = county === scope.place ? scope.city : scope.place;
  const places = above ? [above, county] : [county];
  const [, province = '', prefecture = ''] = upperPlaces.exec(printed) ?? [];
  const names = [province, prefecture, ...places.map(({ name }) => name)].filter(Boolean);
  const aliases = places.flatMap((place) => place.aliases);
  const lead = (text: string): string | undefined =>
    names.find((name) => text.startsWith(name)) ??
    aliases.find((alias) => text.startsWith(alias) && lead(text.slice(alias.length)));
  let rest = printed;
  let times = 0;
  for (let name = lead(rest); name; name = lead(rest)) {
    rest = rest.slice(name.length);
    times += Number(name === county.name);
  }
  const isLong = times > 1 || (times === 1 && province !== '');
  return isLong ? [...places.map(({ name }) => name), rest].join('') : printed;
}

/** What an institution's name ends in; a mere word (托育) or a list of services is none. */
const nameEnd = /(?:园|院|中心|公司|学校|之家|会所|站)$/;

/** The numbers of a cell without the words beside them, which may be a person's name; undefined where there is none. */
export function tidyTelephone(printed: string): string | undefined {
  const bare = printed
    .replace(/分机|转|\p{Script=Han}/gu, (word) => (/^(?:分机|转)$/.test(word) ? word : ' '))
    .replace(/[（(]\s*[）)]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s:：、，,;；/]+|[\s:：、，,;；/]+$/g, '');
  return /\d/.test(bare) ? bare : undefined;
}

/** Whether another name is one of an institution, and no mere word or list of services. */
export function isAlias(printed: string): boolean {
  const plain = printed.replace(/[（(].*?[）)]$/, '');
  return nameEnd.test(plain) && !/[、，,;；]/.test(plain);
}

/**
 * A row's cells as a register keeps them: without another name that says nothing new, and without words beside telephone
 * numbers. Says which other name is none, and whether there were such words.
 */
export function tidyCells(
  cells: Cells,
  place: string | undefined,
  scope: Scope,
): { cells: Cells; droppedAlias: string | undefined; hadWords: boolean } {
  const { creditCode, address, telephone, alias = '', name = '', ...rest } = cells;
  const numbers = telephone && tidyTelephone(telephone);
  const isNew = alias !== '' && !name.includes(alias);
  return {
    cells: {
      name,
      ...rest,
      ...(creditCode !== undefined && { creditCode: tidyCreditCode(creditCode) }),
      ...(address !== undefined && { address: tidyAddress(address, place, scope) }),
      ...(numbers && { telephone: numbers }),
      ...(isNew && isAlias(alias) && { alias }),
    },
    droppedAlias: isNew && !isAlias(alias) ? alias : undefined,
    hadWords: telephone !== undefined && /\p{Script=Han}/u.test(telephone.replace(/分机|转/g, '')),
  };
}
