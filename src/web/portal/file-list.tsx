import { documentLabel } from '../../catalogue/documents.ts';
import type { AttachedFile } from '../../files/attached.ts';
import { showSize } from '../../text/sizes.ts';
import type { Ask } from '../route.ts';

interface Props {
  readonly ask: Ask;
  readonly files: readonly AttachedFile[];
  readonly hrefOf: (file: AttachedFile) => string;
}

/** Files to download, each with what it is and what it weighs. */
export function FileList({ ask: { language, house }, files, hrefOf }: Props) {
  return (
    <ul class="files">
      {files.map((file) => (
        <li>
          <a class="attached" href={hrefOf(file)}>
            {file.name}
          </a>{' '}
          <span class="meta num">{showSize(file.bytes, language)}</span>
          {file.documents.length > 0 && (
            <span class="meta">
              {' · '}
              {file.documents.map((id) => documentLabel(house.catalogue, id)[language]).join(', ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
