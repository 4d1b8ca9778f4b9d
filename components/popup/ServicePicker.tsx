import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Filter } from '../../lib/catalogue/filter.ts';
import type { Draft } from '../../lib/ledger/draft.ts';
import type { FormView } from '../../lib/ledger/form.ts';
import { whole } from '../../lib/whole.ts';
import { formProblem } from '../../lib/words.ts';
import { CatalogueState } from './CatalogueState.tsx';
import { pageAt, pageName } from './canonical-link.ts';
import { FIRST_ROWS, isAsked, LISTED, listServices, type ServiceList } from './list-services.ts';
import type { PopupModel } from './popup-model.ts';
import type { PopupState } from './popup-state.ts';
import { Rows } from './Rows.tsx';
import { ServiceOption } from './ServiceOption.tsx';
import { ServiceSearchBox } from './ServiceSearchBox.tsx';
import { useActiveOption } from './use-active-option.ts';
import { useRestAfterPause } from './use-rest-after-pause.ts';
import { useServiceSearch } from './use-service-search.ts';

interface Props {
  state: PopupState;
  draft: Draft;
  form: FormView;
  model: PopupModel;
}

const NONE: never[] = [];

/** A combobox whose list stands open below it. At most fifty rows are drawn, so that 20,000 services cost no more than 50. */
export function ServicePicker({ state, draft, form, model }: Props) {
  const { catalogue, orders, account, favourites } = state.snapshot;
  const services = catalogue?.services ?? NONE;
  const isFirst = state.phase === 'first';
  const finder = useServiceSearch(isFirst && catalogue === null ? null : services);
  const [filter, setFilter] = useState<Filter | null>(null);
  const page = pageAt(draft.link);
  const name = page === undefined ? null : pageName(page);
  const asked = isAsked({ query: state.query, filter });
  // What stands there first is not made anew before all of it can be.
  const stood = isFirst && !asked ? NONE : services;
  const listed = useMemo(
    () => listServices({ services: stood, orders, favourites, query: state.query, filter, page, finder }),
    // A link typed on within one kind of page changes nothing here.
    [stood, orders, favourites, state.query, filter, finder, name],
  );
  const list = asked ? listed : standingIn(state, name, listed);
  const { groups, more, total } = list;
  const known = services.length || (state.first?.list?.total ?? 0);
  useEffect(() => {
    if (state.phase === 'ready' && !asked && !listed.coming && name !== null)
      model.keepFirstList(name, listed);
  }, [listed]);
  const options = groups.flatMap((group) => group.services);
  const active = useActiveOption(options, state.query);
  const hasPaused = useRestAfterPause(state.query, filter);
  const rows = hasPaused || active.place >= FIRST_ROWS ? LISTED : FIRST_ROWS;
  const problem = state.shown.includes('service') ? form.serviceProblem : null;
  // Enter may come before the search is loaded: it holds for what was typed then, once that is found.
  const [entered, setEntered] = useState<string | null>(null);
  const isEarly = finder.order === null && state.query.trim() !== '';
  const pick = () => (active.option ? model.pickService(active.option.id) : setEntered(state.query));
  useEffect(() => {
    if (finder.order === null || entered === null) return;
    setEntered(null);
    if (entered === state.query) pick();
  }, [finder]);

  return (
    <div class="picker">
      <ServiceSearchBox
        query={state.query}
        placeholder={known > 0 ? `Search ${whole(known)} services` : 'Search services'}
        problem={problem === null ? null : formProblem(problem, null)}
        activeId={active.id}
        onQuery={model.setQuery}
        onMove={active.move}
        onPick={pick}
        canPick={active.option !== undefined || isEarly}
        onStar={() => active.option && void model.toggleFavourite(active.option)}
        onEscape={state.query !== '' ? () => model.setQuery('') : state.changing ? model.keepService : null}
      >
        {finder.Filters && <finder.Filters services={services} filter={filter} onFilter={setFilter} />}
      </ServiceSearchBox>
      <div class="picker-list">
        {finder.Changes && <finder.Changes state={state} model={model} />}
        {/* What stood there first makes way as a whole: where the list has changed since, its rows would move. */}
        <div
          key={list === listed ? 'all' : 'first'}
          id="services"
          role="listbox"
          aria-label="Services"
          aria-busy={list.coming}
        >
          {groups.map(({ heading, services: listed }, group) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a listbox
            <div key={heading} role="group" aria-label={heading ?? 'Services'}>
              {heading !== null && (
                <div class="group-heading" aria-hidden="true">
                  {heading}
                </div>
              )}
              {listed.slice(0, Math.max(0, rows - placeOf(groups, group))).map((service, position) => (
                <ServiceOption
                  // By its place: other results are written into the rows that are there, which a key waits for.
                  key={position}
                  id={`service-${placeOf(groups, group) + position}`}
                  service={service}
                  currency={service.currency ?? account?.currency ?? null}
                  active={service === active.option}
                  starred={favourites.includes(service.id)}
                  was={state.risen?.get(service.id)}
                  onPick={model.pickService}
                  onStar={(starred) => void model.toggleFavourite(starred)}
                />
              ))}
            </div>
          ))}
        </div>
        {list.coming && <Rows />}
        {!list.coming && state.phase === 'ready' && (
          <CatalogueState
            state={state}
            asked={asked}
            total={total}
            more={more}
            onRefresh={() => void model.refresh()}
          />
        )}
      </div>
    </div>
  );
}

/** How many services stand above a group. */
function placeOf(groups: { services: unknown[] }[], group: number): number {
  return groups.slice(0, group).reduce((sum, { services }) => sum + services.length, 0);
}

/** What was drawn last for such a page, until all of it is there to be listed. */
function standingIn({ first, phase }: PopupState, page: string | null, listed: ServiceList): ServiceList {
  const waits = phase === 'first' || listed.coming;
  if (!waits || !first?.list || first.page !== page) return waits ? { ...listed, coming: true } : listed;
  return { ...first.list, more: 0, coming: false };
}
