import type { Account } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import type { MemberViewer } from '../../../cases/viewer.ts';
import type { CaseType, Catalogue, Leaf, SubType } from '../../../catalogue/catalogue.ts';
import type { Fields, Problem } from '../../../questions/kind.ts';
import { words } from '../../../text/words.ts';

/** The types that may be opened for an account, pruned of what may not. */
export function typesOpenTo(viewer: MemberViewer, account: Account | null, catalogue: Catalogue): CaseType[] {
  const open = (path: string) => {
    const leaf = catalogue.leaves.get(path);
    return leaf !== undefined && may.file(viewer, account, leaf);
  };
  return catalogue.types.flatMap((type) => {
    const subTypes = type.subTypes.flatMap((subType): SubType[] => {
      if (!('updateTypes' in subType)) return open(`${type.id}/${subType.id}`) ? [subType] : [];
      const updateTypes = subType.updateTypes.filter(({ id }) => open(`${type.id}/${subType.id}/${id}`));
      return updateTypes.length > 0 ? [{ ...subType, updateTypes }] : [];
    });
    return subTypes.length > 0 ? [{ ...type, subTypes }] : [];
  });
}

/** What the three menus say, each as far as it agrees with the one above it. */
export interface TypeChoice {
  readonly type: CaseType | undefined;
  readonly subType: SubType | undefined;
  /** The whole path once it leads to a leaf, else what is chosen of it. */
  readonly path: string;
  readonly leaf: Leaf | undefined;
  readonly problems: readonly Problem[];
}

export const problems = words({
  type: { fr: 'Choisissez un type de cas', en: 'Choose a case type' },
  subType: { fr: 'Choisissez un sous-type', en: 'Choose a sub-type' },
  otherSubType: (type: { fr: string; en: string }) => ({
    fr: `Choisissez un sous-type de « ${type.fr} »`,
    en: `Choose a sub-type of “${type.en}”`,
  }),
  updateType: { fr: 'Choisissez un type de mise à jour', en: 'Choose an update type' },
});

/** Reads the menus « Type de cas », « Sous-type » and « Type de mise à jour ». */
export function typeChoiceIn(fields: Fields, types: readonly CaseType[], catalogue: Catalogue): TypeChoice {
  return choiceOf(fields.one('type'), fields.one('sub-type'), fields.one('update-type'), types, catalogue);
}

/** The menus as the path kept in a draft sets them. */
export function typeChoiceOf(path: string, types: readonly CaseType[], catalogue: Catalogue): TypeChoice {
  const [type = '', subType = ''] = path.split('/');
  return choiceOf(type, subType ? `${type}/${subType}` : '', path, types, catalogue);
}

/** A sub-type chosen alone brings its type; one of another type than the one chosen is no choice. */
function choiceOf(
  typedType: string,
  typedSubType: string,
  typedUpdateType: string,
  types: readonly CaseType[],
  catalogue: Catalogue,
): TypeChoice {
  const type = types.find(({ id }) => id === (typedType || typedSubType.split('/')[0]));
  const subType = type?.subTypes.find(({ id }) => `${type.id}/${id}` === typedSubType);
  const branch = subType && 'updateTypes' in subType ? subType : undefined;
  const updateType = branch?.updateTypes.find(
    ({ id }) => `${type?.id}/${branch.id}/${id}` === typedUpdateType,
  );
  const path = [type, subType, updateType].flatMap((node) => (node ? [node.id] : [])).join('/');
  const found: Problem[] = [];
  if (!type) found.push({ field: 'type', text: problems.type });
  else if (!subType)
    found.push({
      field: 'sub-type',
      text: typedSubType ? problems.otherSubType(type.label) : problems.subType,
    });
  else if (branch && !updateType) found.push({ field: 'update-type', text: problems.updateType });
  return { type, subType, path, leaf: catalogue.leaves.get(path), problems: found };
}
