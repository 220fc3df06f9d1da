import { DatabaseRefused } from '../database/refused.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { catalogueCheck, catalogueMessages, catalogueSummary } from './catalogue.ts';
import { type Command, Failed } from './command.ts';
import { jobsDead, jobsRetry } from './jobs.ts';
import { keysRotate } from './keys.ts';

const commands: Readonly<Record<string, Command>> = {
  'catalogue check': catalogueCheck,
  'catalogue summary': catalogueSummary,
  'catalogue messages': catalogueMessages,
  'keys rotate': keysRotate,
  'jobs dead': jobsDead,
  'jobs retry': jobsRetry,
};

try {
  const name = process.argv.slice(2).join(' ');
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Failed(usage());
  console.log((await command.run(readSettings(process.env))).join('\n'));
} catch (error) {
  const isForTheOperator = [Failed, SettingsError, DatabaseRefused].some((each) => error instanceof each);
  console.error(isForTheOperator ? (error as Error).message : error);
  process.exitCode = 1;
}

function usage(): string {
  const lines = Object.entries(commands).map(
    ([name, { does }]) => `  npm run repons -- ${name.padEnd(20)} ${does}`,
  );
  return ['There is no such command. There are:', ...lines].join('\n');
}
