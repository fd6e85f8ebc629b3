/** The browser's locks, as far as one can be taken from whoever holds it. All windows of a test share them. */
export class FakeLocks implements Pick<LockManager, 'request'> {
  #takeAway: (() => void) | undefined;

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(
    _name: string,
    options: LockOptions | LockGrantedCallback<T>,
    callback?: LockGrantedCallback<T>,
  ): Promise<Awaited<T>> {
    if (!callback || typeof options === 'function' || !options.steal) throw new Error('it is always stolen');
    this.#takeAway?.();
    const stolen = new Promise<never>((_, reject) => {
      this.#takeAway = () => {
        reject(new DOMException('stolen', 'AbortError'));
      };
    });
    return Promise.race([Promise.resolve(callback(null)), stolen]);
  }
}
