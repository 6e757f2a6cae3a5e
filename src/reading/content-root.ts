/** Folder that the project ships; what holds in the whole country is taken from here where another folder has none. */
export const shippedRoot = 'content';

/** Folder of the content: the shipped one, or another one for tests. */
export const contentRoot = process.env['CONTENT_ROOT'] ?? shippedRoot;
