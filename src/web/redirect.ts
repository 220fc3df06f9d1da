/** « Go and look there »: what every form that has done its work answers. */
export const seeOther = (location: string, headers: Record<string, string> = {}): Response =>
  new Response(null, { status: 303, headers: { Location: location, ...headers } });
