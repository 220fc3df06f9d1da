/** The two languages of the house. French (Canada) comes first, English (Canada) is its equal. */
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

/** A text in both languages: leaving one out does not compile. */
export type Localized = Readonly<Record<Language, string>>;

/** The BCP 47 tag of each language, for `lang` attributes and `Intl`. */
export const locales: Record<Language, string> = { fr: 'fr-CA', en: 'en-CA' };

export const otherLanguage = (language: Language): Language => (language === 'fr' ? 'en' : 'fr');
