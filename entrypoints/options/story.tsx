import { useLayoutEffect, useMemo } from 'preact/hooks';
import { Story } from '../../components/story/Story.tsx';
import { createStoryModel } from '../../components/story/story-model.ts';
import type { StoryPorts } from '../../components/story/story-ports.ts';
import { watchChanges } from '../../lib/browser/changes.ts';
import { openOrderWindow } from '../../lib/browser/order-window.ts';
import { send } from '../../lib/browser/send.ts';
import { readStory } from '../../lib/browser/story-store.ts';

const ports: StoryPorts = {
  read: readStory,
  watch: watchChanges,
  send,
  copyText: (text) => navigator.clipboard.writeText(text),
  reorder: (localId) => void openOrderWindow(`#reorder=${encodeURIComponent(localId)}`),
  now: Date.now,
};

/** The story of one order as a view of the options page; `of` is its `localId`. */
export function StoryView({ of }: { of: string }) {
  const { model, closing } = useMemo(() => {
    const controller = new AbortController();
    return { model: createStoryModel(of, ports, controller.signal), closing: controller };
  }, [of]);
  useLayoutEffect(() => {
    void model.start();
    return () => closing.abort();
  }, [model]);
  return <Story model={model} />;
}
