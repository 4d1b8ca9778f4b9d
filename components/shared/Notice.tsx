import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icons.tsx';

interface Props {
  icon: IconName;
  title: string;
  children?: ComponentChildren;
}

/** What stands where a list or a form would be: why it is not there, and what to do. */
export function Notice({ icon, title, children }: Props) {
  return (
    <div class="notice">
      <Icon name={icon} size={24} />
      <h2>{title}</h2>
      {children}
    </div>
  );
}
