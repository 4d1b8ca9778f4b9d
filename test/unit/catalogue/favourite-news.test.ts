import { expect, it } from 'vitest';
import { CATALOGUE_VERSION, type Catalogue, toStored } from '../../../lib/catalogue/catalogue.ts';
import { favouriteNews } from '../../../lib/catalogue/favourite-news.ts';
import type { Service } from '../../../lib/panel/decode.ts';

const catalogue = (rates: Record<string, string | null>): Catalogue => ({
  accountId: 'one',
  version: CATALOGUE_VERSION,
  fetchedAt: 5,
  services: Object.entries(rates).map(([id, rate]) => ({ id, rate, name: `Service ${id}` }) as Service),
  products: [],
  unreadable: 0,
});
const known = (rates: Record<string, string | null>) => toStored(catalogue(rates));
const favourite = (serviceId: string, accountId = 'one') => ({ accountId, serviceId, name: 'as it was' });
const told = (
  before: Record<string, string | null> | null,
  now: Record<string, string | null>,
  favourites = [favourite('1')],
) => favouriteNews(favourites, before && known(before), catalogue(now)).map(({ message }) => message);

it.each<[string, Record<string, string | null> | null, Record<string, string | null>, string[]]>([
  ['dearer', { 1: '2.5' }, { 1: '3' }, ['Service 1: 3 instead of 2.5']],
  [
    'dearer by a trifle',
    { 1: '2.5' },
    { 1: '2.5000000000000000001' },
    ['Service 1: 2.5000000000000000001 instead of 2.5'],
  ],
  ['no longer free', { 1: '0' }, { 1: '1' }, ['Service 1: 1 instead of 0']],
  ['cheaper', { 1: '2.5' }, { 1: '2' }, []],
  ['the same', { 1: '2.5' }, { 1: '2.50' }, []],
  ['without a price', { 1: '2.5' }, { 1: null }, []],
  ['with a price at last', { 1: null }, { 1: '9' }, []],
  ['gone', { 1: '2.5', 2: '1' }, { 2: '1' }, ['Service 1 is no longer sold']],
  ['gone before already', { 2: '1' }, { 2: '1' }, []],
  ['back', { 2: '1' }, { 1: '9', 2: '1' }, []],
  ['in a catalogue that is empty for now', { 1: '2.5' }, {}, []],
  ['in the first catalogue of all', null, { 1: '2.5' }, []],
])('a favourite that is %s', (_, before, now, expected) => {
  expect(told(before, now)).toEqual(expected);
});

it('services that are no favourite, or another account’s, are no news', () => {
  expect(told({ 1: '1', 2: '1' }, { 1: '2' }, [])).toEqual([]);
  expect(told({ 1: '1', 2: '1' }, { 3: '2' }, [favourite('1', 'other')])).toEqual([]);
});

it('each favourite has one notice, and it stands for no order', () => {
  const notices = favouriteNews(
    [favourite('1'), favourite('2')],
    known({ 1: '1', 2: '1' }),
    catalogue({ 1: '2', 2: '2' }),
  );
  expect(notices).toMatchObject([
    {
      noticeId: '#favourite=one:1',
      accountId: 'one',
      kind: 'favourite',
      localId: '',
      at: 5,
      shownAt: null,
      seenAt: 5,
    },
    { noticeId: '#favourite=one:2' },
  ]);
});
