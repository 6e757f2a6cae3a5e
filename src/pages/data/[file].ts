import type { APIRoute } from 'astro';
import type { DataFile } from '../../model/downloads/view.ts';
import { readSite } from '../../site.ts';

export function getStaticPaths() {
  return readSite().dataFiles.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: DataFile }> = ({ props: { file } }) =>
  new Response(file.text, { headers: { 'content-type': `${file.mediaType}; charset=utf-8` } });
