import { TextInput } from '@mantine/core';
import type { Verbatim } from '@shared/model/satisfaction';
import { useState } from 'react';
import { useT } from '@/ui/use-t';
import { addTheme } from '../satisfaction-changes';

/** A theme for all the selected verbatims: Enter adds it. */
export function AddTheme({ verbatims, onDone }: { verbatims: readonly Verbatim[]; onDone: () => void }) {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const theme = text.trim().replace(/^#/, '');
        if (theme === '') return;
        void addTheme(verbatims, theme);
        onDone();
      }}
    >
      <TextInput
        size="xs"
        w={180}
        aria-label={t('satisfaction:addTheme')}
        placeholder={t('satisfaction:addTheme')}
        maxLength={300}
        dir="auto"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
    </form>
  );
}
