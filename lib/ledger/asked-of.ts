import type { ById, IdRefusal } from '../panel/decode.ts';
import { isRefusal } from '../panel/panel-error.ts';
import type { RefusalReason } from '../panel/refusals.ts';

/**
 * What a panel answered about each id of a list. Some refuse the whole call where they know none of its ids: that is an
 * answer about each of them. Throws the `PanelError` of any other failure.
 *
 * @param about the reason that such a refusal has
 */
export async function askedOf<T>(
  asking: Promise<ById<T>>,
  about: RefusalReason,
): Promise<(id: string) => T | IdRefusal | undefined> {
  try {
    const replies = await asking;
    return (id) => replies.get(id);
  } catch (error) {
    if (!isRefusal(error) || error.reason !== about) throw error;
    const refusal = { error: error.words ?? '' };
    return () => refusal;
  }
}
