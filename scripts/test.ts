import { startVitest, type TestModule, type Vitest } from 'vitest/node';
import { checks, runChecks } from './check.ts';
import { root, runTool } from './tool.ts';

/** What `npm test` runs, and `npm test -- NAME` can be limited to. */
const stages = ['check', 'unit', 'site'] as const;
type Stage = (typeof stages)[number];

/** Have `unit` and `site` run over the content of a made-up city alone: one that holds little, one that holds all kinds. */
const cities: Record<string, string> = {
  'third-city': 'scripts/checks/third-city',
  'sample-city': 'src/testing/city',
};

/** Has every page checked, whatever was seen in earlier runs. */
const all = 'all';

interface Count {
  passed: number;
  failed: number;
}

function getStages(args: string[]): Stage[] {
  const known: string[] = [...stages, ...Object.keys(cities), all];
  const unknown = args.filter((arg) => !known.includes(arg));
  if (unknown.length > 0) {
    console.error(`No such stage: ${unknown.join(', ')}. There are ${known.join(', ')}.`);
    process.exit(1);
  }
  const isWhole = args.every((arg) => arg === all);
  const named = args.filter((arg) => arg in cities);
  if (named.length > 1) {
    console.error(`One city at a time: ${named.join(', ')}.`);
    process.exit(1);
  }
  return stages.filter(
    (stage) => isWhole || args.includes(stage) || (named.length > 0 && stage !== 'check'),
  );
}

async function countChecks(): Promise<Count> {
  const { passed, failed } = await runChecks(Object.keys(checks));
  return { passed, failed: failed.length };
}

async function countBuild(): Promise<Count> {
  const { ok, output } = await runTool('astro', ['build']);
  console.log(
    ok ? '✓ build' : `✗ build (the checks of the built site cannot run)\n${output.trim()}`,
  );
  return { passed: Number(ok), failed: Number(!ok) };
}

async function countTests(project: Stage[]): Promise<Count> {
  const vitest = await startVitest([], {
    root,
    config: 'scripts/vitest.config.ts',
    project,
    watch: false,
  });
  return countResults(vitest);
}

/**
 * Counts tests, and what keeps tests from running: a file or suite that breaks, an error outside
 * any test, no test at all. A skipped test counts as failed.
 */
function countResults({ state }: Vitest): Count {
  const modules = state.getTestModules();
  const tests = modules.flatMap((module) => [...module.children.allTests()]);
  const passed = tests.filter((test) => test.result().state === 'passed').length;
  const skipped = tests.filter((test) => test.result().state === 'skipped');
  for (const test of skipped)
    console.log(`✗ skipped: ${test.module.relativeModuleId} > ${test.fullName}`);
  const broken = modules.filter(isBroken).length + state.getUnhandledErrors().length;
  return { passed, failed: tests.length - passed + broken + Number(tests.length === 0) };
}

/** Whether a file failed though none of its tests did. */
function isBroken(module: TestModule): boolean {
  const tests = [...module.children.allTests()];
  const isFaultless = tests.every((test) => test.result().state === 'passed');
  return isFaultless && (tests.length === 0 || module.state() !== 'passed');
}

/** Runs a stage; one that breaks counts as one failure, and the others still run. */
async function count(run: () => Promise<Count>): Promise<Count> {
  try {
    return await run();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1 };
  }
}

async function runStages(wanted: Stage[]): Promise<Count[]> {
  const counts: Count[] = [];
  if (wanted.includes('check')) counts.push(await count(countChecks));
  const build = wanted.includes('site') ? await count(countBuild) : { passed: 0, failed: 0 };
  counts.push(build);
  const projects = wanted.filter(
    (stage) => stage === 'unit' || (stage === 'site' && !build.failed),
  );
  if (projects.length > 0) counts.push(await count(() => countTests(projects)));
  return counts;
}

const args = process.argv.slice(2);
if (args.includes(all)) process.env['CHECK_ALL'] = 'true';
const [city] = args.filter((arg) => arg in cities);
if (city)
  Object.assign(process.env, { CONTENT_ROOT: cities[city], OUT_DIR: `node_modules/.${city}` });
const counts = await runStages(getStages(args));
const passed = counts.reduce((sum, entry) => sum + entry.passed, 0);
const failed = counts.reduce((sum, entry) => sum + entry.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
