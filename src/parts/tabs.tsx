interface TabsProps {
  /** What the tabs choose between, for those who do not see them together. */
  readonly label: string;
  readonly tabs: readonly {
    readonly label: string;
    readonly href: string;
    readonly count?: number | undefined;
    readonly current: boolean;
  }[];
}

/** Views of one list, each with its own address. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} {...(tab.current ? { 'aria-current': 'page' as const } : {})}>
              {tab.label}
              {tab.count !== undefined && <span class="count"> ({tab.count})</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
