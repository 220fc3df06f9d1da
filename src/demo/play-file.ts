import { Readable } from 'node:stream';
import { extensionOf } from '../files/name.ts';
import { receiveFile } from '../files/receive.ts';
import { poster } from './poster.ts';
import type { Stage } from './stage.ts';
import type { StoryFile } from './story.ts';

/** Sends files as their reader does, and gives their ids, in order; the questions that protect them are known by file. */
export function playFiles(
  stage: Stage,
  personId: string,
  files: readonly (StoryFile & { readonly protectedFor?: string | undefined })[],
): Promise<string[]> {
  const sent = Promise.all(files.map((file) => playFile(stage, personId, file)));
  // Whoever waits for them is told; until then it is no fault that nobody does.
  sent.catch(() => {});
  return sent;
}

async function playFile(
  { house, tell }: Stage,
  personId: string,
  { name, lines, protectedFor }: StoryFile & { readonly protectedFor?: string | undefined },
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
