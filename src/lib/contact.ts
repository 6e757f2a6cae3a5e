/** A link for an e-mail address or a web address; undefined for an empty text. */
export function formatContact(contact: string): { href: string; text: string } | undefined {
  if (!contact) return undefined;
  const href = /^(?:https?:\/\/|mailto:|tel:)/.test(contact)
    ? contact
    : contact.includes('@')
      ? `mailto:${contact}`
      : `https://${contact}`;
  return { href, text: contact };
}

/** The same for a report about one page: an e-mail bears its subject. */
export function formatReport(
  contact: string,
  subject: string,
): { href: string; text: string } | undefined {
  const link = formatContact(contact);
  if (!link?.href.startsWith('mailto:')) return link;
  return { ...link, href: `${link.href}?subject=${encodeURIComponent(subject)}` };
}
