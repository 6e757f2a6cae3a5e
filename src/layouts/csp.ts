import headersFile from '../../public/_headers?raw';

/** The policy that `public/_headers` sets for every page. Throws when it sets none. */
function readPolicy(headers: string): string {
  const policy = /Content-Security-Policy:\s*(.+)/.exec(headers)?.[1];
  if (!policy) throw new Error('public/_headers sets no Content-Security-Policy');
  return policy;
}

/** That policy for a meta element, where `frame-ancestors` has no effect. */
export const contentSecurityPolicy = readPolicy(headersFile)
  .split(';')
  .map((directive) => directive.trim())
  .filter((directive) => directive && !directive.startsWith('frame-ancestors'))
  .join('; ');
