import {
  AVERAGE_TIMES,
  BADGES,
  CATEGORIES,
  GOODS,
  NAMES,
  PLATFORMS,
  SCRIPTS,
  SOURCES,
  SPEEDS,
} from './catalogue-words.ts';
import { FIRST_SERVICES } from './first-services.ts';
import { createRandom, logUniform, pick, type Random } from './random.ts';

type ServiceType = 'Default' | 'Package' | 'Custom Comments' | 'Special (1DG)' | 'Special 1 (1DG)';

/** A service as the panel keeps it. The seed shows the first eight; some dialects show the rest as well. */
export interface Service {
  service: number;
  name: string;
  type: ServiceType;
  category: string;
  /** Price of 1,000 units, or of the whole package; a plain decimal. */
  rate: string;
  min: number;
  max: number;
  refill: boolean;
  averageTime: string | null;
  description: string;
  cancel: boolean;
  dripfeed: boolean;
}

/** What the panel sells now; a test may change it under the client's feet. */
export interface Catalogue {
  list(): readonly Service[];
  find(service: number): Service | undefined;
  /** @throws when there is no such service */
  setRate(service: number, rate: string): void;
  remove(service: number): void;
  /** Starts afresh with this many services; earlier changes are gone. */
  resize(size: number): void;
}

/** The same seed gives the same services, and a larger catalogue begins with the smaller one. */
export function createCatalogue(size: number, seed: number): Catalogue {
  let services = new Map<number, Service>();
  const resize = (newSize: number) => {
    services = new Map(generateServices(newSize, seed).map((service) => [service.service, service]));
  };
  resize(size);
  return {
    list: () => [...services.values()],
    find: (service) => services.get(service),
    setRate(service, rate) {
      const found = services.get(service);
      if (!found) throw new Error(`The sandbox has no service ${service}`);
      services.set(service, { ...found, rate });
    },
    remove: (service) => services.delete(service),
    resize,
  };
}

function generateServices(size: number, seed: number): Service[] {
  const random = createRandom(seed);
  const services = FIRST_SERVICES.slice(0, size);
  let id = 100;
  while (services.length < size) {
    const shelf = chooseShelf(random);
    const length = 3 + Math.floor(random() * 12);
    for (let n = 0; n < length && services.length < size; n++) {
      id += random() < 0.1 ? 2 + Math.floor(random() * 9) : 1; // real catalogues have holes
      services.push(makeService(id, shelf, random));
    }
  }
  return services;
}

type Shelf = ReturnType<typeof chooseShelf>;

/** One category: a platform, what is sold of it, and in which script. Two of three are in Latin. */
function chooseShelf(random: Random) {
  const platform = pick(random, PLATFORMS);
  const goodName = pick(random, platform.sells);
  const script = random() < 0.67 ? 'latin' : pick(random, SCRIPTS);
  const good = GOODS[goodName];
  const category = CATEGORIES[script](platform.name, good[script], platform.emoji);
  return { platform, goodName, good, script, category };
}

function makeService(id: number, shelf: Shelf, random: Random): Service {
  const { platform, good, script, category } = shelf;
  const type = chooseType(shelf, random);
  const days = good.lasting && random() < 0.6 ? pick(random, [15, 30, 60, 90, 365]) : 0;
  const max = type === 'Package' ? 1 : pick(random, MAXIMA);
  const words = {
    platform: platform.name,
    good: good[script],
    badge: pick(random, BADGES),
    source: pick(random, SOURCES),
    speed: pick(random, SPEEDS),
    // A package is one piece to the API; its name tells how much is in it.
    max: shortNumber(type === 'Package' ? pick(random, MAXIMA.slice(0, 4)) : max),
    days,
  };
  const kind = type === 'Custom Comments' ? ' [Custom]' : type === 'Package' ? ' [Package]' : '';
  return {
    service: id,
    name: (NAMES[script](words) + kind).trim(),
    type,
    category,
    rate: plainRate(logUniform(random, ...good.rate)),
    min: type === 'Package' ? 1 : pick(random, [5, 10, 20, 50, 100, 200, 500]),
    max,
    refill: days > 0,
    averageTime: pick(random, AVERAGE_TIMES),
    description: `Start: 0-1 hour. Quality: ${words.source}. Speed: ${words.speed}. Do not order twice on the same link.`,
    cancel: random() < 0.4,
    dripfeed: random() < 0.3,
  };
}

const MAXIMA = [500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000, 1_000_000, 10_000_000, 2_147_483_647];

function chooseType({ goodName }: Shelf, random: Random): ServiceType {
  const roll = random();
  if (goodName === 'comments' && roll < 0.6) return 'Custom Comments';
  if (goodName === 'watchHours' && roll < 0.3) return 'Package';
  if (roll > 0.995) return 'Special 1 (1DG)';
  if (roll > 0.985) return 'Special (1DG)';
  return roll > 0.955 ? 'Package' : 'Default';
}

/** As many decimals as a price of that size has on a panel. */
function plainRate(rate: number): string {
  const decimals = rate < 0.1 ? 4 : rate < 1 ? 3 : 2;
  return String(Number(rate.toFixed(decimals)));
}

function shortNumber(n: number): string {
  if (n > 1e9) return 'Unlimited';
  if (n >= 1e6) return `${n / 1e6}M`;
  return n >= 1e3 ? `${n / 1e3}K` : String(n);
}
