import type { Child } from 'hono/jsx';

interface ActButtonProps {
  /** The act: `add-row:works`. */
  readonly value: string;
  readonly id?: string;
  /** Whether it may be done on the spot, without saving: it may where the page can say again all that was typed. */
  readonly redraws?: boolean;
  readonly children?: Child;
}

/** A button that acts on a question: it submits the form, and without JavaScript the whole page. */
export const ActButton = ({ value, id, redraws = true, children }: ActButtonProps) => (
  <button
    type="submit"
    class="button link"
    name="act"
    value={value}
    {...(id ? { id } : {})}
    {...(redraws ? { 'data-redraws': true } : {})}
  >
    {children}
  </button>
);
