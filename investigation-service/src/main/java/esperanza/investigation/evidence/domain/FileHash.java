package esperanza.investigation.evidence.domain;

import esperanza.kernel.Personal;

/**
 * The SHA-256 of a file. It is sealed, because the person who threatened somebody has the file too, and would find the
 * case by it.
 *
 * @param digest a keyed hash of the SHA-256: the same file has the same one, and only this service can compute it
 */
public record FileHash(Personal<String> sha256, String digest) {}
