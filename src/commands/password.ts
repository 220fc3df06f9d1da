import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { personCalled } from '../people/as-listed.ts';
import { emailIn } from '../people/email.ts';
import { hashPassword, setPassword } from '../people/register.ts';
import { Failed } from './command.ts';
import { houseCommand } from './house-command.ts';

type Input = NodeJS.ReadableStream & { readonly isTTY?: boolean };

/** Gives somebody a password, read from what comes in; their sessions end. */
export const passwordFrom = (input: Input) =>
  houseCommand({
    does: 'gives somebody the password that it reads from standard input, and ends their sessions',
    takes: 'EMAIL',
    async act(house, [typed = '', ...more]) {
      const email = emailIn(typed);
      if (email === undefined || more.length > 0)
        throw new Failed(`“${[typed, ...more].join(' ')}” is not an email address`);
      const person = await personCalled(house, email);
      if (person === undefined) throw new Failed(`Nobody has the address ${email}.`);
      if (input.isTTY) process.stderr.write(`Password for ${person.name} (it is not shown): `);
      await setPassword(house, person.id, await hashed(await firstLine(input)));
      return [`${person.name} (${email}) may sign in with it.`];
    },
  });

export const peoplePassword = passwordFrom(process.stdin);

async function hashed(password: string): Promise<string> {
  try {
    return await hashPassword(password);
  } catch (error) {
    throw error instanceof RangeError ? new Failed(`Refused: ${error.message}.`) : error;
  }
}

/** What comes until the end of the line, never shown. */
async function firstLine(input: Input): Promise<string> {
  const output = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input, output, terminal: input.isTTY ?? false });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  throw new Failed('No password came on standard input.');
}
