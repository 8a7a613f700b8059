package esperanza.files.domain;

/**
 * A file is recognised by these, whatever its name is.
 *
 * @param sha256 in lower-case hex
 */
public record Sum(long length, String sha256) {}
