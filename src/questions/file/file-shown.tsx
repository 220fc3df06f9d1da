import { createContext, useContext } from 'hono/jsx';
import type { Language, Localized } from '../../text/localized.ts';
import { showSize } from '../../text/sizes.ts';
import { words } from '../../text/words.ts';
import type { Asked } from '../question.ts';
import { Written } from '../written.tsx';
import type { ReceivedFile } from './file.tsx';

const texts = words({
  count: (count: number) => ({
    fr: `${count} fichier${count < 2 ? '' : 's'} protégé${count < 2 ? '' : 's'}`,
    en: `${count} protected file${count === 1 ? '' : 's'}`,
  }),
});

/** All that is said of protected files: how many there are. */
export const protectedFiles = (count: number): Localized => texts.count(count);

/** Where a file is downloaded, on a page that offers it. */
export const FileAddress = createContext<((fileId: string) => string) | undefined>(undefined);

interface Props {
  readonly answer: readonly ReceivedFile[];
  readonly asked: Pick<Asked, 'sensitivity'>;
  readonly language: Language;
}

/** The files by name, to download where the page offers it; of protected ones nothing but how many they are. */
export function FileShown({ answer, asked, language }: Props) {
  const addressOf = useContext(FileAddress);
  if (asked.sensitivity === 'vaulted') return <>{protectedFiles(answer.length)[language]}</>;
  return (
    <ul class="files">
      {answer.map(({ id, name, bytes }) => (
        <li>
          {addressOf ? (
            <a class="attached" href={addressOf(id)}>
              <Written>{name}</Written>
            </a>
          ) : (
            <Written>{name}</Written>
          )}{' '}
          <span class="meta num">{showSize(bytes, language)}</span>
        </li>
      ))}
    </ul>
  );
}
