import { Insights } from '../../components/insights/Insights.tsx';
import { readInsights } from '../../lib/browser/insights-snapshot.ts';

const ports = { read: readInsights, now: Date.now };

export function InsightsView() {
  return <Insights ports={ports} />;
}
