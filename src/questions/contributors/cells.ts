import type { Localized } from '../../text/localized.ts';
import { words } from '../../text/words.ts';
import { choice } from '../choice/choice.tsx';
import { ipi } from '../ipi/ipi.tsx';
import type { Kind } from '../kind.ts';
import type { Cell } from '../list/cells.ts';
import { percent } from '../percent/percent.tsx';
import type { Asked } from '../question.ts';
import { shortText } from '../short-text/short-text.tsx';
import { roles } from './roles.ts';

const texts = words({
  name: { fr: 'Nom', en: 'Name' },
  ipi: { fr: 'IPI', en: 'IPI' },
  role: { fr: 'Rôle', en: 'Role' },
  pr: { fr: 'Part DE (%)', en: 'PR share (%)' },
  rr: { fr: 'Part DR (%)', en: 'RR share (%)' },
});

const cell = (
  id: keyof typeof texts,
  kindName: string,
  kind: Kind<unknown, unknown>,
  more: Partial<Asked> = {},
): Cell => ({ kind, kindName, asked: { id, label: texts[id], required: false, ...more } });

const options = Object.entries(roles).map(([id, label]: [string, Localized]) => ({ id, label }));

/** What a contributor of a work is told by; the shares are those of the two rights, in percent. */
export const contributorCells: readonly Cell[] = [
  cell('name', 'short-text', shortText, { required: true }),
  cell('ipi', 'ipi', ipi),
  cell('role', 'choice', choice, { options }),
  cell('pr', 'percent', percent),
  cell('rr', 'percent', percent),
];
