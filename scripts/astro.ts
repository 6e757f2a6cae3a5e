import { runTool } from './tool.ts';

const { ok } = await runTool('astro', process.argv.slice(2), { live: true });
process.exitCode = ok ? 0 : 1;
