/** Leads to the pages where panels of this kind show the key, on the panel whose URL stands in the form. */
export function WhereTheKeyIs({ apiUrl }: { apiUrl: string }) {
  const url = URL.parse(apiUrl.trim());
  const panel = url?.host ? url : null;
  return (
    <p>
      Paste the API key of your account at the panel. Once you are signed in to {panel?.host ?? 'its site'},
      it is on the{' '}
      <PanelPage panel={panel} path="/api">
        API page
      </PanelPage>{' '}
      or the{' '}
      <PanelPage panel={panel} path="/account">
        account page
      </PanelPage>
      .
    </p>
  );
}

function PanelPage({ panel, path, children }: { panel: URL | null; path: string; children: string }) {
  if (panel === null) return <>{children}</>;
  return (
    <a href={panel.origin + path} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
