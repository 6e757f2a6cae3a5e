import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
import { readMemory } from './memory.ts';

const { BENCH_PEAK_FILE: file } = process.env;

if (file && isMainThread) {
  let megabytes = 0;
  const timer = setInterval(() => {
    megabytes = Math.max(megabytes, readMemory(process.pid));
  }, 100);
  timer.unref();
  process.on('exit', () => {
    const own = process.resourceUsage().maxRSS / 1024;
    const { user, system } = process.cpuUsage();
    const cpu = (user + system) / 1e6 + readChildSeconds();
    writeFileSync(file, `${Math.max(own, megabytes)} ${cpu}`);
  });
}

/** Processor time of the processes that this one waited for: `cutime` and `cstime` of /proc, in hundredths. */
function readChildSeconds(): number {
  try {
    const [, rest = ''] = readFileSync('/proc/self/stat', 'utf8').split(') ');
    const fields = rest.split(' ').map(Number);
    return ((fields[13] ?? 0) + (fields[14] ?? 0)) / 100;
  } catch {
    return 0;
  }
}
