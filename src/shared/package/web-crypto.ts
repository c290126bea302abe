type Key = object;
type Gcm = { name: 'AES-GCM'; iv: Uint8Array<ArrayBuffer>; additionalData: Uint8Array<ArrayBuffer> };

/** The part of Web Crypto that is used: the `crypto` of a worker and of Node alike. */
export type WebCrypto = {
  getRandomValues: (array: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  subtle: {
    importKey: (
      format: 'raw',
      key: Uint8Array<ArrayBuffer>,
      algorithm: 'AES-GCM',
      extractable: false,
      usages: ['encrypt', 'decrypt'],
    ) => Promise<Key>;
    encrypt: (algorithm: Gcm, key: never, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
    decrypt: (algorithm: Gcm, key: never, data: Uint8Array<ArrayBuffer>) => Promise<ArrayBuffer>;
  };
};
