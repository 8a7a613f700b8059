package esperanza.investigation.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Stores intake's events in this service's own log before anything reacts to them. */
@ApplicationScoped
public class IntakeMirror {

    private final Mirror mirror;

    IntakeMirror(Mirror mirror) {
        this.mirror = mirror;
    }

    @Incoming("intake")
    Uni<Void> receive(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store("intake", poll.getPayload());
    }
}
