import { documentLabel } from '../catalogue/documents.ts';
import type { AttachedFile } from '../files/attached.ts';
import { protectedFiles } from '../questions/file/file-shown.tsx';
import { Written } from '../questions/written.tsx';
import { showSize } from '../text/sizes.ts';
import type { Ask } from './route.ts';

interface Props {
  readonly ask: Ask;
  readonly files: readonly AttachedFile[];
  readonly hrefOf: (file: AttachedFile) => string;
}

/** Files to download, each with what it is and what it weighs, and how many more are protected. */
export function FileList({ ask: { language, house }, files, hrefOf }: Props) {
  const downloadable = files.filter(({ isProtected }) => !isProtected);
  const protectedCount = files.length - downloadable.length;
  return (
    <ul class="files">
      {downloadable.map((file) => (
        <li>
          <a class="attached" href={hrefOf(file)}>
            <Written>{file.name}</Written>
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
      {protectedCount > 0 && <li>{protectedFiles(protectedCount)[language]}</li>}
    </ul>
  );
}
