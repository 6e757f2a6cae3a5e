/** Not one where a street word follows at once: the 旗 of 红旗大街 belongs to the street, that of 红旗街道 to the 街道. */
const division =
  /^\p{Script=Han}{1,7}?(?:(?:省|市|(?<![小社])区|县|旗(?!社区)|镇|乡)(?!大?街|大道|公路|路|巷|胡同|弄|屯|小区|村(?![委民部]))|街道(?:办事处)?)/u;
const street = /^[\p{Script=Han}\d]{1,8}?(?:大街|大道|公路|胡同|街|路|巷|弄|村|屯|社区|小区)/u;

/**
 * The street, village or estate that a published address names after its divisions (`振兴路` of `某区振兴路12号`);
 * undefined where it names none.
 */
export function streetOf(address: string): string | undefined {
  let rest = address.replace(/\s+/g, '');
  while (division.test(rest)) rest = rest.replace(division, '');
  return street.exec(rest)?.[0];
}
