import type { CaseType } from '../../../catalogue/catalogue.ts';
import { Select } from '../../../parts/field.tsx';
import type { Problem } from '../../../questions/kind.ts';
import type { Language } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { addressOf } from '../../addresses.ts';
import type { TypeChoice } from './type-choice.ts';

const texts = words({
  type: { fr: 'Type de cas', en: 'Case type' },
  subType: { fr: 'Sous-type', en: 'Sub-type' },
  updateType: { fr: 'Type de mise à jour', en: 'Update type' },
  choose: { fr: 'Choisir…', en: 'Choose…' },
  understand: {
    fr: 'Comprendre les types de cas dans le portail des membres',
    en: 'Understanding case types in the member portal',
  },
  newTab: { fr: '(nouvel onglet)', en: '(new tab)' },
});

interface Props {
  readonly types: readonly CaseType[];
  readonly choice: TypeChoice;
  readonly problems: readonly Problem[];
  /** There is a way to the page that explains the types to members. */
  readonly isExplained: boolean;
  readonly language: Language;
}

/**
 * The menus that decide the questions and the team. Sub-types are always there, grouped by type until one is chosen,
 * so that nobody needs a script; the third menu appears with the sub-types that have one.
 */
export function TypeMenus({ types, choice, problems, isExplained, language }: Props) {
  const common = { language, required: true, prompt: texts.choose };
  const problemOf = (field: string) => problems.find((each) => each.field === field)?.text;
  const { type, subType } = choice;
  const branch = subType && 'updateTypes' in subType ? subType : undefined;
  const base = type && subType ? `${type.id}/${subType.id}` : '';
  return (
    <>
      {/* In a tab of its own: what is typed on this step is not saved yet. */}
      {isExplained && (
        <p>
          <a href={addressOf('caseTypes', language)} target="_blank" rel="noopener">
            {texts.understand[language]} {texts.newTab[language]}
          </a>
        </p>
      )}
      <div data-redraws>
        <Select
          {...common}
          id="type"
          label={texts.type}
          problem={problemOf('type')}
          groups={[{ choices: types.map(({ id, label }) => ({ value: id, label })) }]}
          chosen={type?.id ?? ''}
        />
      </div>
      <div data-redraws>
        <Select
          {...common}
          id="sub-type"
          label={texts.subType}
          hint={subType?.definition}
          problem={problemOf('sub-type')}
          groups={(type ? [type] : types).map((each) => ({
            ...(type ? {} : { label: each.label }),
            choices: each.subTypes.map(({ id, label }) => ({ value: `${each.id}/${id}`, label })),
          }))}
          chosen={base}
        />
      </div>
      {branch && (
        <div data-redraws>
          <Select
            {...common}
            id="update-type"
            label={texts.updateType}
            problem={problemOf('update-type')}
            groups={[
              { choices: branch.updateTypes.map(({ id, label }) => ({ value: `${base}/${id}`, label })) },
            ]}
            chosen={choice.path}
          />
        </div>
      )}
    </>
  );
}
