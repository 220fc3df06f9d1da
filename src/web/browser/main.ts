import './live-form.ts';
import './live-page.ts';
import './sending.ts';
import './dropdown.ts';
import './keys.ts';
import './draft.ts';
import './sheet.ts';

// Some browsers give `autofocus` to boxes and buttons alone, and the summary of problems is neither.
if (!location.hash && document.activeElement === document.body) {
  document.querySelector<HTMLElement>('main [autofocus]')?.focus();
}
