import { Component, type ReactNode } from 'react';
import { app } from '#messages/ja/app.ts';
import { Button } from '#ui/button.tsx';
import page from '#ui/page.module.css';

const t = app.error;

/** A page that fails leaves the frame, with tabs and telephone numbers, standing. Nothing is sent anywhere. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  constructor(props: { children: ReactNode }) {
    super(props);
    this.state = { hasFailed: false };
  }

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <div className={page.page} role="alert">
        <h1 tabIndex={-1}>{t.title}</h1>
        <p>{t.text}</p>
        <Button look="primary" onClick={() => location.reload()}>
          {t.reload}
        </Button>
      </div>
    );
  }
}
