import { join } from 'node:path';
import { type Collect, listFiles, readContentFile } from '../../reading/files.ts';
import { parseYaml } from '../../reading/yaml.ts';
import { type Release, release } from './schema.ts';

/** Reads `changes/*.yaml`. A file that is not named after its version is reported. */
export function readChanges(root: string, collect: Collect): Release[] {
  return listFiles(join(root, 'changes'), ['.yaml']).flatMap((path) => {
    const { stem, ...file } = readContentFile(path);
    const yaml = parseYaml(file, release, collect);
    if (!yaml) return [];
    const { value, positionOf } = yaml;
    if (value.version !== stem)
      collect({
        file: file.path,
        ...positionOf(['version']),
        expected: `the file's name, “${stem}”`,
        found: `“${value.version}”`,
      });
    return [value];
  });
}
