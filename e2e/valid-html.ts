import { HtmlValidate } from 'html-validate';

/** What the standard of HTML says; how it is written is nobody's concern, since no one reads it but browsers. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    // All that a page loads comes from where the page does.
    'require-sri': 'off',
    // The summary of problems stands above the title; axe sees to the order of headings.
    'heading-level': 'off',
  },
});

/** What is wrong in a page as it was sent, before a browser mended it. */
export async function faultsOfHtml(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `HTML: ${message} (${ruleId}, ${selector})`),
  );
}
