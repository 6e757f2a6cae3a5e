import type { APIRoute } from 'astro';
import { getDataFiles, type DataFile } from '../../data/data-files.ts';

export async function getStaticPaths() {
  return (await getDataFiles()).map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': `${file.mediaType}; charset=utf-8` } });
