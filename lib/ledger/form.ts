import { orderPrice, type ServiceKind, serviceKind } from '../catalogue/price.ts';
import { type LinkProblem, readLink } from '../links/link.ts';
import { compare, type Money, subtract } from '../money.ts';
import type { Service } from '../panel/decode.ts';
import type { Draft } from './draft.ts';
import { type QuantityProblem, type QuantityRead, readQuantity, withinLimits } from './quantity.ts';

/** Why a draft cannot be ordered; worded in `words.ts`. */
export type FormProblem =
  | { code: 'link'; problem: LinkProblem }
  | { code: 'noService' }
  | { code: 'serviceGone'; serviceId: string }
  | { code: 'notOrderableHere'; type: string }
  | { code: 'noRate' }
  | (QuantityProblem & { comments?: true })
  | { code: 'commentsEmpty' }
  | { code: 'funds'; missing: Money };

/** What the form shows of a draft: a field's problem is null while it is right. */
export interface FormView {
  kind: ServiceKind | null;
  link: string | null;
  linkProblem: FormProblem | null;
  serviceProblem: FormProblem | null;
  quantity: number | null;
  quantityProblem: FormProblem | null;
  /** The comments as they are sent: one a line, no blank lines. */
  comments: string | null;
  price: Money | null;
  /** The balance after this order; null while one of the two is not known. */
  balanceAfter: Money | null;
  fundsProblem: FormProblem | null;
  /** Everything right: it may be confirmed. */
  ready: boolean;
}

/**
 * Reads a draft against the chosen service and the last known balance. `service` is null where none is chosen and
 * undefined where the chosen one is not in the catalogue.
 */
export function readForm(draft: Draft, service: Service | null | undefined, balance: Money | null): FormView {
  const link = readLink(draft.link);
  const kind = service ? serviceKind(service.type) : null;
  const comments = kind === 'customComments' ? commentLines(draft.comments) : null;
  const serviceProblem = service ? problemOfService(service) : missingService(draft, service);
  const quantity = !service || serviceProblem ? NOT_ASKED : quantityOf(draft, service, comments);
  const price =
    quantity.problem || !service?.rate || !kind ? null : orderPrice(kind, service.rate, quantity.value);
  const balanceAfter = price === null || balance === null ? null : subtract(balance, price);
  const view = {
    kind,
    link: 'url' in link ? link.url : null,
    linkProblem: 'problem' in link ? ({ code: 'link', problem: link.problem } as const) : null,
    serviceProblem,
    quantity: quantity.value,
    quantityProblem: quantity.problem,
    comments: comments === null ? null : comments.join('\n'),
    price,
    balanceAfter,
    fundsProblem:
      balanceAfter !== null && compare(balanceAfter, '0') < 0
        ? ({ code: 'funds', missing: subtract('0', balanceAfter) } as const)
        : null,
  };
  const ready =
    !view.linkProblem && !serviceProblem && !quantity.problem && !view.fundsProblem && price !== null;
  return { ...view, ready };
}

const NOT_ASKED: QuantityRead<FormProblem> = { value: null, problem: null };

function missingService(draft: Draft, service: null | undefined): FormProblem {
  return service === null || draft.serviceId === null
    ? { code: 'noService' }
    : { code: 'serviceGone', serviceId: draft.serviceId };
}

function problemOfService(service: Service): FormProblem | null {
  if (serviceKind(service.type) === 'other') return { code: 'notOrderableHere', type: service.type };
  return service.rate === null || compare(service.rate, '0') < 0 ? { code: 'noRate' } : null;
}

/** Comments are counted, and are no fewer and no more than a quantity may be. */
function quantityOf(draft: Draft, service: Service, comments: string[] | null): QuantityRead<FormProblem> {
  if (serviceKind(service.type) === 'package') return NOT_ASKED;
  if (comments === null) return readQuantity(draft.quantity, service);
  if (comments.length === 0) return { value: null, problem: { code: 'commentsEmpty' } };
  const { value, problem } = withinLimits(comments.length, service);
  return { value, problem: problem && { ...problem, comments: true } };
}

function commentLines(typed: string): string[] {
  return typed
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
