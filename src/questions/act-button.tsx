import type { Child } from 'hono/jsx';

interface ActButtonProps {
  /** The act: `add-row:works`. */
  readonly value: string;
  readonly id?: string;
  readonly children?: Child;
}

/** A button that acts on a question: it submits the form, and without JavaScript the whole page. */
export const ActButton = ({ value, id, children }: ActButtonProps) => (
  <button type="submit" class="button link" name="act" value={value} {...(id ? { id } : {})} data-redraws>
    {children}
  </button>
);
