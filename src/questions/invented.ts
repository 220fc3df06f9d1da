import type { Random } from './random.ts';

/** Works, people and places that are nobody's, for answers that are filled in by themselves. */
export const invented = {
  title: ['Les battures', 'La dérive', 'Neige d’avril', 'Quai des brumes', 'Salt and Cedar', 'Feux de juin'],
  person: ['Maude Tremblay-Roy', 'Élie Nadeau', 'Inuksuk Kaur', 'Zoé O’Brien', 'Marc-André Côté'],
  body: ['Éditions du Phare', 'Northlight Music', 'Radio du Fleuve', 'Disques Sapin', 'Harmonie boréale'],
  place: [
    'Le Petit Champlain, Québec',
    'Salle Rouge, Rimouski',
    'The Old Mill, Halifax',
    'Parc du Quai, Gaspé',
  ],
  remark: ['Selon notre entente', 'À vérifier avec vous', 'As written on the contract', 'Première version'],
} as const;

const byId: readonly (readonly [RegExp, readonly string[]])[] = [
  [/title/, invented.title],
  [/venue|place/, invented.place],
  [/company|producer|broadcaster|publisher|society|user|promoter|program/, invented.body],
  [
    /name|holder|payee|party|representative|signatory|liquidator|owner|assignor|acquirer|performer/,
    invented.person,
  ],
];

/** A short text such as a question of this id asks for; numbers are those of works that do not exist. */
export function inventedText(random: Random, id: string): string {
  if (/number|reference|-id$/.test(id)) return `81${random.digits(6)}`;
  return random.pick(byId.find(([ids]) => ids.test(id))?.[1] ?? invented.remark);
}
