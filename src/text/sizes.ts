import { type Language, locales } from './localized.ts';

const units = { fr: ['octets', 'Ko', 'Mo', 'Go'], en: ['bytes', 'KB', 'MB', 'GB'] };

const whole = { fr: new Intl.NumberFormat(locales.fr), en: new Intl.NumberFormat(locales.en) };
const tenths = {
  fr: new Intl.NumberFormat(locales.fr, { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 1 }),
};

/** A file's size as readers know it: « 412 Ko », “1.2 MB”. */
export function showSize(bytes: number, language: Language): string {
  let amount = bytes;
  let unit = 0;
  while (amount >= 1024 && unit < 3) {
    amount /= 1024;
    unit += 1;
  }
  const format = unit >= 2 && amount < 10 ? tenths : whole;
  return `${format[language].format(unit < 2 ? Math.round(amount) : amount)}\u00a0${units[language][unit]}`;
}
