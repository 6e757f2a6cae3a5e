import headersFile from '../../public/_headers?raw';

/** The policy of `public/_headers` for a meta element, where `frame-ancestors` has no effect. */
export const contentSecurityPolicy = (
  /Content-Security-Policy:\s*(.+)/.exec(headersFile)?.[1] ?? ''
)
  .split(';')
  .map((directive) => directive.trim())
  .filter((directive) => directive && !directive.startsWith('frame-ancestors'))
  .join('; ');
