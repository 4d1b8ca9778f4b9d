import type { Theme } from '../../lib/settings.ts';

const THEMES: { theme: Theme; name: string }[] = [
  { theme: 'system', name: 'Like the system' },
  { theme: 'light', name: 'Light' },
  { theme: 'dark', name: 'Dark' },
];

export function ThemeChoice({ theme, onChoose }: { theme: Theme; onChoose: (theme: Theme) => void }) {
  return (
    <fieldset class="themes">
      <legend>Theme</legend>
      {THEMES.map((choice) => (
        <label key={choice.theme} class="theme">
          <input
            type="radio"
            name="theme"
            checked={choice.theme === theme}
            onChange={() => onChoose(choice.theme)}
          />
          {choice.name}
        </label>
      ))}
    </fieldset>
  );
}
