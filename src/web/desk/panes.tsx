import type { Child } from 'hono/jsx';
import { words } from '../../text/words.ts';
import type { Ask } from '../route.ts';
import type { DeskAround } from './around.ts';
import { queueAddress } from './queue-address.ts';
import { QueueRows } from './queue-pane.tsx';
import { QueueRail } from './queue-rail.tsx';
import { queueWords } from './queue-words.ts';

const texts = words({
  toCase: { fr: 'Aller au cas', en: 'Skip to the case' },
  back: { fr: 'Retour : ', en: 'Back to: ' },
});

interface Props {
  readonly ask: Ask<'staff'>;
  /** Of `deskAround`; where there is none, the case stands alone. */
  readonly around: DeskAround | undefined;
  /** The number of the case that is shown. */
  readonly current: string;
  readonly children?: Child;
}

/** The queues, the list and a case side by side on a wide screen; the case alone, with the way back, on a narrow one. */
export function DeskPanes({ ask, around, current, children }: Props) {
  if (around === undefined) return <>{children}</>;
  const { language } = ask;
  const { place } = around;
  return (
    <div class="desk-panes with-case">
      <a class="skip" href="#case">
        {texts.toCase[language]}
      </a>
      <QueueRail ask={ask} counts={around.counts} place={around.place} />
      <section class="queue-pane" aria-labelledby="queue">
        <h2 id="queue">
          <a href={queueAddress(language, place)}>{queueWords[place.queue][language]}</a>
        </h2>
        <QueueRows ask={ask} around={around} current={current} />
      </section>
      <div class="case-pane" id="case" tabindex={-1}>
        <p class="back">
          <a href={queueAddress(language, place)}>
            {texts.back[language]}
            {queueWords[place.queue][language]}
          </a>
        </p>
        {children}
      </div>
    </div>
  );
}
