import type { Child } from 'hono/jsx';

interface CallProps {
  /** `wait`: it is the reader's turn. */
  readonly tone: 'wait' | 'ok' | 'err' | 'info';
  readonly title: string;
  readonly id?: string;
  /** Takes the focus when the page opens: for the outcome of what the reader has just done. */
  readonly focus?: boolean;
  readonly children?: Child;
}

/** A notice in the page: its title says the whole of it, the rest says more. */
export function Call({ tone, title, id, focus, children }: CallProps) {
  return (
    <section
      class={`call ${tone}`}
      aria-label={title}
      id={id}
      {...(focus ? { tabindex: -1, autofocus: true } : {})}
    >
      <p class="title">{title}</p>
      {children}
    </section>
  );
}
