import { defineCollection } from 'astro:content';
import { collectionLoader } from './loaders/collection-loader.ts';
import { kinds } from './model/content/kinds.ts';

/** The model's records as collections, one for each kind. */
export const collections = Object.fromEntries(
  Object.entries(kinds).map(([name, kind]) => [
    name,
    defineCollection({ loader: collectionLoader(name, kind), schema: kind.schema }),
  ]),
);
