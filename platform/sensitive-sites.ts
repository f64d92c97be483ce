/**
 * Sites where even a reader who said « everywhere » does not expect us: mail, banks, patient
 * portals, health insurance, taxes. They stay off until the reader switches the site on. Host names
 * cover their subdomains.
 */
export const SENSITIVE_HOSTS: readonly string[] = [
  'mail.google.com', 'outlook.live.com', 'outlook.office.com', 'outlook.office365.com', 'mail.yahoo.com',
  'mail.proton.me', 'messagerie.orange.fr', 'mail.laposte.net', 'webmail.free.fr', 'zimbra.free.fr', 'web.whatsapp.com',
  'monespacesante.fr', 'ameli.fr', 'doctolib.fr', 'doctolib.de', 'maiia.com', 'qare.fr', 'livi.fr',
  'mychart.com', 'mychart.org', 'patientaccess.com', 'nhsapp.service.nhs.uk', 'nhs.my.site.com',
  'credit-agricole.fr', 'labanquepostale.fr', 'bnpparibas.net', 'mabanque.bnpparibas', 'societegenerale.fr',
  'caisse-epargne.fr', 'banquepopulaire.fr', 'creditmutuel.fr', 'cic.fr', 'lcl.fr', 'boursobank.com', 'fortuneo.fr',
  'paypal.com', 'chase.com', 'bankofamerica.com', 'wellsfargo.com', 'hsbc.co.uk', 'barclays.co.uk', 'lloydsbank.com',
  'impots.gouv.fr', 'franceconnect.gouv.fr', 'login.microsoftonline.com', 'accounts.google.com',
];

/** Whether a host is one of the sensitive ones or below one. */
export function isSensitiveHost(host: string): boolean {
  return SENSITIVE_HOSTS.some((known) => host === known || host.endsWith(`.${known}`));
}
