package esperanza.runtime.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import esperanza.runtime.json.PlainInstant;
import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * The items of one stream as messages of it. The data of a message is a CloudEvent 1.0 in structured form; its data is
 * the item, byte for byte as it was given, so that an item is written once.
 */
public final class StreamItems {

    private static final String HEAD =
            "{\"specversion\":\"1.0\",\"source\":\"%s\",\"type\":\"%s\",\"datacontenttype\":\"application/json\",\"id\":\"";

    private final byte[] head;

    /**
     * @param source the address of the stream
     * @param type the name of an item, with its major version
     */
    public StreamItems(String source, String type) {
        this.head = HEAD.formatted(source, type).getBytes(UTF_8);
    }

    /** An item whose id is also the place from which a reader resumes. */
    public byte[] message(String id, Instant time, byte[] item) {
        return message(id, id, time, item);
    }

    /**
     * An item after which a reader can resume.
     *
     * @param place what the reader resumes from
     * @param id identifies the item in the stream, in signs that JSON does not escape
     * @param item JSON on one line
     */
    public byte[] message(String place, String id, Instant time, byte[] item) {
        return SseWords.event(place, event(id, time, item));
    }

    /** An item of a stream whose readers do not resume. */
    public byte[] named(String name, String id, Instant time, byte[] item) {
        return SseWords.named(name, event(id, time, item));
    }

    private byte[] event(String id, Instant time, byte[] item) {
        byte[] about = (id + "\",\"time\":\"" + PlainInstant.write(time) + "\",\"data\":").getBytes(UTF_8);
        return ByteBuffer.allocate(head.length + about.length + item.length + 1)
                .put(head)
                .put(about)
                .put(item)
                .put((byte) '}')
                .array();
    }
}
