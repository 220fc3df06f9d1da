import type { Language } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { ipi } from '../ipi/ipi.tsx';
import { percent } from '../percent/percent.tsx';
import type { Asked } from '../question.ts';
import type { Contributor } from './shares.ts';

const texts = words({ pr: { fr: 'DE', en: 'PR' }, rr: { fr: 'DR', en: 'RR' } });

interface ContributorsShownProps {
  readonly answer: readonly Contributor[];
  readonly asked: Asked;
  readonly language: Language;
}

/** The contributors of an answered work, a line each. */
export const ContributorsShown = ({ answer, language }: ContributorsShownProps) => (
  <>
    {answer.map((each, index) => (
      <>
        {index > 0 && <br />}
        {showContributor(each, language)}
      </>
    ))}
  </>
);

/** « Maude Tremblay-Roy (CA), IPI 00014107338, DE 50 %, DR 50 % ». */
export function showContributor(
  { name, role, ipi: number, pr, rr }: Contributor,
  language: Language,
): string {
  const asked: Asked = { id: 'share', label: texts.pr, required: false };
  const share = (right: 'pr' | 'rr', value: number | undefined) =>
    value === undefined ? [] : [`${texts[right][language]} ${percent.show(value, asked, language)}`];
  return [
    role === undefined ? name : `${name} (${role.toUpperCase()})`,
    ...(number === undefined ? [] : [`IPI ${ipi.show(number, asked, language)}`]),
    ...share('pr', pr),
    ...share('rr', rr),
  ].join(', ');
}
