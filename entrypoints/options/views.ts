import type { LazyViewOf } from '../../components/options/LazyView.tsx';
import { HistoryView } from './history.tsx';

/** The views of the options page beside the settings, in the order of the navigation. */
export const views: readonly LazyViewOf[] = [
  {
    name: 'history',
    title: 'History',
    inNavigation: true,
    // What the page is opened for most comes with it: its rows stand in the first picture.
    load: () => HistoryView,
  },
  {
    name: 'insights',
    title: 'Insights',
    inNavigation: true,
    load: async () => (await import('./insights.tsx')).InsightsView,
  },
  {
    name: 'order',
    title: 'Order',
    inNavigation: false,
    load: async () => (await import('./story.tsx')).StoryView,
  },
];
