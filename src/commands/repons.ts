import { DatabaseRefused } from '../database/refused.ts';
import { readSettings, SettingsError } from '../settings.ts';
import { accessImport } from './access-import.ts';
import { accountsImport } from './accounts-import.ts';
import { administratorAdd } from './administrator.ts';
import { catalogueCheck, catalogueMessages, catalogueSummary } from './catalogue.ts';
import { type Command, Failed } from './command.ts';
import { jobsDead, jobsRetry } from './jobs.ts';
import { keysRotate } from './keys.ts';
import { peoplePassword } from './password.ts';
import { peopleImport } from './people-import.ts';
import { staffImport } from './staff-import.ts';

const commands: Readonly<Record<string, Command>> = {
  'catalogue check': catalogueCheck,
  'catalogue summary': catalogueSummary,
  'catalogue messages': catalogueMessages,
  'administrator add': administratorAdd,
  'people import': peopleImport,
  'people password': peoplePassword,
  'accounts import': accountsImport,
  'access import': accessImport,
  'staff import': staffImport,
  'keys rotate': keysRotate,
  'jobs dead': jobsDead,
  'jobs retry': jobsRetry,
};

try {
  const [noun = '', verb = '', ...given] = process.argv.slice(2);
  const name = `${noun} ${verb}`;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined || (given.length > 0 && !command.takes)) throw new Failed(usage());
  console.log((await command.run(readSettings(process.env), given)).join('\n'));
} catch (error) {
  const isForTheOperator = [Failed, SettingsError, DatabaseRefused].some((each) => error instanceof each);
  console.error(isForTheOperator ? (error as Error).message : error);
  process.exitCode = 1;
}

function usage(): string {
  const lines = Object.entries(commands).map(([name, { does, takes = '' }]) => {
    return `  npm run repons -- ${`${name} ${takes}`.padEnd(34)} ${does}`;
  });
  return ['There is no such command. There are:', ...lines].join('\n');
}
