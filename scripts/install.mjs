import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Oldest Node that runs the scripts by itself: it strips types and knows `import.meta.main`. */
const OLDEST_NODE = [24, 2];

const root = fileURLToPath(new URL('..', import.meta.url));

/** The packages of a lock file, by path; none when the file is missing. */
function readPackages(path) {
  const file = root + path;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}

/**
 * Whether node_modules holds what package-lock.json asks for, by npm's own record of what it
 * installed. Optional packages are left out: most are for another system.
 */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json');
  return Object.entries(readPackages('package-lock.json'))
    .filter(([path, wanted]) => path !== '' && !wanted.optional)
    .every(([path, wanted]) => {
      const found = installed[path];
      return found?.version === wanted.version && found.integrity === wanted.integrity;
    });
}

/**
 * Runs `npm ci` with the Node that runs npm: inside an npm script `node` is the one in
 * node_modules, which `npm ci` deletes. Answers its exit code.
 */
function install() {
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  const args = ['ci', '--no-audit', '--no-fund'];
  const options = { cwd: root, stdio: 'inherit' };
  const { error, status } =
    npm && node
      ? spawnSync(node, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) console.error(`npm ci could not start: ${error.message}`);
  return status ?? 1;
}

/** Whether npm scripts have a Node that is new enough: the packaged one, else the host's. */
function isNodeUsable() {
  if (existsSync(`${root}node_modules/.bin/node`)) return true;
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

if (!isInstalled()) process.exitCode = install();
if (!process.exitCode && !isNodeUsable()) {
  console.error(
    `No packaged Node for ${process.platform}-${process.arch}: install Node ${OLDEST_NODE.join('.')} or newer (this is ${process.versions.node}).`,
  );
  process.exitCode = 1;
}
