import { checkShipped } from './shipped.ts';
import { runTool, type Outcome } from './tool.ts';

/** What `npm run check` looks at, by name. */
export const checks: Record<string, () => Promise<Outcome>> = {
  types: () =>
    runTool('astro', [
      'check',
      '--minimumSeverity',
      'warning',
      '--minimumFailingSeverity',
      'warning',
    ]),
  lint: () =>
    runTool('eslint', ['--config', 'scripts/eslint.config.js', '--max-warnings', '0', '.']),
  format: () => runTool('prettier', ['--check', '--log-level', 'warn', '.']),
  unused: () => runTool('knip', ['--config', 'scripts/knip.json', '--no-progress']),
  shipped: checkShipped,
};

/** Runs checks side by side, prints what each found, and counts. */
export async function runChecks(names: string[]): Promise<{ passed: number; failed: string[] }> {
  const failed: string[] = [];
  const running = names.map((name) => [name, checks[name]?.()] as const);
  for (const [name, outcome] of running) {
    const { ok, output } = (await outcome) ?? {
      ok: false,
      output: `Checks are ${Object.keys(checks).join(', ')}.`,
    };
    console.log(`${ok ? '✓' : '✗'} ${name}`);
    if (!ok) {
      console.log(output.trim());
      failed.push(name);
    }
  }
  return { passed: names.length - failed.length, failed };
}

if (import.meta.main) {
  const names = process.argv.slice(2);
  const { failed } = await runChecks(names.length > 0 ? names : Object.keys(checks));
  if (failed.length > 0) {
    console.log(`\nFailed: ${failed.join(', ')}`);
    process.exitCode = 1;
  }
}
