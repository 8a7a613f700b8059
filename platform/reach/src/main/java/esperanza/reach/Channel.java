package esperanza.reach;

import esperanza.protocol.vocabulary.WayKind;
import io.smallrye.mutiny.Uni;

/** One kind of way to people, by one provider. */
public interface Channel {

    WayKind kind();

    /**
     * Sends once. Never fails: each failure is one of the answers. Neither address nor text nor code comes into a log,
     * a metric or an exception.
     */
    Uni<Sent> send(Outgoing message);
}
