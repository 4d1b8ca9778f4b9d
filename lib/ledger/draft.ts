import * as v from 'valibot';

/**
 * An order being written. `localId` is made with the form, so that submitting twice is harmless; `quantity` is what
 * was typed. `origin` says how the link came in: a link from the open tab may be replaced without asking, others not.
 */
export const draftSchema = v.object({
  localId: v.string(),
  accountId: v.string(),
  link: v.string(),
  origin: v.picklist(['none', 'tab', 'menu', 'typed', 'reorder']),
  serviceId: v.nullable(v.string()),
  quantity: v.string(),
  comments: v.string(),
  replaces: v.nullable(v.string()),
});
export type Draft = v.InferOutput<typeof draftSchema>;

export function emptyDraft(localId: string, accountId: string): Draft {
  return {
    localId,
    accountId,
    link: '',
    origin: 'none',
    serviceId: null,
    quantity: '',
    comments: '',
    replaces: null,
  };
}

/** Whether a person has put work into it that a link from elsewhere must not overwrite. */
export function isStarted(draft: Draft): boolean {
  return (
    draft.serviceId !== null ||
    draft.quantity !== '' ||
    draft.comments !== '' ||
    (draft.link !== '' && (draft.origin === 'typed' || draft.origin === 'reorder'))
  );
}
