interface Props {
  value: string;
  hint: string;
  onInput: (passphrase: string) => void;
}

/** Masked by a style, as the key is: no password manager shall keep it as a panel's login. */
export function PassphraseField({ value, hint, onInput }: Props) {
  return (
    <div class="labelled passphrase">
      <label for="passphrase">Passphrase</label>
      <input
        id="passphrase"
        class="field masked"
        type="text"
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-describedby="passphrase-hint"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id="passphrase-hint" class="hint">
        {hint}
      </p>
    </div>
  );
}
