import type { APIRoute } from 'astro';
import type { Download } from '../../data/download-fields.ts';
import { getDownloads } from '../../data/downloads.ts';

export async function getStaticPaths() {
  const downloads = await getDownloads();
  return downloads.map((download) => ({ params: { name: download.name }, props: { download } }));
}

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) => {
  const names = download.fields.map(({ name }) => name);
  const rows = download.rows.map((row) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? null])),
  );
  return Response.json(rows);
};
