import { contentRoot } from '../../src/reading/content-root.ts';
import { writeSearchIndex } from '../../src/integrations/search-index.ts';
import { readContent } from '../../src/model/content/read.ts';
import { getSearchSources } from '../../src/model/search/view.ts';

/** Writes the search index of the site in a folder: a program by itself, so that it can be measured. */
const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Name the folder of a built site.');
await writeSearchIndex(folder, getSearchSources(readContent(contentRoot)));
