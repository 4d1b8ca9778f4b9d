import { render, screen } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { Popup } from '../../components/popup/Popup.tsx';
import type { PopupSnapshot } from '../../components/popup/popup-ports.ts';
import { createWorld } from './popup-world.ts';

/** The popup with its Orders tab open. */
export async function showOrders(change: Partial<PopupSnapshot>) {
  const world = createWorld(change);
  render(<Popup model={world.model} />);
  await world.model.start();
  const user = userEvent.setup();
  await user.click(screen.getByRole('tab', { name: 'Orders' }));
  return { world, user };
}
