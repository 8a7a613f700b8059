package esperanza.investigation.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores protection's events in this service's own log, so that the diligence of a case knows what was decided to
 * protect.
 */
@ApplicationScoped
public class ProtectionMirror {

    private final Mirror mirror;

    ProtectionMirror(Mirror mirror) {
        this.mirror = mirror;
    }

    @Incoming("protection")
    Uni<Void> receive(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store("protection", poll.getPayload());
    }
}
