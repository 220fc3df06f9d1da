import type { Language } from '../text/localized.ts';
import { demoDomain } from './people.ts';

/** Who files a case, for which account, in their language; no account is in their own name. */
export interface Filer {
  readonly email: string;
  readonly account: string | null;
  readonly language: Language;
}

const person = (name: string): string => `${name}@${demoDomain}`;
const filer = (name: string, account: string | null, language: Language = 'fr'): Filer => ({
  email: person(name),
  account,
  language,
});

export const elodie = filer('elodie.marchandtremblay', '10004217');
export const jeanGuy = filer('jeanguy.painchaud', '10001984');
export const naika = filer('naika.celestin', '10007733');
export const mathieu = filer('mathieu.arsenault', '10009120');
export const saskia = filer('saskia.whitfield', '10002456', 'en');
export const seun = filer('oluwaseun.adeyemi', '10011806', 'en');
export const camille = filer('camille.ouelletroy', '10010664');
export const boreal = filer('martine.ferland', '20000311');
export const harbourline = filer('claire.macisaac', '20000402', 'en');
export const lucie = filer('lucie.bergeron', null);
export const sylvieForNaika = filer('sylvie.beaumier', '10007733');
export const pierreLucForJeanGuy = filer('pierreluc.fontaine', '10001984');
export const kaderForBoreal = filer('anais.kader', '20000311');
export const robForHarbourline = filer('rob.kessler', '20000402', 'en');
export const robForSaskia = filer('rob.kessler', '10002456', 'en');
export const dominic = filer('dominic.vaillancourt', '10000045');

/** Who answers, by their first name. */
export const staff = {
  genevieve: person('genevieve.laplante'),
  marcOlivier: person('marcolivier.dube'),
  priya: person('priya.nair'),
  luc: person('luc.berube'),
  hannah: person('hannah.osei'),
  julie: person('julie.champagne'),
  isabelle: person('isabelle.theriault'),
  karim: person('karim.haddad'),
  josee: person('josee.fiset'),
  tom: person('tom.lindqvist'),
  meiLing: person('meiling.chow'),
  alexis: person('alexis.poirier'),
  samuel: person('samuel.roylessard'),
  carole: person('carole.gendron'),
  fatou: person('fatou.diallo'),
  bernard: person('bernard.cote'),
  nathalie: person('nathalie.simard'),
  rita: person('rita.almeida'),
  vincent: person('vincent.roy'),
  sophie: person('sophie.archambault'),
} as const;
