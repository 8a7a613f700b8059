package esperanza.files.domain;

/**
 * One piece of a file. It is sealed and stored by itself.
 *
 * @param length of the plain bytes
 * @param name the SHA-256 of the sealed bytes in lower-case hex, which is also the name in the store
 */
public record Segment(long length, String name) {}
