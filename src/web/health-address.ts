/** Where it is asked whether the portal is up: no page, and the same in both languages. */
export const healthAddress = '/health';
