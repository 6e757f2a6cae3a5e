import type { APIRoute } from 'astro';
import type { Download } from '../../data/download-fields.ts';
import { getDownloads } from '../../data/downloads.ts';
import { formatCsv } from '../../lib/csv.ts';

export async function getStaticPaths() {
  const downloads = await getDownloads();
  return downloads.map((download) => ({ params: { name: download.name }, props: { download } }));
}

export const GET: APIRoute<{ download: Download }> = ({ props: { download } }) =>
  new Response(
    formatCsv(
      download.fields.map(({ name }) => name),
      download.rows,
    ),
    { headers: { 'content-type': 'text/csv; charset=utf-8' } },
  );
