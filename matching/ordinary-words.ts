/**
 * Short words of everyday French and English that are also somebody's acronym. In a line of capitals
 * (« THE PRESIDENT HAS RESIGNED », « LE CAR EST EN RETARD ») they are the words.
 */
const ORDINARY = new Set(
  (
    'aid air aim all and any arc are arm art ask atm bad bag bar bat bed bet bit box boy bus but buy can cap car cat cop cup cut day did die dry ear eat egg end ' +
    'era eye fan far fat few fin fish fit flag flat for fun gap gas get gut had has hat her his hit hot how ice ill inn its jam job key kid kit lab law leg let lid lip lot ' +
    'low mad man map mat may men met mix nap net new nice nor not now odd off oil old one our out own pan part pat pay pen pet pie pin pit pop pot put ran rap rat raw ray red ' +
    'ret rid rip rod row run sad sat saw sea see set she sit six sky son sum sun tab tag tan tap tax tea ten the tie tip toe ton too top toy try two use van war was way wet who ' +
    'why win yes yet you ' +
    'des aux sur par ces est les une ils son ont qui que dans avec mais pour leur sous entre ' +
    'ail ami ans arc art bac bal bas bec bel bis bol bon but cap car cas ces cet cil clé cou cri des dit dix dos eau elle est eux fer feu fin fil foi fou gaz gel ici ile ils ' +
    'jeu joie jus kit lac las les lit loi lot lui mai mal mars mas mer mes met mis moi mon mot mou mur nez nom non nos nul oie onze ont oui pac pain pal par pas pic pie pis pli ' +
    'plan pot pré prix puis qui ras rat riz roi rue sac sang sans sel sept ses six soc son sur tas tel ton tir tir tot tri tu une vas ver vers vie vin vis voie vol vos vue'
  ).split(' '),
);

/** Whether an acronym, in small letters, is an everyday word. */
export function isOrdinaryWord(acronym: string): boolean {
  return ORDINARY.has(acronym.toLowerCase());
}
