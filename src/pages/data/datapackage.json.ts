import type { APIRoute } from 'astro';
import { getDownloads } from '../../data/downloads.ts';
import { getSite } from '../../data/site.ts';

/** Describes the downloads after Frictionless Data Package 1.0. */
export const GET: APIRoute = async () => {
  const { title, description, asOf, url, licence } = await getSite();
  const downloads = await getDownloads();
  return Response.json({
    profile: 'tabular-data-package',
    name: 'elder-and-child-care-plans',
    title,
    description,
    created: `${asOf}T00:00:00Z`,
    ...(url && { homepage: url }),
    ...(licence.dataLicence && { licenses: [licence.dataLicence] }),
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
