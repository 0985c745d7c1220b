/**
 * A sentence about the page itself at its lower edge, with buttons; made by hand, since nothing more may be loadable.
 */
export interface NoticeButton {
  readonly label: string;
  readonly press: () => void;
}

/** Shows it in place of the one before; the focus stays where it is. Gives what takes it away. */
export function showNotice(sentence: string, buttons: readonly NoticeButton[]): () => void {
  document.getElementById(ID)?.remove();
  const box = document.createElement('div');
  box.id = ID;
  box.setAttribute('role', 'status');
  Object.assign(box.style, {
    position: 'fixed',
    zIndex: '30',
    insetInline: '0',
    insetBlockEnd: '0',
    margin: '0 auto',
    width: 'fit-content',
    maxWidth: 'min(46rem, 100vw)',
    boxSizing: 'border-box',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 14px',
    padding: '12px 16px',
    background: 'var(--surface, #fff)',
    color: 'var(--text, #111)',
    border: '1px solid var(--line-strong, #767676)',
    borderRadius: '10px 10px 0 0',
    fontSize: '16px',
    lineHeight: '1.35',
  } satisfies Partial<CSSStyleDeclaration>);
  const words = document.createElement('span');
  words.textContent = sentence;
  box.append(
    words,
    ...buttons.map(({ label, press }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = label;
      button.addEventListener('click', press);
      return button;
    }),
  );
  document.body.append(box);
  return () => box.remove();
}

const ID = 'page-notice';
