import { expect, test } from 'vitest';
import { visibleTextIn } from '../../../scripts/checks/visible-text.mjs';

test.each([
  '<p>Accounts</p>',
  '<p>{"Accounts"}</p>',
  '<p>{empty ? "No account" : t("accounts:count")}</p>',
  '<p>{count + " accounts"}</p>',
  '<p>{`accounts of ` + name}</p>',
  '<button aria-label="Close" />',
  '<Input placeholder={"Search"} />',
  '<Page title={name || "Untitled"} />',
  'toast({ message: "Account deleted" })',
  'const columns = [{ id: "name", label: "Name" }]',
])('finds text outside the catalogues: %s', (source) => {
  expect(visibleTextIn('Page.tsx', `const x = ${source.startsWith('const') ? `1; ${source}` : source};`)).toHaveLength(1);
});

test.each([
  '<p>{t("accounts:title")}</p>',
  '<p className="lead">{name} · {count}</p>',
  '<Page title={t("accounts:title")} id="accounts" />',
  '<strong>Keyfolio</strong>',
  '<Kbd>Ctrl</Kbd>',
  'navigate({ to: "Accounts" })',
  'const column = { id: "name", label: "accounts:name" }',
])('leaves alone what nobody reads, and what is no word: %s', (source) => {
  expect(visibleTextIn('Page.tsx', `const x = ${source.startsWith('const') ? `1; ${source}` : source};`)).toEqual([]);
});
