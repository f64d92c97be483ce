export { formatDate } from '../glossary/date-in-words.ts';
