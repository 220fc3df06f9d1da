import { FieldGroup } from '../../parts/field.tsx';
import { words } from '../../text/words.ts';
import { ActButton } from '../act-button.tsx';
import type { InputProps } from '../kind.ts';
import { blankRow, type TypedRow } from '../list/rows.ts';
import { RowsInput } from '../list/rows-input.tsx';
import { contributorCells as cells } from './cells.ts';

export const maxContributors = 30;

const texts = words({
  row: (number: number) => ({ fr: `Ayant droit ${number}`, en: `Contributor ${number}` }),
  add: { fr: 'Ajouter un ayant droit', en: 'Add a contributor' },
  thisRow: (number: number, name: string) => ({
    fr: ` l’ayant droit ${number}${name && `, ${name}`}`,
    en: ` contributor ${number}${name && `, ${name}`}`,
  }),
  full: (max: number) => ({ fr: `${max} ayants droit au plus.`, en: `${max} contributors at most.` }),
});

/** The contributors of a work; where none is demanded, none is drawn before it is added. */
export function ContributorsInput({
  name,
  asked,
  typed,
  required,
  problems,
  language,
}: InputProps<readonly TypedRow[]>) {
  const rows = typed.length === 0 && required ? [blankRow(cells)] : typed;
  const isFull = rows.length >= maxContributors;
  return (
    <FieldGroup id={name} label={asked.label} hint={asked.help} required={required} language={language}>
      {rows.length > 0 && (
        <RowsInput
          rows={rows}
          cells={cells}
          props={{ name, problems, language }}
          isFull={isFull}
          row={texts.row}
          thisRow={texts.thisRow}
        />
      )}
      {isFull ? (
        <p class="hint">{texts.full(maxContributors)[language]}</p>
      ) : (
        <ActButton value={`add-row:${name}`}>{texts.add[language]}</ActButton>
      )}
    </FieldGroup>
  );
}
