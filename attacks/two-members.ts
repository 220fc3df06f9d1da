import {
  type Browser,
  type FreshPortal,
  type Member,
  newCaseWithFile,
  newDraftWithFile,
} from '../src/web/fresh-portal.ts';

/** A member with a draft and a case, and a file in each: the parameters of their addresses. */
export interface Owner extends Member {
  readonly draft: { readonly draft: string; readonly file: string };
  readonly case: { readonly number: string; readonly file: string };
}

/** Two members who are nothing to each other, and an agent of the team that answers both. */
export async function twoMembers(portal: FreshPortal): Promise<{ a: Owner; b: Owner; agent: Browser }> {
  return {
    a: await newOwner(portal, 'Élodie'),
    b: await newOwner(portal, 'Saskia'),
    agent: await portal.newStaff('live', 'agent'),
  };
}

async function newOwner(portal: FreshPortal, name: string): Promise<Owner> {
  const member = await portal.newMember(name);
  return {
    ...member,
    draft: await newDraftWithFile(portal.house, member.viewer),
    case: await newCaseWithFile(portal.house, member.viewer),
  };
}
