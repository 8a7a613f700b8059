package esperanza.files.domain;

import java.util.List;
import java.util.UUID;

/**
 * A whole file as it was stored: what opens it and what proves it. Sealed wherever it is kept, because sum and length
 * recognise a file.
 *
 * @param contentId the subject of the file's own data key: with that key ends this file and no other
 * @param kid the id of the data key
 * @param length in bytes
 * @param sha256 of the plain bytes as read back from the store, in lower-case hex
 * @param segments in the order of the file
 */
public record Manifest(UUID contentId, UUID kid, long length, String sha256, List<Segment> segments) {}
