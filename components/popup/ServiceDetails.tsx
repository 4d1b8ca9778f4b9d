import type { Service } from '../../lib/panel/decode.ts';

/** What the panel tells about a service, as it tells it; what it does not say is left out rather than read as "no". */
export function ServiceDetails({ service }: { service: Service }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="details" aria-label="About this service" tabIndex={0}>
      <dl>
        {facts(service).map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd dir="auto">{said}</dd>
          </div>
        ))}
      </dl>
      {service.description && (
        <p class="description" dir="auto">
          {service.description}
        </p>
      )}
    </section>
  );
}

function facts(service: Service): [string, string][] {
  const known: [string, string | null][] = [
    ['Category', service.category || null],
    ['Refill', yesOrNo(service.refill)],
    ['Cancel', yesOrNo(service.cancel)],
    ['Average time', service.averageTime],
  ];
  return known.filter((fact): fact is [string, string] => fact[1] !== null);
}

function yesOrNo(said: boolean | null): string | null {
  if (said === null) return null;
  return said ? 'Yes' : 'No';
}
