import { Component, type ReactNode } from 'react';
import { Button } from './design/controls.tsx';
import { useMessages } from './messages/index.tsx';

/** Keeps a fault in one part of the window from taking the rest with it. What was typed is in the outbox. */
export class FaultBoundary extends Component<{ children: ReactNode }, { fault: Error | null }> {
  override state: { fault: Error | null } = { fault: null };

  static getDerivedStateFromError(fault: unknown) {
    return { fault: fault instanceof Error ? fault : new Error(String(fault)) };
  }

  override render() {
    if (this.state.fault === null) return this.props.children;
    return <Fault fault={this.state.fault} />;
  }
}

function Fault({ fault }: { fault: Error }) {
  const messages = useMessages();
  return (
    <div className="fault" role="alert">
      <strong>{messages.failures.internal}</strong>
      <span className="soft">{fault.message}</span>
      <Button onPress={() => location.reload()}>{messages.app.reload}</Button>
    </div>
  );
}
