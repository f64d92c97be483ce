import { describe, expect, it } from 'vitest';
import { isSensitiveHost, SENSITIVE_HOSTS } from './sensitive-sites.ts';

describe('isSensitiveHost', () => {
  it.each(['mail.google.com', 'monespacesante.fr', 'www.doctolib.fr', 'pro.doctolib.fr', 'assure.ameli.fr', 'secure.www.paypal.com'])('covers %s', (host) => {
    expect(isSensitiveHost(host)).toBe(true);
  });

  it.each(['google.com', 'www.google.com', 'notpaypal.com', 'paypal.com.example.org', 'ameli.fr.example.org', 'doctolib', 'fr', '', 'www.e-cancer.fr', 'pubmed.ncbi.nlm.nih.gov'])(
    'does NOT cover %j',
    (host) => {
      expect(isSensitiveHost(host)).toBe(false);
    },
  );
});

describe('SENSITIVE_HOSTS', () => {
  it('holds host names in the form in which browsers give them', () => {
    expect(SENSITIVE_HOSTS.filter((host) => new URL(`https://${host}/`).hostname !== host || host.startsWith('www.'))).toEqual([]);
  });

  it('does NOT hold a name twice, or one that another covers', () => {
    const covered = SENSITIVE_HOSTS.filter((host, k) => SENSITIVE_HOSTS.some((other, j) => j !== k && (host === other || host.endsWith(`.${other}`))));
    expect(covered).toEqual([]);
  });
});
