import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory of a process and those it started, in MB; 0 where there is no /proc. */
export function readMemory(pid: number): number {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    const own = (pages * 4096) / 2 ** 20;
    return children.reduce((sum, child) => sum + readMemory(Number(child)), own);
  } catch {
    return 0;
  }
}
