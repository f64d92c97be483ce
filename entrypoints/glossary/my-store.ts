import { MyData } from '../../platform/my-data.ts';

/** The reader's own data: one connection and one worker for all places of this page. */
export const myData = new MyData();
