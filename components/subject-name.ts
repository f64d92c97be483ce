import type { Category } from '../glossary/concept-schema.ts';
import type { MessageKey } from './messages.ts';

/** A category as the heading of a list: « Médicaments », where a card says « médicament ». */
export const SUBJECT_NAMES: Readonly<Record<Category, MessageKey>> = {
  cancer: 'subjectCancer',
  'gene-protein': 'subjectGeneProtein',
  drug: 'subjectDrug',
  treatment: 'subjectTreatment',
  trial: 'subjectTrial',
  biology: 'subjectBiology',
  diagnosis: 'subjectDiagnosis',
  'side-effect': 'subjectSideEffect',
  statistics: 'subjectStatistics',
  care: 'subjectCare',
  risk: 'subjectRisk',
  research: 'subjectResearch',
};
