import type { Category } from '../glossary/concept-schema.ts';
import type { MessageKey } from './messages.ts';

/** The small word that tells a category: a word, not a colour. */
export const CATEGORY_NAMES: Readonly<Record<Category, MessageKey>> = {
  cancer: 'categoryCancer',
  'gene-protein': 'categoryGeneProtein',
  drug: 'categoryDrug',
  treatment: 'categoryTreatment',
  trial: 'categoryTrial',
  biology: 'categoryBiology',
  diagnosis: 'categoryDiagnosis',
  'side-effect': 'categorySideEffect',
  statistics: 'categoryStatistics',
  care: 'categoryCare',
  risk: 'categoryRisk',
  research: 'categoryResearch',
};
