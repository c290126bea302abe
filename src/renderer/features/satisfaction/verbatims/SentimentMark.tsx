import type { sentiments } from '@shared/model/satisfaction';
import { StatusMark, type StatusTone } from '@/ui/StatusMark';
import { useT } from '@/ui/use-t';

type Sentiment = (typeof sentiments)[number];
const tones: Record<Sentiment, StatusTone> = { positive: 'good', neutral: 'quiet', negative: 'bad' };

/** How something was meant: icon, colour and word. */
export function SentimentMark({ sentiment }: { sentiment: Sentiment }) {
  const t = useT();
  return <StatusMark tone={tones[sentiment]}>{t(`model:sentiment.${sentiment}`)}</StatusMark>;
}
