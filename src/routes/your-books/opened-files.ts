/** Files that are opened with the installed app (https://wicg.github.io/web-app-launch/). */
interface LaunchQueue {
  setConsumer(
    consumer: (launch: { readonly files?: readonly Pick<FileSystemFileHandle, 'getFile'>[] }) => void,
  ): void;
}

/** Also those that were opened before this is called. What cannot be read is left out. */
export function onOpenedFiles(use: (files: readonly File[]) => void): void {
  const { launchQueue } = window as { readonly launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files: handles = [] }) => {
    // The app is also opened without a file.
    if (handles.length === 0) return;
    const read = handles.map((handle) => handle.getFile().catch(() => undefined));
    void Promise.all(read).then((files) => {
      use(files.filter((file) => file !== undefined));
    });
  });
}
