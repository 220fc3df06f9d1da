// Runs before every command, perhaps on an old Node and with nothing installed:
// plain JavaScript that imports only what Node itself has.
import { execSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Says which package-lock.json was installed; absent while an installation is unfinished. */
const mark = 'node_modules/.installed-from';
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');

if (!existsSync(mark) || readFileSync(mark, 'utf8') !== lock) install();
requireNode(22, 18);

function install() {
  console.log('Installing the packages of package-lock.json…');
  rmSync(mark, { force: true });
  // npm 10 drops the link to the Node that it has installed, with those to the Nodes of other systems.
  const isDone = npm('ci', '--loglevel=error') && npm('rebuild', '--ignore-scripts', '--silent');
  if (!isDone) refuse('The installation did not end well: see above, then run the command again.');
  writeFileSync(mark, lock);
}

/** Runs on npm's own Node, since npm is about to replace the one of node_modules/.bin. */
function npm(...args) {
  const { npm_node_execpath: node, npm_execpath: program } = process.env;
  const [file, ...rest] = node && program ? [node, program, ...args] : ['npm', ...args];
  return spawnSync(file, rest, { stdio: 'inherit' }).status === 0;
}

/** Checks the Node that commands run on: the one of node_modules/.bin where there is one, else the system's. */
function requireNode(major, minor) {
  const found = execSync('node --version', { encoding: 'utf8' }).trim();
  const [foundMajor, foundMinor] = found.slice(1).split('.').map(Number);
  if (foundMajor > major || (foundMajor === major && foundMinor >= minor)) return;
  refuse(
    `Répons needs Node ${major}.${minor} or newer, and this is Node ${found.slice(1)}. ` +
      'On Linux npm brings the right one; elsewhere, install Node 24 from https://nodejs.org',
  );
}

function refuse(reason) {
  console.error(reason);
  process.exit(1);
}
