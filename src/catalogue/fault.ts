/** What is wrong in a file of the catalogue, for who edits it. */
export interface Fault {
  /** types/live-performance.yaml */
  readonly file: string;
  /** From the top of the file down, lists by the ids in them: unpaid-performance › questions › works › label */
  readonly path: readonly string[];
  readonly text: string;
}

/** catalogue/types/live-performance.yaml: unpaid-performance › questions › works: what is wrong */
export const showFault = ({ file, path, text }: Fault): string =>
  [`catalogue/${file}`, ...(path.length > 0 ? [path.join(' › ')] : []), text].join(': ');

/** A catalogue that cannot be used, with every fault found. */
export class FaultyCatalogue extends Error {
  readonly faults: readonly Fault[];
  constructor(faults: readonly Fault[]) {
    super(['The catalogue has faults:', ...faults.map(showFault)].join('\n'));
    this.faults = faults;
  }
}
