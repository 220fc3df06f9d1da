import type { Draft } from '../../../drafts/draft.ts';
import { seeOther } from '../../redirect.ts';
import type { Ask } from '../../route.ts';
import { takenOutOf } from '../../sin-choices.tsx';
import { draftsAddress, type StepAddress, stepAddress } from './step-address.ts';

interface Ways {
  readonly here: StepAddress;
  readonly next: StepAddress;
  readonly back?: StepAddress;
  /** The control to come back to on this same step. */
  readonly focus?: string;
}

/**
 * Where a step that has been saved leads, by the button that was pressed. Any other leads to the same step: the
 * language button too, since it posts to the twin's address.
 */
export function leave(
  ask: Ask,
  act: string,
  draft: Draft,
  { here, next, back, focus = takenOutOf(act) }: Ways,
): Response {
  switch (act) {
    case 'continue':
      return seeOther(stepAddress(ask, next, draft.id));
    case 'back':
      return seeOther(stepAddress(ask, back ?? here, draft.id));
    case 'quit':
      return seeOther(`${draftsAddress(ask)}?${savedParam}=${draft.id}`);
    default:
      return seeOther(
        stepAddress(ask, here, draft.id) + (focus ? `?${focusParam}=${encodeURIComponent(focus)}` : ''),
      );
  }
}

/** Names the control that takes the focus on a page that is come back to. */
export const focusParam = 'focus';
/** Names the draft just saved, on the list of drafts. */
export const savedParam = 'saved';
/** Asks a step to show what is wrong with it, as the check page does. */
export const mendParam = 'mend';
