import type { APIRoute } from 'astro';
import { getDownloads } from '../../data/downloads.ts';
import { getSite } from '../../data/site.ts';

/** Describes the downloads after Frictionless Data Package 1.0. */
export const GET: APIRoute = async () => {
  const { title, description, asOf, url } = await getSite();
  const downloads = await getDownloads();
  return Response.json({
    profile: 'tabular-data-package',
    name: 'elder-and-child-care-plans',
    title,
    description,
    created: `${asOf}T00:00:00Z`,
    ...(url && { homepage: url }),
    licenses: [
      {
        name: 'CC-BY-4.0',
        title: 'Creative Commons Attribution 4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
      },
    ],
    resources: downloads.map(({ name, title: tableTitle, fields }) => ({
      name,
      title: tableTitle,
      profile: 'tabular-data-resource',
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      schema: { fields, missingValues: [''] },
    })),
  });
};
