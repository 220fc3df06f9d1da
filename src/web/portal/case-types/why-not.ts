import type { Account } from '../../../accounts/account.ts';
import { may } from '../../../cases/access.ts';
import type { MemberViewer } from '../../../cases/viewer.ts';
import type { Leaf, RepresentativePermission } from '../../../catalogue/catalogue.ts';
import type { Localized } from '../../../text/localized.ts';
import { words } from '../../../text/words.ts';
import { kindWords } from '../../case-words.ts';

const texts = words({
  noAccount: {
    fr: 'Ce type de cas s’ouvre pour un compte de membre, et aucun ne vous est rattaché.',
    en: 'This type of case is opened for a member account, and none is linked to you.',
  },
  ownNameViewed: {
    fr: 'Ce type de cas s’ouvre pour un compte de membre, et vous agissez en votre nom. Choisissez d’abord le compte en haut de la page.',
    en: 'This type of case is opened for a member account, and you are acting in your own name. First choose the account at the top of the page.',
  },
  openInOwnName: {
    fr: 'Vous pouvez l’ouvrir en votre nom : choisissez « En votre nom » en haut de la page.',
    en: 'You can open it in your own name: choose “In your own name” at the top of the page.',
  },
  otherKind: (audience: Localized, viewed: Localized) => ({
    fr: `Ce type de cas est réservé ${audience.fr}; vous consultez un ${viewed.fr}.`,
    en: `This type of case is for ${audience.en} only; you are viewing a ${viewed.en}.`,
  }),
  onlyTheMember: {
    fr: 'Seul le membre peut ouvrir ce type de cas.',
    en: 'Only the member can open this type of case.',
  },
  noPermission: (missing: readonly Localized[]) => ({
    fr: `Pour ouvrir ce type de cas, il vous faut une autorisation que seul le membre peut donner : ${missing.map(({ fr }) => `« ${fr} »`).join(' et ')}.`,
    en: `To open this type of case you need a permission that only the member can give: ${missing.map(({ en }) => `“${en}”`).join(' and ')}.`,
  }),
});

/** Why a leaf may not be opened for this account, in a sentence; undefined where it may. */
export function whyNot(viewer: MemberViewer, account: Account | null, leaf: Leaf): Localized | undefined {
  if (may.file(viewer, account, leaf)) return undefined;
  if (account === null) return viewer.accounts.length === 0 ? texts.noAccount : texts.ownNameViewed;
  const refusal = whyNotFor(account, leaf);
  if (!may.file(viewer, null, leaf)) return refusal;
  const { openInOwnName } = texts;
  return { fr: `${refusal.fr} ${openInOwnName.fr}`, en: `${refusal.en} ${openInOwnName.en}` };
}

function whyNotFor(account: Account, leaf: Leaf): Localized {
  if (!leaf.audience.includes(account.kind))
    return texts.otherKind(audienceOf(leaf), kindWords(account.kind));
  if (leaf.memberConfirmationRequired) return texts.onlyTheMember;
  return texts.noPermission(
    missingPermissions(account, leaf).map((permission) => permissionWords[permission]),
  );
}

function missingPermissions(account: Account, leaf: Leaf): RepresentativePermission[] {
  const needed = new Set([
    ...(leaf.representativePermission ? [leaf.representativePermission] : []),
    ...(leaf.signatoryRequired ? ['signatory' as const] : []),
  ]);
  return [...needed].filter((permission) => !account.permissions.includes(permission));
}

/** « aux comptes de maison d’édition et aux comptes de succession ». */
function audienceOf({ audience }: Leaf): Localized {
  const named = kinds.filter((kind) => audience.includes(kind)).map((kind) => audienceWords[kind]);
  return { fr: named.map(({ fr }) => fr).join(' et '), en: named.map(({ en }) => en).join(' and ') };
}

const kinds = ['writer', 'publisher', 'estate', 'representative'] as const;

const audienceWords: Record<Leaf['audience'][number], Localized> = words({
  writer: { fr: 'aux comptes de création', en: 'writer accounts' },
  publisher: { fr: 'aux comptes de maison d’édition', en: 'publisher accounts' },
  estate: { fr: 'aux comptes de succession', en: 'estate accounts' },
  representative: { fr: 'aux représentants en leur propre nom', en: 'representatives in their own name' },
});

/** What a member may allow a representative to do. */
const permissionWords: Record<RepresentativePermission, Localized> = words({
  profile: { fr: 'Coordonnées et profil', en: 'Address and profile' },
  signatory: { fr: 'Signature au nom du membre', en: 'Authorized signatory' },
  advances: { fr: 'Demandes d’avance', en: 'Requests for advances' },
  agreements: { fr: 'Copies des ententes', en: 'Copies of agreements' },
  works: { fr: 'Déclaration et modification d’œuvres', en: 'Work registrations and changes' },
  earnings: { fr: 'Renseignements sur les redevances', en: 'Earnings information' },
  online: {
    fr: 'Accès en ligne aux relevés et au catalogue',
    en: 'Online access to statements and catalogue',
  },
});
