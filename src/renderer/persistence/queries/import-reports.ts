import type { ImportReport } from '@shared/model/import-report';
import { openDb } from '../store';

/** What imports did, the latest first. */
export const listImportReports = (): Promise<ImportReport[]> => openDb().importReports.orderBy('importedAt').reverse().toArray();

export const getImportReport = (id: string): Promise<ImportReport | undefined> => openDb().importReports.get(id);
