import { Readable } from 'node:stream';
import { extensionOf } from '../files/name.ts';
import { receiveFile } from '../files/receive.ts';
import { poster } from './poster.ts';
import type { Stage } from './stage.ts';
import type { StoryFile } from './story.ts';

/** Sends a file as its reader does, and gives its id. */
export async function playFile(
  { house, tell }: Stage,
  personId: string,
  { name, lines }: StoryFile,
  protectedFor?: string,
): Promise<string> {
  const content = contentOf(name, lines.map(tell));
  const outcome = await receiveFile(house, personId, name, Readable.from([content]), protectedFor);
  if ('problem' in outcome) throw new Error(`${name}: ${outcome.problem.en}`);
  return outcome.file.id;
}

function contentOf(name: string, lines: readonly string[]): Buffer {
  const [title = '', ...others] = lines;
  return extensionOf(name) === 'pdf' ? poster(title, others) : Buffer.from(`${lines.join('\n')}\n`);
}
