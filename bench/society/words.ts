import type { Random } from '../../src/questions/random.ts';
import type { Language } from '../../src/text/localized.ts';

/** In some three cases of ten, and in three cases in all: what the desk searches for. */
export const commonWord: Record<Language, string> = { fr: 'redevances', en: 'royalties' };
export const rareWord = 'ornithorynque';
export const casesWithRareWord = 3;

const firstNames =
  'Élodie Jean-Guy Naïka Mathieu Saskia Oluwaseun Camille Martine Yvon Claire Sylvie Anaïs Rob Dominic Steve Lucie Geneviève Priya Luc Hannah Isabelle Karim Josée Tom Mei-Ling Alexis Samuel Noémie Étienne Fatou Liam Chloé Marek Ines Pascale Rémi Sarah Théo Wendy Xavier'.split(
    ' ',
  );
const syllables =
  'ba ber bou char cour dal dou fer gag gau ges la lan lau lé mar mon mou nad ouel pel pi por ré ro sé ta ter trem tru val ver vil zin'.split(
    ' ',
  );
const sentences: Record<Language, readonly string[]> = {
  fr: [
    'Rien ne paraît sur mon dernier relevé pour cette œuvre.',
    'J’ai joint le document demandé et la liste des titres.',
    'Pouvez-vous me dire où en est la vérification?',
    'Les parts inscrites ne correspondent pas à notre entente.',
    'Le diffuseur confirme avoir remis son rapport au printemps.',
    'Nous avons retrouvé la déclaration et corrigé la fiche.',
    'Il nous manque la date exacte et le nom de la salle.',
    'Merci, le paiement sera versé à la prochaine répartition.',
    'Le coauteur est d’accord et l’a confirmé par courriel.',
    'Je reste disponible si une autre pièce est nécessaire.',
  ],
  en: [
    'Nothing shows on my last statement for this work.',
    'I have attached the document you asked for and the list of titles.',
    'Can you tell me where the verification stands?',
    'The registered shares do not match our agreement.',
    'The broadcaster confirms that it sent its report in the spring.',
    'We found the declaration and corrected the record.',
    'We are missing the exact date and the name of the venue.',
    'Thank you, the payment will be part of the next distribution.',
    'The co-writer agrees and has confirmed it by email.',
    'I remain available if you need anything else.',
  ],
};
const subjects: Record<Language, readonly string[]> = {
  fr: [
    'Œuvre absente du relevé',
    'Concert non payé',
    'Correction de parts',
    'Question sur',
    'Mise à jour de',
    'Demande pour',
  ],
  en: [
    'Work missing from statement',
    'Unpaid concert',
    'Share correction',
    'Question about',
    'Update of',
    'Request for',
  ],
};
const months: Record<Language, string> = { fr: 'juillet', en: 'July' };

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const invented = (random: Random) =>
  Array.from({ length: random.between(2, 3) }, () => random.pick(syllables)).join('');

export const personName = (random: Random) => `${random.pick(firstNames)} ${capital(invented(random))}`;

/** A title as a member writes it, with a word in ten that few others have. */
export function subject(random: Random, language: Language): string {
  const named = `« ${capital(invented(random))} ${capital(invented(random))} »`;
  const common = random.between(1, 10) <= 3 ? ` (${commonWord[language]})` : '';
  return `${random.pick(subjects[language])} ${named}, ${random.between(1, 28)} ${months[language]}${common}`;
}

/** A message of a few sentences. */
export const message = (random: Random, language: Language): string =>
  Array.from({ length: random.between(1, 4) }, () => random.pick(sentences[language])).join(' ');
