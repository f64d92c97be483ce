/**
 * French words of medicine (folded) whose English counterpart begins with another letter, so that an
 * English short form can be read in its French expansion: « survie globale (OS) », « facteur de
 * croissance (GF) ». Not a dictionary: only words that stand in the names behind short forms.
 */
const PAIRS = `
  adn dna, arn rna, azote nitrogen, basse low, basses low, bas low, bronchique lung, bronchiques lung, charge burden, ciblee targeted, corporelle body,
  cou neck, croissance growth, de of, deces death, des of, droit right, droite right, du of, duree duration,
  echec failure, effet event, effets events, essai trial, etude study, evenement event, evenements events,
  faible low, foie liver, gauche left, globale overall, globules cells, grande large, grandes large, grave serious,
  graves serious, haut high, haute high, hepatique liver, indesirable adverse, indesirables adverse,
  lie related, liee related, lies related, liees related, liquide fluid, lymphocyte cell, lymphocytes cells,
  maladie disease, maladies disease, medicament drug, medicaments drugs, moelle marrow, mondiale world,
  monoxyde oxide, mort death, nouvelle next, oeil eye, os bone, osseuse bone, peau skin, perte loss,
  petite small, petites small, poids weight, poumon lung, pulmonaire lung, rechute relapse, recidive recurrence, rein kidney,
  risque hazard, sang blood, sanguin blood, sanguine blood, sans free, sante health, sein breast, seuil threshold,
  soins care, sommeil sleep, souche stem, souches stem, survie survival, taille size, taux rate, tete head,
  traitement therapy, tronc stem, vie life, vitesse rate
`;

/** The English counterpart by the folded French word. */
export const ENGLISH_WORDS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').flatMap((pair): [string, string][] => {
    const [french, english] = pair.trim().split(' ');
    return french && english ? [[french, english]] : [];
  }),
);
