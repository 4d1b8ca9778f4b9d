import type { Density } from '../../lib/settings.ts';

const DENSITIES: { density: Density; name: string }[] = [
  { density: 'normal', name: 'Normal' },
  { density: 'compact', name: 'Compact: more rows in view' },
];

export function DensityChoice({
  density,
  onChoose,
}: {
  density: Density;
  onChoose: (density: Density) => void;
}) {
  return (
    <fieldset class="themes">
      <legend>Rows</legend>
      {DENSITIES.map((choice) => (
        <label key={choice.density} class="theme">
          <input
            type="radio"
            name="density"
            checked={choice.density === density}
            onChange={() => onChoose(choice.density)}
          />
          {choice.name}
        </label>
      ))}
    </fieldset>
  );
}
