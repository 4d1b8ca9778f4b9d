import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

/** A certificate for loopback and the fixture hosts, made for this run and trusted by nobody but the tests. */
export async function makeCertificate(hosts: readonly string[] = []): Promise<Certificate> {
  const names = ['localhost', ...hosts].map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'Pocket Panel sandbox' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7, ip: '127.0.0.1' }] }],
  });
  return { key, cert };
}
