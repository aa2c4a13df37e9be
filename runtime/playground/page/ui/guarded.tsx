/** Keeps the frame standing when a view breaks. */
import { Component, type ComponentChildren } from 'preact';
import { Failed } from './parts.tsx';

interface State {
  readonly error: Error | undefined;
}

export class Guarded extends Component<{ readonly children: ComponentChildren }, State> {
  override state: State = { error: undefined };
  static override getDerivedStateFromError(error: Error): State {
    return { error };
  }
  override render() {
    const { error } = this.state;
    return error === undefined ? this.props.children : <Failed error={error} again={() => this.setState({ error: undefined })} />;
  }
}
