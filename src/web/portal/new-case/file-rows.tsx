import type { Child } from 'hono/jsx';
import type { Draft } from '../../../drafts/draft.ts';
import type { AttachedFile } from '../../../files/attached.ts';
import { protectedFiles } from '../../../questions/file/file-shown.tsx';
import { showSize } from '../../../text/sizes.ts';
import { words } from '../../../text/words.ts';
import type { Ask } from '../../route.ts';
import { fileAddress } from './step-address.ts';

const texts = words({
  remove: { fr: 'Retirer', en: 'Remove' },
});

interface Props {
  readonly ask: Ask;
  readonly draft: Draft;
  readonly files: readonly AttachedFile[];
  /** What the list is called, where no heading says it. */
  readonly id?: string;
  readonly label?: string;
  /** It takes the focus when the page opens. */
  readonly isFocused?: boolean;
  /** More about a file. */
  readonly more?: (file: AttachedFile) => Child;
}

/** Files of a draft, each with its way back; of a protected one nothing is said but that it is there. */
export function FileRows({ ask, draft, files, id, label, isFocused, more }: Props) {
  const { language } = ask;
  const nameOf = (file: AttachedFile) => (file.isProtected ? protectedFiles(1)[language] : file.name);
  return (
    <ul
      class="file-rows"
      id={id}
      aria-label={label}
      {...(isFocused ? { tabindex: -1, autofocus: true } : {})}
    >
      {files.map((file) => (
        <li>
          <p>
            {file.isProtected ? (
              nameOf(file)
            ) : (
              <>
                <a href={fileAddress(ask, draft.id, file.id)}>{file.name}</a>{' '}
                <span class="meta num">{showSize(file.bytes, language)}</span>
              </>
            )}
          </p>
          {more?.(file)}
          <button class="button link" type="submit" name="act" value={`remove-file:${file.id}`}>
            {texts.remove[language]} <span class="visually-hidden">{nameOf(file)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
