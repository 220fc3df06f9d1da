import { words } from '../../text/words.ts';
import { escapeNamed } from '../escape.ts';
import { kind } from '../kind.ts';
import { ListInput } from './list-input.tsx';
import { ListShown } from './list-shown.tsx';
import { type ListedWork, problems, readList } from './read-list.ts';
import { firstCell, isBlankRow, restoredList, type TypedList, typedListFrom } from './typed-list.ts';

const texts = words({
  count: (works: number) => ({
    fr: `${works} œuvre${works < 2 ? '' : 's'}`,
    en: `${works} work${works === 1 ? '' : 's'}`,
  }),
});

/** Musical works, a row each, whose cells are kinds themselves; blank rows count for nothing. */
export const workList = kind<TypedList, readonly ListedWork[]>({
  typedFrom: typedListFrom,
  restored: restoredList,
  isBlank: ({ rows }) => rows.every(isBlankRow),
  escape: (typed) => escapeNamed(typed.escape),
  missing: (name, asked) => ({ field: firstCell(name, 0, asked), text: problems.missing(asked.label) }),
  read: readList,
  Input: ListInput,
  show: ({ length }, _asked, language) => texts.count(length)[language],
  Shown: ListShown,
});
