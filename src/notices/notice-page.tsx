import { type Language, locales } from '../text/localized.ts';

interface Props {
  readonly language: Language;
  readonly title: string;
  /** Whose mail it is. */
  readonly from: string;
  readonly greeting: string;
  readonly what: string;
  readonly open: string;
  readonly link: string;
  readonly why: readonly string[];
}

/** The HTML part of a notice: nothing in it comes from elsewhere, and it reads as well without its colours. */
export const NoticePage = ({ language, title, from, greeting, what, open, link, why }: Props) => (
  <html lang={locales[language]}>
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light" />
      <title>{title}</title>
      <style>{css}</style>
    </head>
    <body>
      <main class="mail">
        <p class="from">{from}</p>
        <h1>{title}</h1>
        <p>{greeting}</p>
        <p>{what}</p>
        <p class="act">
          <a class="button" href={link}>
            {open}
          </a>
        </p>
        <p class="why">{why.join(' ')}</p>
      </main>
    </body>
  </html>
);

// No quotes and no « > »: they would be escaped, and readers' programs do not read escaped CSS.
const css = `
body { margin: 0; padding: 24px 16px; background: #fbf9f5; color: #17212b; font: 17px/1.5 Arial, sans-serif; }
.mail { max-width: 544px; margin: 0 auto; padding: 24px; background: #ffffff; border: 1px solid #ddd6c9; border-radius: 8px; }
.from { margin: 0; color: #0f4c4a; font-size: 15px; font-weight: bold; }
h1 { margin: 8px 0 24px; font-size: 22px; line-height: 1.3; }
p { margin: 0 0 16px; }
.act { margin: 24px 0; }
.button { display: inline-block; padding: 11px 20px; background: #0f4c4a; border: 1px solid #0f4c4a; border-radius: 8px; color: #ffffff; font-weight: bold; text-decoration: none; }
.why { margin: 0; padding-top: 16px; border-top: 1px solid #ddd6c9; color: #4b5866; font-size: 15px; }
`;
