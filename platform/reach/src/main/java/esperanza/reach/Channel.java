package esperanza.reach;

import esperanza.protocol.vocabulary.WayKind;
import io.smallrye.mutiny.Uni;

/** One kind of way to people, by one provider. */
public interface Channel {

    WayKind kind();

    /** False if no provider is named in the settings: then no way of this kind is named, and none is tried. */
    default boolean isThere() {
        return true;
    }

    /** Whether the provider reports later what became of a message that it took. */
    default boolean reports() {
        return false;
    }

    /**
     * Sends once. Never fails: each failure is one of the answers. Neither address nor text nor code comes into a log,
     * a metric or an exception.
     */
    Uni<Sent> send(Outgoing message);
}
