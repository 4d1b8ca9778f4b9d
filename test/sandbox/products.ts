/** A product as the panel keeps it. */
export interface Product {
  product: number;
  name: string;
  /** The prompt for the text a buyer must give; null when none is needed. */
  require: string | null;
  /** Price of one item; a plain decimal. */
  rate: string;
  min: number;
  max: number;
  category: string;
  /** Auto: delivered at once, from stock. Service: delivered by hand, later, without a stock. */
  type: 'Auto' | 'Service';
}

const ACCOUNT = 'Input your account';

/** The seed's three, then more in the same manner. */
export const PRODUCTS: readonly Product[] = [
  auto(1, 'Netflix premium 1 month', 'Netflix', '2.5', 10, ACCOUNT),
  auto(2, 'Youtube premium 1 month', 'Youtube', '5', 1, ACCOUNT),
  service(3, 'Facebook account 5000 friends', 'Facebook', '0.5', 2, null),
  auto(4, 'Spotify premium 3 months', 'Spotify', '6.75', 5, 'Input your Spotify e-mail'),
  auto(5, 'Windows 11 Pro key', 'Licences', '3.2', 20, null),
  auto(6, 'Office 2024 key', 'Licences', '11.9', 20, null),
  auto(7, 'Steam wallet $10', 'Gift cards', '10.45', 50, null),
  auto(8, 'Canva Pro 1 year 🎨', 'Design', '4.05', 3, 'Input your Canva e-mail'),
  auto(9, 'Discord Nitro 1 month', 'Discord', '3.1', 10, null),
  service(10, 'Telegram Premium 12 months ⭐', 'Telegram', '24.99', 1, 'Input your Telegram @username'),
  service(11, 'Tài khoản Gmail cũ (2015)', 'Gmail', '0.35', 100, null),
  service(12, 'Instagram аккаунт с подписчиками', 'Instagram', '1.8', 10, null),
  service(13, 'LinkedIn profile review', 'LinkedIn', '14', 1, 'Input the address of your profile'),
  auto(14, 'ChatGPT Plus 1 month', 'AI', '12.5', 5, ACCOUNT),
  auto(15, 'Residential proxy, 1 GB', 'Proxies', '0.0125', 1000, null),
];

/** Items in stock at first. The seed's second product is sold out. */
export const INITIAL_STOCK: Readonly<Record<number, number>> = {
  1: 40,
  2: 0,
  4: 25,
  5: 500,
  6: 120,
  7: 75,
  8: 1,
  9: 60,
  14: 12,
  15: 100_000,
};

function auto(
  product: number,
  name: string,
  category: string,
  rate: string,
  max: number,
  require: string | null,
): Product {
  return { product, name, require, rate, min: 1, max, category, type: 'Auto' };
}

function service(
  product: number,
  name: string,
  category: string,
  rate: string,
  max: number,
  require: string | null,
): Product {
  return { ...auto(product, name, category, rate, max, require), type: 'Service' };
}
