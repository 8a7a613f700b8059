package esperanza.protection.inbox;

import esperanza.runtime.mirror.Mirror;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/**
 * Stores the events of intake, and what investigation records of suspects, in this service's own log before anything
 * reacts to them. A suspect shuts a case to the suspect's institution.
 */
@ApplicationScoped
public class Sources {

    private static final String SUSPECT = "suspect";

    private final Mirror mirror;

    Sources(Mirror mirror) {
        this.mirror = mirror;
    }

    @Incoming("intake")
    Uni<Void> intake(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store("intake", poll.getPayload());
    }

    @Incoming("investigation")
    Uni<Void> investigation(Message<ConsumerRecords<byte[], byte[]>> poll) {
        return mirror.store("investigation", poll.getPayload(), SUSPECT::equals);
    }
}
