package esperanza.runtime.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** The messages of a stream of server-sent events. */
public final class SseWords {

    /** The connection is alive. Regular comments keep proxies from closing it. */
    public static final OutboundSseEvent ALIVE = comment("alive");

    /** The reader missed events: it has to read the state anew, then follow the stream again. */
    public static final OutboundSseEvent RESYNC = new OutboundSseEventImpl.BuilderImpl()
            .name("resync")
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, "{}")
            .build();

    private SseWords() {}

    /** An event with an id, from which a reader can resume. The data is JSON on one line. */
    public static OutboundSseEvent event(String id, String data) {
        return new OutboundSseEventImpl.BuilderImpl()
                .id(id)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, data)
                .build();
    }

    /** An event without an id, for a stream whose readers do not resume. The data is JSON on one line. */
    public static OutboundSseEvent named(String name, String data) {
        return new OutboundSseEventImpl.BuilderImpl()
                .name(name)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, data)
                .build();
    }

    private static OutboundSseEvent comment(String text) {
        return new OutboundSseEventImpl.BuilderImpl().comment(text).build();
    }
}
