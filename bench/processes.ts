import { readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of processor that a process has used, all its threads together. */
export function cpuOf(pid: number): number {
  const { user, system } = stat(pid);
  return (user + system) * tickMs;
}

/** The same of a PostgreSQL server: the postmaster, its children, and those that have ended. */
export function cpuOfServer(postmaster: number): number {
  const own = stat(postmaster);
  const children = childrenOf(postmaster).reduce((sum, pid) => sum + cpuOf(pid), 0);
  return (own.user + own.system + own.childrenUser + own.childrenSystem) * tickMs + children;
}

const parentOf = (pid: number): number => stat(pid).parent;

/** Memory of a process in MB: what it holds, and the most that it held. */
export function memoryOf(pid: number): { now: number; most: number } {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const megabytes = (name: string) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024;
  return { now: megabytes('VmRSS'), most: megabytes('VmHWM') };
}

/** USER_HZ, which Linux fixes at 100 for what it tells programs. */
const tickMs = 10;

function stat(pid: number) {
  const text = readProc(pid);
  // The name of the program, in parentheses, may hold anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const number = (index: number) => Number(fields[index] ?? 0);
  return {
    parent: number(1),
    user: number(11),
    system: number(12),
    childrenUser: number(13),
    childrenSystem: number(14),
  };
}

function readProc(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    // It has ended meanwhile: its time is its parent's now.
    return ') ';
  }
}

const childrenOf = (parent: number): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => parentOf(pid) === parent);
