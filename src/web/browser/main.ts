import './live-form.ts';
import './once.ts';
import './dropdown.ts';

// `autofocus` gives way to a fragment in the address, and what went wrong does not.
document.querySelector<HTMLElement>('#problems')?.focus();
