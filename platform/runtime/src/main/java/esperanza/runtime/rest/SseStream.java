package esperanza.runtime.rest;

import io.smallrye.mutiny.Multi;

/**
 * The answer of an operation that sends server-sent events until its reader hangs up or the stream ends.
 *
 * @param messages one or several whole messages each, as {@link SseWords} and {@link StreamItems} write them; each is
 *     one write to the connection
 */
public record SseStream(Multi<byte[]> messages) {}
