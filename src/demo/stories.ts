import { access } from './stories/access.ts';
import { agreements } from './stories/agreements.ts';
import { audiovisual } from './stories/audiovisual.ts';
import { complaints } from './stories/complaints.ts';
import { conflicts } from './stories/conflicts.ts';
import { distribution } from './stories/distribution.ts';
import { estates } from './stories/estates.ts';
import { international } from './stories/international.ts';
import { live } from './stories/live.ts';
import { memberServices } from './stories/member-services.ts';
import { membership } from './stories/membership.ts';
import { ombud } from './stories/ombud.ts';
import { payments } from './stories/payments.ts';
import { portalSupport } from './stories/portal-support.ts';
import { privacy } from './stories/privacy.ts';
import { repertoire } from './stories/repertoire.ts';
import type { Story } from './story.ts';

/** The cases of the demonstration, a file a team; their dates are those of one autumn and move together. */
export const stories: readonly Story[] = [
  memberServices,
  agreements,
  repertoire,
  conflicts,
  membership,
  payments,
  distribution,
  international,
  live,
  audiovisual,
  access,
  estates,
  complaints,
  ombud,
  portalSupport,
  privacy,
].flat();
