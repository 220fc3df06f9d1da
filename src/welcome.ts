import { demoPassword } from './demo/people.ts';
import type { Settings } from './settings.ts';

/** What the terminal says once the portal is open: where to go, and in the demonstration who may sign in. */
export function welcome({ publicUrl, demo, databaseUrl, dataDir }: Settings): string {
  const lines = [
    `Répons est ouvert : ${publicUrl}/fr`,
    `Répons is open:     ${publicUrl}/en`,
    databaseUrl === undefined
      ? `Data: ${dataDir} (embedded database, for trying out: it does not survive a power failure)`
      : 'Data: PostgreSQL',
  ];
  if (!demo) return lines.join('\n');
  return [
    ...lines,
    '',
    `Demonstration, everyone with the password ${demoPassword}:`,
    '  elodie.marchandtremblay@repons.test   membre (français)',
    '  saskia.whitfield@repons.test          member (English)',
    '  sylvie.beaumier@repons.test           représentante de deux membres',
    '  alexis.poirier@repons.test            agent, équipe Concerts (Pupitre)',
    'The sign-in page lists the others.',
  ].join('\n');
}
