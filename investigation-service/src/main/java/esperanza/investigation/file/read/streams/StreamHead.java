package esperanza.investigation.file.read.streams;

import esperanza.kernel.StreamId;

/**
 * How far a stream went.
 *
 * @param hash of its last event, as hexadecimal digits; the log chains it to all events before
 */
public record StreamHead(StreamId stream, int version, String hash) {}
