/** Tables whose rows have a page each, and those whose rows stand on one page, by the first column of their key. */
const pages = [
  'policies',
  'tasks',
  'projects',
  'indicators',
  'facilities',
  'places',
  'departments',
  'documents',
];

const parts = ['checks', 'promises', 'progress'];

/** Where a release is told of. */
export function releaseAddress(version: string): string {
  return `/changes/#${releaseAnchor(version)}`;
}

/** Id of a release on the page of changes. */
export function releaseAnchor(version: string): string {
  return `v${version.replaceAll('.', '-')}`;
}

/** Where a row of a download is shown, by its table and key; undefined where it has no address of its own. */
export function recordAddress(table: string, key: string): string | undefined {
  const [id = ''] = key.split(' ');
  if (pages.includes(table)) return `/${table}/${id}/`;
  return parts.includes(table) ? `/${table}/#${id}` : undefined;
}

/** What parameters of addresses given out before are called now. */
const renamed = new Map([['body', 'department']]);

/** The query of an address, without its `?`, with the names that its parameters bear now. */
export function currentQuery(query: string): string {
  const parameters = new URLSearchParams(query);
  for (const [former, name] of renamed) {
    const value = parameters.get(former);
    parameters.delete(former);
    if (value !== null && !parameters.has(name)) parameters.set(name, value);
  }
  return parameters.toString();
}
