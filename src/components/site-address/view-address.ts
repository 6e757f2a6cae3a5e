/** Where the site as published shows this very view again; the address in use where it names none. */
export function getViewAddress(): string {
  const link = document.querySelector<HTMLLinkElement>('link[rel="canonical"]');
  return `${link?.href ?? `${location.origin}${location.pathname}`}${location.search}`;
}
