/** Pages of institutions, of which there may be thousands: one picture stands for them all. */
const institutions = '/facilities/';

/** Whether a page is shared with a picture of its own. */
export function hasOwnCard(path: string): boolean {
  return (
    !/^\/(404|embed)\b/.test(path) && (path === institutions || !path.startsWith(institutions))
  );
}

/** A picture's name below `/cards/`: `projects/some-2022-1` of `/projects/some-2022-1/`. */
export function cardName(path: string): string {
  return path.replace(/^\/|\/$/g, '') || 'index';
}

/** Address of the picture that a page is shared with; undefined of what is not to be shared. */
export function cardHref(path: string): string | undefined {
  const page = path.startsWith(institutions) ? institutions : path;
  return hasOwnCard(page) ? `/cards/${cardName(page)}.png` : undefined;
}
