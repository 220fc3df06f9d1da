import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

/** What the tests need of the system, by its name in Debian. */
const packages = {
  postgresql: { what: 'PostgreSQL 15 or newer', isThere: () => postgresqlFolder() !== undefined },
  // The browser without a window, which starts no process to show one.
  'chromium-headless-shell': {
    what: 'chromium-headless-shell (elsewhere than in /usr/bin: give the path of a Chromium in CHROMIUM)',
    isThere: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium-headless-shell'),
  },
};

/** Installs what is missing, as root on Debian; elsewhere throws an error that names it. */
export async function requirePackages(...names: (keyof typeof packages)[]) {
  const areMissing = () => names.filter((name) => !packages[name].isThere());
  if (areMissing().length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) await installOnDebian(areMissing());
  const wanted = areMissing().map((name) => packages[name].what);
  if (wanted.length > 0) throw new Error(`the tests need ${wanted.join(' and ')}: install what is missing`);
}

/** The folder of initdb and pg_ctl: Debian keeps them out of PATH, one folder a version. */
export function postgresqlFolder(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = versions.map((version) => join(debian, version, 'bin'));
  return [...folders, ...(process.env.PATH ?? '').split(delimiter)].find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  );
}

async function installOnDebian(names: string[]) {
  console.log(`Installing ${names.join(' and ')} with apt…`);
  // Unlike install, update does not wait for another apt to end, whatever its options.
  for (let attempts = 60; !apt('update'); attempts--) {
    if (attempts === 0) return;
    await setTimeout(5_000);
  }
  apt('-o', 'DPkg::Lock::Timeout=300', 'install', '--yes', '--no-install-recommends', ...names);
}

function apt(...args: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    execFileSync('apt-get', ['-q', ...args], { stdio: 'inherit', env });
    return true;
  } catch {
    return false;
  }
}
