/** One rule of a `_headers` file: the addresses it is for, what it removes and then sets. */
interface HeaderRule {
  pattern: RegExp;
  detached: string[];
  set: [name: string, value: string][];
}

/** Gives the response headers of an address path, names in lower case. */
export type HeadersFor = (path: string) => Map<string, string>;

/**
 * Parses a `_headers` file as Cloudflare Pages reads it: every rule whose pattern matches applies
 * in order, `*` matches anything, `! Name` removes what earlier rules set, and a header set twice
 * is joined by a comma. Throws with the line number on a line that is none of these.
 *
 * @see https://developers.cloudflare.com/pages/configuration/headers/
 */
export function parseHeaders(text: string): HeadersFor {
  const rules: HeaderRule[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    if (!/^\s/.test(line)) {
      rules.push({ pattern: parsePattern(line.trim()), detached: [], set: [] });
      continue;
    }
    const header = /^(?:!\s+(?<detached>[\w-]+)|(?<name>[\w-]+):\s*(?<value>.+))$/.exec(
      line.trim(),
    );
    const rule = rules.at(-1);
    if (!rule || !header?.groups)
      throw new Error(`_headers:${index + 1} "${line}": not a header of a rule`);
    const { detached, name, value } = header.groups;
    if (detached !== undefined) rule.detached.push(detached.toLowerCase());
    else if (name !== undefined && value !== undefined) rule.set.push([name.toLowerCase(), value]);
  }
  return (path) => joinRules(rules.filter(({ pattern }) => pattern.test(path)));
}

function parsePattern(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[\\^$.+?()[\]{}|]/g, '\\$&').replaceAll('*', '.*')}$`);
}

function joinRules(rules: HeaderRule[]): Map<string, string> {
  const headers = new Map<string, string>();
  for (const { detached, set } of rules) {
    for (const name of detached) headers.delete(name);
    for (const [name, value] of set) {
      const earlier = headers.get(name);
      headers.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
    }
  }
  return headers;
}
