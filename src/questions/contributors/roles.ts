import { words } from '../../text/words.ts';

/** The roles of those who have a right in a work, by their codes at CISAC. */
export const roles = words({
  a: { fr: 'Auteur ou autrice (A)', en: 'Author (A)' },
  c: { fr: 'Compositeur ou compositrice (C)', en: 'Composer (C)' },
  ca: { fr: 'Auteur-compositeur ou autrice-compositrice (CA)', en: 'Composer-author (CA)' },
  ar: { fr: 'Arrangeur ou arrangeuse (AR)', en: 'Arranger (AR)' },
  ad: { fr: 'Adaptateur ou adaptatrice (AD)', en: 'Adapter (AD)' },
  sa: { fr: 'Sous-auteur ou sous-autrice (SA)', en: 'Sub-author (SA)' },
  sr: { fr: 'Sous-arrangeur ou sous-arrangeuse (SR)', en: 'Sub-arranger (SR)' },
  tr: { fr: 'Traducteur ou traductrice (TR)', en: 'Translator (TR)' },
  e: { fr: 'Éditeur original (E)', en: 'Original publisher (E)' },
  es: { fr: 'Éditeur substitut (ES)', en: 'Substitute publisher (ES)' },
  se: { fr: 'Sous-éditeur (SE)', en: 'Sub-publisher (SE)' },
  am: { fr: 'Administrateur (AM)', en: 'Administrator (AM)' },
  aq: { fr: 'Acquéreur (AQ)', en: 'Acquirer (AQ)' },
  pa: { fr: 'Participant au revenu (PA)', en: 'Income participant (PA)' },
});
