import headersFile from '../../public/_headers?raw';

/**
 * The policy that `public/_headers` sets for a pattern of addresses, for a meta element, where `frame-ancestors` has no
 * effect. Throws when it sets none.
 */
function readPolicy(headers: string, pattern: string): string {
  const rule = headers.split(/\n(?=\S)/).find((text) => text.startsWith(`${pattern}\n`));
  const policy = /Content-Security-Policy:\s*(.+)/.exec(rule ?? '')?.[1];
  if (!policy) throw new Error(`public/_headers sets no Content-Security-Policy for ${pattern}`);
  return policy
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive && !directive.startsWith('frame-ancestors'))
    .join('; ');
}

export const contentSecurityPolicy = readPolicy(headersFile, '/*');

/** Of the pages that other sites may frame, which have no script. */
export const embedSecurityPolicy = readPolicy(headersFile, '/embed/*');
