package esperanza.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Collection;

/** The messages of a stream of server-sent events, ready to be written. {@link StreamItems} writes those with an item. */
public final class SseWords {

    private static final byte[] ALIVE = ":alive\n\n".getBytes(UTF_8);
    private static final byte[] RESYNC = named("resync", "{}".getBytes(UTF_8));

    private SseWords() {}

    /** The connection is alive. Regular comments keep proxies from closing it. */
    public static byte[] alive() {
        return ALIVE;
    }

    /** The reader missed events: it has to read the state anew, then follow the stream again. */
    public static byte[] resync() {
        return RESYNC;
    }

    /** An event with an id, from which a reader can resume. The data is JSON on one line. */
    static byte[] event(String id, byte[] data) {
        return message("id:" + id, data);
    }

    /** An id without an event: the reader can resume from it, and is told nothing. */
    public static byte[] place(String id) {
        return ("id:" + id + "\n\n").getBytes(UTF_8);
    }

    /** An event without an id, for a stream whose readers do not resume. The data is JSON on one line. */
    static byte[] named(String name, byte[] data) {
        return message("event:" + name, data);
    }

    /** Several messages in one piece. */
    public static byte[] together(Collection<byte[]> messages) {
        ByteBuffer all = ByteBuffer.allocate(
                messages.stream().mapToInt(message -> message.length).sum());
        messages.forEach(all::put);
        return all.array();
    }

    private static byte[] message(String head, byte[] data) {
        byte[] before = (head + "\ndata:").getBytes(UTF_8);
        return ByteBuffer.allocate(before.length + data.length + 2)
                .put(before)
                .put(data)
                .put((byte) '\n')
                .put((byte) '\n')
                .array();
    }
}
