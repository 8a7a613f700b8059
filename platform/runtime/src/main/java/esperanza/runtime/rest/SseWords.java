package esperanza.runtime.rest;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import org.jboss.resteasy.reactive.server.jaxrs.OutboundSseEventImpl;

/** What is said on a stream of server-sent events. */
public final class SseWords {

    /** The connection stands. Also keeps it from being taken for dead. */
    public static final OutboundSseEvent ALIVE = comment("alive");

    /** The reader missed something: read the state anew, then follow again. */
    public static final OutboundSseEvent RESYNC = new OutboundSseEventImpl.BuilderImpl()
            .name("resync")
            .mediaType(MediaType.TEXT_PLAIN_TYPE)
            .data(String.class, "{}")
            .build();

    private SseWords() {}

    /** The data is JSON already, on one line. */
    public static OutboundSseEvent event(String id, String data) {
        return new OutboundSseEventImpl.BuilderImpl()
                .id(id)
                .mediaType(MediaType.TEXT_PLAIN_TYPE)
                .data(String.class, data)
                .build();
    }

    /** The same for a stream whose reader does not resume: there is nothing to come back to. */
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
