import { writeFileSync } from 'node:fs';
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
    writeFileSync(file, String(Math.max(own, megabytes)));
  });
}
