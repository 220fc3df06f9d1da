import { words } from '../../text/words.ts';

/** What the form of sign-in may lack. */
export const problems = words({
  emailMissing: { fr: 'Saisissez votre adresse courriel', en: 'Enter your email address' },
  passwordMissing: { fr: 'Saisissez votre mot de passe', en: 'Enter your password' },
});
