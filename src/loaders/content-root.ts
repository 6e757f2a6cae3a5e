/** Folder of the content: `content`, or another one for tests. */
export const contentRoot = process.env['CONTENT_ROOT'] ?? 'content';
