import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Collect } from '../../reading/files.ts';
import { readYaml } from '../../reading/yaml.ts';
import { synonyms, type Synonyms } from './schema.ts';

/** Reads `synonyms.yaml`, if there is one. */
export function readSynonyms(root: string, collect: Collect): Synonyms {
  const name = 'synonyms.yaml';
  return existsSync(join(root, name)) ? (readYaml(root, name, synonyms, collect)?.value ?? []) : [];
}
